using LabGovernance.Documents;
using LabGovernance.Status;

namespace LabGovernance.Incidents;

/// <summary>An incident as its report says it.</summary>
public sealed record Incident
{
    /// <summary>INC-YYYY-MM-DD-NNN.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required IncidentState State { get; init; }

    /// <summary>Null where the report says none, or several.</summary>
    public IssueSeverity? Severity { get; init; }

    public IReadOnlyList<string> Services { get; init => field = value.Indexed(); } = [];

    public DateOnly? Date { get; init; }

    public DateTimeOffset? Started { get; init; }

    public DateTimeOffset? Detected { get; init; }

    public DateTimeOffset? Mitigated { get; init; }

    public DateTimeOffset? Resolved { get; init; }

    public DateTimeOffset? Closed { get; init; }

    /// <summary>From its begin until nobody felt it any more: mitigated, or resolved where no mitigation is on record. Null while it goes on.</summary>
    public TimeSpan? Downtime => Between(Started ?? Detected, Earlier(Mitigated, Resolved));

    /// <summary>From its begin until its cause was mended.</summary>
    public TimeSpan? Duration => Between(Started ?? Detected, Resolved);

    public TimeSpan? TimeToDetect => Between(Started, Detected);

    public TimeSpan? TimeToMitigate => Between(Detected ?? Started, Earlier(Mitigated, Resolved));

    public bool IsOpen => State is IncidentState.Investigating or IncidentState.Mitigated;

    public IReadOnlyList<IncidentMoment> Timeline { get; init => field = value.Indexed(); } = [];

    public IReadOnlyList<IncidentAction> Actions { get; init => field = value.Indexed(); } = [];

    /// <summary>By what is known that it is mended.</summary>
    public IReadOnlyList<DocumentTodo> Criteria { get; init => field = value.Indexed(); } = [];

    /// <summary>The entry of STATUS.md that it belongs to.</summary>
    public string? Issue { get; init; }

    /// <summary>The change that led to it.</summary>
    public string? Change { get; init; }

    /// <summary>The report.</summary>
    public required string Path { get; init; }

    private static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) => one is null || other < one ? other : one;

    private static TimeSpan? Between(DateTimeOffset? from, DateTimeOffset? to) => to - from is { } length && length >= TimeSpan.Zero ? length : null;
}
