using System.Management.Automation;
using LabGovernance.Incidents;

namespace LabGovernance.Cmdlets;

/// <summary>Opens an incident: a report under the next free id of today, and an issue in STATUS.md unless it comes from one.</summary>
[Cmdlet(VerbsCommon.New, "LabIncident", SupportsShouldProcess = true)]
[OutputType(typeof(Incident))]
public sealed class NewLabIncidentCommand : IncidentFieldsCmdlet
{
    /// <summary>What happened, in a few words. One that comes from an issue or a change has its title.</summary>
    [Parameter(Position = 0)]
    public string? Title { get; set; }

    /// <summary>The issue that it comes from.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Name")]
    [ArgumentCompleter(typeof(StatusIdCompleter))]
    public string? Issue { get; set; }

    /// <summary>The change that led to it.</summary>
    [Parameter]
    [ValueOf("Id")]
    [ArgumentCompleter(typeof(ChangeIdCompleter))]
    public string? Change { get; set; }

    protected override void ProcessRecord()
    {
        if (Do(Title ?? Change ?? Issue ?? "", "Open an incident", lab => new IncidentRegister(lab).Open(Order(Title) with { Issue = Issue, Change = Change }), out var incident))
            WriteObject(incident);
    }
}
