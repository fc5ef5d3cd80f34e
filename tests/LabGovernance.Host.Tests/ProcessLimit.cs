using System.Diagnostics;

namespace LabGovernance.Host.Tests;

/// <summary>Ends a process that a test would otherwise wait for without end, with all its children.</summary>
internal sealed class ProcessLimit : IDisposable
{
    // Not a claim of speed: many times what the slowest one takes.
    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(5);
    private readonly Timer _timer;
    private volatile bool _ended;

    public ProcessLimit(Process process) => _timer = new(_ => End(process), null, s_longest, Timeout.InfiniteTimeSpan);

    /// <summary>Fails the test if the process had to be ended.</summary>
    public void Observe() => Assert.False(_ended, $"The process did not end within {s_longest}.");

    public void Dispose() => _timer.Dispose();

    private void End(Process process)
    {
        _ended = true;
        process.Kill(entireProcessTree: true);
    }
}
