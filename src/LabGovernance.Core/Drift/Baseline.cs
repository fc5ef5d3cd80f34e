namespace LabGovernance.Drift;

/// <summary>A baseline and when it was taken.</summary>
public sealed record Baseline
{
    public required BaselineDefinition Definition { get; init; }

    public string Name => Definition.Name;

    public string? Infrastructure => Definition.Infrastructure;

    /// <summary>When its files were last taken as they are to be; null for one that was only described.</summary>
    public DateTimeOffset? TakenAt { get; init; }

    /// <summary>Who took or accepted it.</summary>
    public Actor? By { get; init; }

    /// <summary>How many files and links it holds.</summary>
    public int? Count { get; init; }

    /// <summary>SHA-256 of the snapshot, as the journal has it.</summary>
    public string? Digest { get; init; }

    /// <summary>Why what differed was accepted; null when nothing was.</summary>
    public string? Reason { get; init; }
}
