namespace LabGovernance.Policy.Linting;

/// <summary>Something to say about a policy file. Every text shows as it is: what a terminal would obey is written out.</summary>
public sealed record PolicyFinding
{
    /// <summary>Stable identifier, such as <c>policy.host-overmatch</c>; docs/policy-findings.md explains each.</summary>
    public required string Code { get; init; }

    public required PolicySeverity Severity { get; init; }

    /// <summary>What is the case, in one or two sentences.</summary>
    public required string Text { get; init; }

    /// <summary>The keys that lead to it; empty for the whole file.</summary>
    public required string Path { get; init; }

    public required int Line { get; init; }

    public required int Column { get; init; }

    /// <summary>What to write instead: the tightened rule, or the key and its value; null when there is nothing to write.</summary>
    public string? Suggestion { get; init; }

    /// <summary>The rule it speaks of, as the policy has it.</summary>
    public string? Rule { get; init; }

    /// <summary>The file it was found in.</summary>
    public string? File { get; init; }
}
