namespace LabGovernance.Drills;

/// <summary>How a drill went, as far as it is said.</summary>
public sealed record DrillEnd
{
    /// <summary>True when it did what was expected; whether it did so within its objectives is judged.</summary>
    public required bool Succeeded { get; init; }

    /// <summary>What went wrong.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>From when the newest of the restored data is; null where nobody knows.</summary>
    public DateTimeOffset? DataFrom { get; init; }

    /// <summary>Where the marker was restored to; null for where it was planted, if one was.</summary>
    public string? Canary { get; init; }

    /// <summary>How long it took; null for the time since it began.</summary>
    public TimeSpan? Took { get; init; }

    public string? Note { get; init; }
}
