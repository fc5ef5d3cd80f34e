namespace LabGovernance.Drills;

/// <summary>One time that a scenario was practised, as the journal has it.</summary>
public sealed record DrillRun
{
    /// <summary>The scenario's id.</summary>
    public required string Scenario { get; init; }

    /// <summary>The quarter in which it was begun.</summary>
    public required Quarter Quarter { get; init; }

    public required Actor By { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Null while it goes on.</summary>
    public DateTimeOffset? CompletedAt { get; init; }

    public bool IsRunning => CompletedAt is null;

    /// <summary>True when it did what was expected within its objectives; null while it goes on.</summary>
    public bool? Passed { get; init; }

    /// <summary>How long it took until it worked again; null while it goes on.</summary>
    public TimeSpan? Rto { get; init; }

    /// <summary>How old what was restored was when the disaster began; null where it is not known.</summary>
    public TimeSpan? Rpo { get; init; }

    /// <summary>Why it did not pass.</summary>
    public IReadOnlyList<string> Reasons { get; init => field = value.Indexed(); } = [];

    public IReadOnlyList<DrillStep> Steps { get; init => field = value.Indexed(); } = [];

    public string? Note { get; init; }

    /// <summary>Where a marker was planted, to be looked for in what is restored.</summary>
    public string? Canary { get; init; }

    /// <summary>What the marker says.</summary>
    public string? Marker { get; init; }
}
