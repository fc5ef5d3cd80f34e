namespace LabGovernance.Execution;

/// <summary>A single command to be run outside a change.</summary>
public sealed record CommandOrder
{
    /// <summary>A POSIX command line.</summary>
    public required string Command { get; init; }

    /// <summary>The policy scope; it must be open.</summary>
    public required string Infrastructure { get; init; }

    /// <summary>True to hand the whole line to a shell after the gate judged the whole line.</summary>
    public bool Shell { get; init; }

    /// <summary>Where it runs, relative to the lab; null for the lab's folder.</summary>
    public string? WorkingDirectory { get; init; }

    /// <summary>The change that it is for, such as CHG-0001; null for none.</summary>
    public string? Change { get; init; }

    /// <summary>True to rule on it and run only what the policy names as its dry run, if that, in an open infrastructure.</summary>
    public bool DryRun { get; init; }

    /// <summary>Null takes the lab's. The session's end cuts it short.</summary>
    public TimeSpan? Timeout { get; init; }
}
