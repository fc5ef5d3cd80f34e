namespace LabGovernance.Execution;

/// <summary>What came of a single command.</summary>
public sealed record CommandResult
{
    /// <summary>Under which the journal keeps it.</summary>
    public required string Id { get; init; }

    public required string Infrastructure { get; init; }

    public required string Command { get; init; }

    public required ProcessEnd End { get; init; }

    public int? ExitCode { get; init; }

    public required TimeSpan Duration { get; init; }

    /// <summary>The end of standard output, as printed.</summary>
    public required string Output { get; init; }

    /// <summary>The end of standard error, as printed.</summary>
    public required string Error { get; init; }

    /// <summary>Why it could not be started, or not be ended.</summary>
    public string? Failure { get; init; }

    public bool Succeeded => End == ProcessEnd.Exited && ExitCode == 0;
}
