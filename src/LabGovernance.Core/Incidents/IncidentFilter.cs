using LabGovernance.Status;

namespace LabGovernance.Incidents;

/// <summary>Which incidents are meant. What is not given matches all.</summary>
public sealed record IncidentFilter
{
    /// <summary>Tells whether an id or a title is that of a pattern.</summary>
    public Predicate<string>? Name { get; init; }

    public Predicate<string>? Service { get; init; }

    public IReadOnlyCollection<IncidentState> States { get; init; } = [];

    /// <summary>One without a severity matters least.</summary>
    public IssueSeverity? Least { get; init; }

    public DateTimeOffset? Since { get; init; }

    public bool Matches(Incident incident)
    {
        ArgumentNullException.ThrowIfNull(incident);
        return (Name is null || Name(incident.Id) || Name(incident.Title))
            && (Service is null || incident.Services.Any(s => Service(s)))
            && (States.Count == 0 || States.Contains(incident.State))
            && (Least is null || incident.Severity >= Least)
            && (Since is not { } since || (incident.Started ?? incident.Detected) is not { } at || at >= since);
    }
}
