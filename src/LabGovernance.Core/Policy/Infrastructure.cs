namespace LabGovernance.Policy;

/// <summary>A scope of the policy: what may be run there, and for how long it may be opened.</summary>
public sealed record Infrastructure
{
    public required string Name { get; init; }

    /// <summary>False closes the scope entirely.</summary>
    public required bool Enabled { get; init; }

    /// <summary>Longest session, 5 to 480 minutes.</summary>
    public required int TtlMinutes { get; init; }

    /// <summary>True when even an allowed command needs a human's consent.</summary>
    public required bool RequiresApproval { get; init; }

    /// <summary>Globs over words; see docs/policy.md.</summary>
    public required IReadOnlyList<string> AllowedCommands { get; init; }

    /// <summary>True to rule and record there without enforcing: what would have been asked about or denied runs. Redlines hold.</summary>
    public bool Observe { get; init; }

    public string? Description { get; init; }
}
