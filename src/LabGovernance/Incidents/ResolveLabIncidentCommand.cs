using System.Management.Automation;
using LabGovernance.Incidents;
using LabGovernance.Pipeline;

namespace LabGovernance.Cmdlets;

/// <summary>Says that the cause of an incident is mended, or, when that held, closes it.</summary>
[Cmdlet(VerbsDiagnostic.Resolve, "LabIncident", SupportsShouldProcess = true, DefaultParameterSetName = Mended)]
[OutputType(typeof(Incident))]
public sealed class ResolveLabIncidentCommand : LabCmdlet
{
    private const string Mended = "Resolve";
    private const string Held = "Close";

    /// <summary>The incident, such as INC-2026-03-14-001.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The id of an incident, such as INC-2026-03-14-001.")]
    [ValueOf("Incident", "Id")]
    [ArgumentCompleter(typeof(IncidentIdCompleter))]
    public string[] Id { get; set; } = [];

    /// <summary>How it was mended.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = Mended, HelpMessage = "How it was mended.")]
    [ValidateNotNullOrEmpty]
    public string Solution { get; set; } = "";

    /// <summary>When: 25m ago, or a moment such as 2026-03-14T10:30; now without it.</summary>
    [Parameter(ParameterSetName = Mended)]
    [Moment]
    public DateTimeOffset? At { get; set; }

    /// <summary>Closes it: its criteria hold, and its actions are done or work.</summary>
    [Parameter(Mandatory = true, ParameterSetName = Held, HelpMessage = "Closes an incident that is resolved.")]
    public SwitchParameter Close { get; set; }

    /// <summary>Although criteria do not hold or actions are not work; needs -Reason.</summary>
    [Parameter(ParameterSetName = Held)]
    public SwitchParameter Force { get; set; }

    /// <summary>Why it is closed by force.</summary>
    [Parameter(ParameterSetName = Held)]
    public string? Reason { get; set; }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    protected override void ProcessRecord()
    {
        foreach (var id in Id)
        {
            if (Do(id, Close ? "Close" : "Resolve", lab => Close ? new IncidentRegister(lab).Close(id, Force, Reason) : new IncidentRegister(lab).Resolve(id, Solution, At), out var incident) && PassThru)
                WriteObject(incident);
        }
    }
}
