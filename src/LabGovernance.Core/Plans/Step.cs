namespace LabGovernance.Plans;

/// <summary>One command of a plan.</summary>
public sealed record Step
{
    /// <summary>From 1, in the order of execution.</summary>
    public int Number { get; init; }

    public required string Title { get; init; }

    /// <summary>A POSIX command line.</summary>
    public required string Command { get; init; }

    /// <summary>The policy scope that judges it; empty takes the change's.</summary>
    public string Infrastructure { get; init; } = "";

    /// <summary>True to hand the whole line to a shell, after the gate judged the whole line. False starts the program from its argument vector.</summary>
    public bool Shell { get; init; }

    /// <summary>A command that undoes the step. It must be safe to run twice.</summary>
    public string? Rollback { get; init; }

    /// <summary>Where it runs, relative to the lab.</summary>
    public string? WorkingDirectory { get; init; }

    /// <summary>Null takes the lab's.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>True when running it twice does no more than running it once, so that an interrupted one may simply run again.</summary>
    public bool Idempotent { get; init; }

    /// <summary>Exit codes that count as success.</summary>
    public IReadOnlyList<int> ExitCodes { get; init => field = value.Indexed(); } = [0];

    /// <summary>Files whose content the approval is bound to, relative to the lab.</summary>
    public IReadOnlyList<string> Touches { get; init => field = value.Indexed(); } = [];

    public override string ToString() => $"{Title}: {Command}";
}
