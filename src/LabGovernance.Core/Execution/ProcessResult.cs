namespace LabGovernance.Execution;

/// <summary>How a process ended and what it printed, within bounds.</summary>
public sealed record ProcessResult
{
    public required ProcessEnd End { get; init; }

    /// <summary>The exit code; on Unix 128 + signal for a signalled process; null when it never started or would not die.</summary>
    public int? ExitCode { get; init; }

    public required TimeSpan Duration { get; init; }

    public required CapturedOutput Output { get; init; }

    public required CapturedOutput Error { get; init; }

    /// <summary>True when a descendant outlived the process and still held its output; what that prints later is not captured, and finds a closed pipe.</summary>
    public bool OutputHeldOpen { get; init; }

    /// <summary>Why it could not be started, or not be ended; null when all went as it should.</summary>
    public string? Failure { get; init; }
}
