namespace LabGovernance.Policy;

/// <summary>A policy file as data: what each infrastructure allows, how consent is given, what is never done.</summary>
public sealed record CsePolicy
{
    /// <summary>Schema version, <c>1.0</c> or <c>1.1</c>.</summary>
    public required string Version { get; init; }

    public required PolicyMetadata Metadata { get; init; }

    public required IReadOnlyDictionary<string, Infrastructure> Infrastructures { get; init; }

    public required ApprovalWorkflow ApprovalWorkflow { get; init; }

    public AuditRules Audit { get; init; } = new();

    public SessionLimits SessionLimits { get; init; } = new();

    /// <summary>SHA-256 of the file's bytes, lower-case hex: any edit makes a new one.</summary>
    public required string Digest { get; init; }

    /// <summary>Where it was read from.</summary>
    public string? Path { get; init; }

    /// <summary>Since when the journal knows it to be as it is; null when it was read without a journal.</summary>
    public PolicyNotice? Notice { get; init; }
}
