namespace LabGovernance.Verification;

/// <summary>One thing that must hold through the verification window.</summary>
public sealed record Check
{
    public required string Name { get; init; }

    public required CheckKind Kind { get; init; }

    /// <summary>Command line, absolute http(s) URL, <c>host:port</c>, file path, or pid file path, by kind. Paths are relative to the lab.</summary>
    public required string Target { get; init; }

    /// <summary>Scope whose rules a command check is judged by.</summary>
    public string? Infrastructure { get; init; }

    /// <summary>Expected HTTP status; null accepts 200 to 299.</summary>
    public int? Status { get; init; }

    /// <summary>Expected exit code of a command.</summary>
    public int ExitCode { get; init; }

    /// <summary>Text that the body, the file or the output must contain.</summary>
    public string? Contains { get; init; }

    /// <summary>Text that must not be there.</summary>
    public string? NotContains { get; init; }

    /// <summary>False when the file must not exist.</summary>
    public bool Exists { get; init; } = true;

    /// <summary>How often the process may restart within the window.</summary>
    public int MaxRestarts { get; init; }

    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long after the run it may fail without a verdict; null takes the lab's.</summary>
    public TimeSpan? Grace { get; init; }

    public override string ToString() => $"{Name}: {Kind} {Target}";
}
