using LabGovernance.Adapters.Execution;
using LabGovernance.Execution;

namespace LabGovernance.Adapters.Tests.Execution;

/// <summary>Real processes for the tests: scripts of the system's shell, which is a program like any other.</summary>
internal static class Shell
{
    private static readonly ProcessRunner _runner = new(TimeProvider.System);

    public static ProcessRequest Script(string script, params string[] arguments)
    {
        Assert.SkipUnless(_runner.Resolve("sh", Path.GetTempPath(), []) is not null, "This system has no sh.");
        return new ProcessRequest
        {
            Arguments = ["sh", "-c", script, "sh", .. arguments],
            WorkingDirectory = Path.GetTempPath(),
            Timeout = TimeSpan.FromSeconds(60),
        };
    }

    public static Task<ProcessResult> RunAsync(this ProcessRequest request, Action<ProcessLine>? line = null)
        => _runner.RunAsync(request, null, line, TestContext.Current.CancellationToken);

    public static bool IsRunning(int id) => RunningProcess.Find(id) is not null;

    /// <summary>Waits for what must come true by itself; the test's own timeout ends the wait.</summary>
    public static async Task UntilAsync(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!condition())
            await Task.Delay(5, patience.Token);
    }
}
