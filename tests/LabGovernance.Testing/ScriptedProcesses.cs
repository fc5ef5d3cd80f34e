using LabGovernance.Execution;

namespace LabGovernance.Testing;

/// <summary>Starts nothing; says what a test wants it to say.</summary>
public sealed class ScriptedProcesses(TimeProvider time) : IProcessRunner
{
    private int _last;

    /// <summary>Decides how each process ends; may throw <see cref="ProcessDiedException"/>.</summary>
    public Func<ProcessRequest, CancellationToken, ProcessResult> Run { get; set; } = (_, _) => Ended(0);

    /// <summary>Processes that outlived the one that started them.</summary>
    public HashSet<StartedProcess> Alive { get; } = [];

    public StartedProcess? Last { get; private set; }

    public static ProcessResult Ended(int exitCode) => Result(ProcessEnd.Exited, exitCode);

    public static ProcessResult Result(ProcessEnd end, int? exitCode = null) => new()
    {
        End = end,
        ExitCode = exitCode,
        Duration = TimeSpan.FromMilliseconds(5),
        Output = new(0, "", "", false),
        Error = new(0, "", "", false),
    };

    public Task<ProcessResult> RunAsync(
        ProcessRequest request, Action<StartedProcess>? started, Action<ProcessLine>? line, CancellationToken cancellation)
    {
        Last = new(++_last, time.GetUtcNow());
        started?.Invoke(Last);
        return Task.FromResult(Run(request, cancellation));
    }

    public string? Resolve(string program, string workingDirectory, IReadOnlyList<string> searchPath) => $"/usr/bin/{program}";

    public bool IsAlive(StartedProcess process) => Alive.Contains(process);
}
