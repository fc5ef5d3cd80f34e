using System.Management.Automation;
using LabGovernance.Drills;

namespace LabGovernance.Cmdlets;

/// <summary>Begins a drill: from now on it is timed.</summary>
[Cmdlet(VerbsLifecycle.Start, "LabDrill", SupportsShouldProcess = true)]
[OutputType(typeof(Drill))]
public sealed class StartLabDrillCommand : DrillCmdlet
{
    /// <summary>A file in what is backed up. A marker is written to it now, and looked for in what is restored.</summary>
    [Parameter]
    public string? Canary { get; set; }

    protected override void ProcessRecord()
    {
        var canary = Canary is null ? null : GetUnresolvedProviderPathFromPSPath(Canary);
        if (Do(Id, "Begin the drill", lab => new DrillRegister(lab).Start(Id, canary), out var drill))
            WriteObject(drill);
    }
}
