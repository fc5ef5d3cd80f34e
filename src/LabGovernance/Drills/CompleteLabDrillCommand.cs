using System.Management.Automation;
using LabGovernance.Drills;

namespace LabGovernance.Cmdlets;

/// <summary>Ends a drill and judges it: what was expected, within its objectives.</summary>
[Cmdlet(VerbsLifecycle.Complete, "LabDrill", SupportsShouldProcess = true)]
[OutputType(typeof(Drill))]
public sealed class CompleteLabDrillCommand : DrillCmdlet
{
    /// <summary>What went wrong: it did not do what was expected.</summary>
    [Parameter(Position = 1)]
    public string[] Failure { get; set; } = [];

    /// <summary>From when the newest of the restored data is: 8h ago, or a moment such as 2026-03-14T02:00.</summary>
    [Parameter]
    [Moment]
    public DateTimeOffset? DataFrom { get; set; }

    /// <summary>Where the marker was restored to; without it, where it was planted.</summary>
    [Parameter]
    public string? Canary { get; set; }

    /// <summary>What is to be kept about it.</summary>
    [Parameter]
    public string? Note { get; set; }

    protected override void ProcessRecord()
    {
        var end = new DrillEnd
        {
            Succeeded = Failure.Length == 0,
            Reasons = Failure,
            DataFrom = DataFrom,
            Canary = Canary is null ? null : GetUnresolvedProviderPathFromPSPath(Canary),
            Note = Note,
        };
        if (Do(Id, "End the drill", lab => new DrillRegister(lab).Complete(Id, end), out var drill))
            WriteObject(drill);
    }
}
