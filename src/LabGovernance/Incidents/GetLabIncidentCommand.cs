using System.Management.Automation;
using LabGovernance.Incidents;
using LabGovernance.Pipeline;
using LabGovernance.Status;

namespace LabGovernance.Cmdlets;

/// <summary>Reads the reports of incidents.</summary>
[Cmdlet(VerbsCommon.Get, "LabIncident")]
[OutputType(typeof(Incident))]
public sealed class GetLabIncidentCommand : LabCmdlet
{
    /// <summary>Only incidents with such an id or title; wildcards are allowed.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [SupportsWildcards]
    [ValueOf("Incident", "Id")]
    [ArgumentCompleter(typeof(IncidentIdCompleter))]
    public string[] Id { get; set; } = [];

    /// <summary>Only incidents that stand there.</summary>
    [Parameter]
    public IncidentState[] State { get; set; } = [];

    /// <summary>Only incidents at least as bad.</summary>
    [Parameter]
    public IssueSeverity? Severity { get; set; }

    /// <summary>Only incidents of such a service; wildcards are allowed.</summary>
    [Parameter]
    [SupportsWildcards]
    public string[] Service { get; set; } = [];

    /// <summary>Only incidents that began after this moment: 30d ago, or a date.</summary>
    [Parameter]
    [Moment]
    public DateTimeOffset? Since { get; set; }

    /// <summary>Only incidents that are not resolved.</summary>
    [Parameter]
    public SwitchParameter Unresolved { get; set; }

    protected override void ProcessRecord()
    {
        var (incidents, unreadable) = OrEnd(Composition.Incidents(FindLab()).All());
        foreach (var refusal in unreadable)
            WriteError(ErrorFor(refusal, null));
        var filter = new IncidentFilter
        {
            Name = AnyOf(Id),
            Service = AnyOf(Service),
            States = Unresolved ? [IncidentState.Investigating, IncidentState.Mitigated] : State,
            Least = Severity,
            Since = Since,
        };
        WriteObject(incidents.Where(filter.Matches), enumerateCollection: true);
        foreach (var id in Id.Where(i => !WildcardPattern.ContainsWildcardCharacters(i) && !incidents.Any(x => i.Equals(x.Id, StringComparison.OrdinalIgnoreCase) || i.Equals(x.Title, StringComparison.OrdinalIgnoreCase))))
            WriteError(ErrorFor(IncidentRefusals.NotFound(id, FindLab().IncidentsFolder), id));
    }
}
