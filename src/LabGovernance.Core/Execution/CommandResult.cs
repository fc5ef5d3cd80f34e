using LabGovernance.Policy;

namespace LabGovernance.Execution;

/// <summary>What came of a single command.</summary>
public sealed record CommandResult
{
    /// <summary>Under which the journal keeps it; empty when nothing was run.</summary>
    public required string Id { get; init; }

    /// <summary>The gate's answer to it.</summary>
    public required Ruling Ruling { get; init; }

    /// <summary>The change it was run for.</summary>
    public string? Change { get; init; }

    /// <summary>True when the command itself was not run.</summary>
    public bool DryRun { get; init; }

    /// <summary>What the policy lets run in place of the command to see what it would do; null when it names nothing.</summary>
    public string? Rehearsal { get; init; }

    /// <summary>The program and the words that were started, or would have been; empty when the ruling forbids it.</summary>
    public required IReadOnlyList<string> Arguments { get; init => field = value.Indexed(); }

    public required string Infrastructure { get; init; }

    public required string Command { get; init; }

    public required ProcessEnd End { get; init; }

    public int? ExitCode { get; init; }

    public required TimeSpan Duration { get; init; }

    /// <summary>True when more was printed than the end that is kept here.</summary>
    public bool OutputTruncated { get; init; }

    /// <summary>The end of standard output, as printed.</summary>
    public required string Output { get; init; }

    /// <summary>The end of standard error, as printed.</summary>
    public required string Error { get; init; }

    /// <summary>Why it could not be started, or not be ended.</summary>
    public string? Failure { get; init; }

    public bool Succeeded => End == ProcessEnd.Exited && ExitCode == 0;
}
