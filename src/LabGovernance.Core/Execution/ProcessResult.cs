namespace LabGovernance.Execution;

/// <summary>How a process ended and what it printed, within bounds.</summary>
public sealed record ProcessResult
{
    public required ProcessEnd End { get; init; }

    /// <summary>The exit code; on Unix 128 + signal for a signalled process; null when it never started.</summary>
    public int? ExitCode { get; init; }

    public required TimeSpan Duration { get; init; }

    public required CapturedOutput Output { get; init; }

    public required CapturedOutput Error { get; init; }

    /// <summary>Why it could not be started; null when it was.</summary>
    public string? Failure { get; init; }
}
