using LabGovernance.Status;

namespace LabGovernance.Incidents;

/// <summary>What an incident is to say. Only what is given is set.</summary>
public sealed record IncidentOrder
{
    public string? Title { get; init; }

    public IssueSeverity? Severity { get; init; }

    public IReadOnlyList<string> Services { get; init => field = value.Indexed(); } = [];

    public DateTimeOffset? Started { get; init; }

    public DateTimeOffset? Detected { get; init; }

    public DateTimeOffset? Mitigated { get; init; }

    /// <summary>What those who use the services noticed.</summary>
    public string? Impact { get; init; }

    public string? DetectedBy { get; init; }

    public string? RootCause { get; init; }

    /// <summary>What stopped the bleeding.</summary>
    public string? Mitigation { get; init; }

    /// <summary>What is to be done, each of which becomes work.</summary>
    public IReadOnlyList<string> Actions { get; init => field = value.Indexed(); } = [];

    public string? ActionOwner { get; init; }

    public DateOnly? ActionDue { get; init; }

    /// <summary>By what it will be known that it is mended.</summary>
    public IReadOnlyList<string> Criteria { get; init => field = value.Indexed(); } = [];

    /// <summary>Criteria that hold now.</summary>
    public IReadOnlyList<string> Met { get; init => field = value.Indexed(); } = [];

    /// <summary>The entry of STATUS.md it comes from.</summary>
    public string? Issue { get; init; }

    /// <summary>The change that led to it.</summary>
    public string? Change { get; init; }
}
