namespace LabGovernance.Execution;

/// <summary>Starts processes and sees them through to their end.</summary>
public interface IProcessRunner
{
    /// <param name="request">What to start.</param>
    /// <param name="started">Called once, right after the start.</param>
    /// <param name="line">Called for each printed line, in order per stream, never concurrently.</param>
    /// <param name="cancellation">Cancelling kills the whole process tree; the result then says Cancelled.</param>
    /// <returns>How it ended. A program that can't be started is a result, not an exception.</returns>
    Task<ProcessResult> RunAsync(ProcessRequest request, Action<StartedProcess>? started, Action<ProcessLine>? line, CancellationToken cancellation);

    /// <summary>The file that the program name resolves to, or null.</summary>
    string? Resolve(string program, string workingDirectory, IReadOnlyList<string> searchPath);

    /// <summary>True while exactly this process runs.</summary>
    bool IsAlive(StartedProcess process);
}
