namespace LabGovernance.Execution;

/// <summary>A process to start. Never goes through a shell: a shell is a process like any other.</summary>
public sealed record ProcessRequest
{
    /// <summary>Program and arguments; at least one word.</summary>
    public required IReadOnlyList<string> Arguments { get; init => field = value.Indexed(); }

    public required string WorkingDirectory { get; init; }

    /// <summary>Folders searched for the program before PATH.</summary>
    public IReadOnlyList<string> SearchPath { get; init => field = value.Indexed(); } = [];

    /// <summary>The whole process tree is killed when this has passed.</summary>
    public required TimeSpan Timeout { get; init; }

    /// <summary>How many bytes of the end of each stream are kept, whatever the stream's length.</summary>
    public int KeepBytes { get; init; } = 64 * 1024;
}
