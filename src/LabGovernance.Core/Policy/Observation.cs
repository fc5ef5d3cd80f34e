namespace LabGovernance.Policy;

/// <summary>A command that ran only because its infrastructure is observed: what would have stopped it.</summary>
public sealed record Observation
{
    public required string Infrastructure { get; init; }

    public required string Command { get; init; }

    /// <summary>What the ruling was: Ask or Deny.</summary>
    public required string Ruling { get; init; }

    /// <summary>Code of the strictest reason.</summary>
    public required string Code { get; init; }

    /// <summary>The policy's rule behind it, as written there; null for none.</summary>
    public string? Rule { get; init; }

    /// <summary>How often it ran.</summary>
    public required int Count { get; init; }

    public required DateTimeOffset LastSeen { get; init; }
}
