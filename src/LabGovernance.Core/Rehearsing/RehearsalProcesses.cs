using LabGovernance.Execution;

namespace LabGovernance.Rehearsing;

/// <summary>Starts nothing, and says that it went well.</summary>
internal sealed class RehearsalProcesses(IProcessRunner processes) : IProcessRunner
{
    private static readonly CapturedOutput Nothing = new(0, "", "", false);

    public Task<ProcessResult> RunAsync(ProcessRequest request, Action<StartedProcess>? started, Action<ProcessLine>? line, CancellationToken cancellation)
        => Task.FromResult(new ProcessResult { End = ProcessEnd.Exited, ExitCode = 0, Duration = TimeSpan.Zero, Output = Nothing, Error = Nothing });

    public string? Resolve(string program, string workingDirectory, IReadOnlyList<string> searchPath) => processes.Resolve(program, workingDirectory, searchPath);

    public bool IsAlive(StartedProcess process) => processes.IsAlive(process);
}
