using System.Management.Automation;
using LabGovernance.Incidents;
using LabGovernance.Pipeline;

namespace LabGovernance.Cmdlets;

/// <summary>Notes in the timeline of an incident what happened. What the journal has since the last note is put there too.</summary>
[Cmdlet(VerbsCommon.Add, "LabIncidentEvent", SupportsShouldProcess = true)]
[OutputType(typeof(Incident))]
public sealed class AddLabIncidentEventCommand : LabCmdlet
{
    /// <summary>The incident, such as INC-2026-03-14-001.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true, HelpMessage = "The id of an incident, such as INC-2026-03-14-001.")]
    [ValueOf("Incident", "Id")]
    [ArgumentCompleter(typeof(IncidentIdCompleter))]
    public string Id { get; set; } = "";

    /// <summary>What happened.</summary>
    [Parameter(Mandatory = true, Position = 1, HelpMessage = "What happened.")]
    [ValidateNotNullOrEmpty]
    public string Text { get; set; } = "";

    /// <summary>When: 25m ago, or a moment such as 2026-03-14T10:30; now without it.</summary>
    [Parameter]
    [Moment]
    public DateTimeOffset? At { get; set; }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    protected override void ProcessRecord()
    {
        if (Do(Id, "Note in the timeline", lab => new IncidentRegister(lab).Note(Id, Text, At), out var incident) && PassThru)
            WriteObject(incident);
    }
}
