using System.Diagnostics;

namespace LabGovernance.Adapters.Execution;

/// <summary>
/// Reads the rest of a process that has exited. Its own last words wait in the pipe and are always read to the end; only a
/// descendant that still holds the pipe keeps it open beyond them, and gets until it is quiet, or 2 s, to say something.
/// </summary>
internal sealed class OutputDrain(OutputReading output, OutputReading error, LineDelivery lines)
{
    // Wall time on purpose: this waits for the kernel's pipes, not for the lab's clock.
    private static readonly TimeSpan _quiet = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(2);

    private readonly Task _all = Task.WhenAll(output.Ended, error.Ended);

    private bool IsIdle => (output.IsWaiting || output.Ended.IsCompleted) && (error.IsWaiting || error.Ended.IsCompleted);

    private long Progress => output.Progress + error.Progress;

    /// <param name="hurry">Once cancelled, a listener that does not return is waited for no longer than 2 s.</param>
    public async Task CompleteAsync(CancellationToken hurry)
    {
        await GiveTimeAsync().ConfigureAwait(false);
        if (!_all.IsCompleted)
        {
            output.LetGo();
            error.LetGo();
            await WaitForTheLastAsync(hurry).ConfigureAwait(false);
        }

        lines.Close();
    }

    private async Task GiveTimeAsync()
    {
        var began = Stopwatch.GetTimestamp();
        while (!_all.IsCompleted && Stopwatch.GetElapsedTime(began) < _longest)
        {
            var before = IsIdle ? Progress : -1;
            await PauseAsync().ConfigureAwait(false);
            if (IsIdle && Progress == before)
                return;
        }
    }

    private async Task WaitForTheLastAsync(CancellationToken hurry)
    {
        var began = Stopwatch.GetTimestamp();
        while (!_all.IsCompleted)
        {
            await PauseAsync().ConfigureAwait(false);

            // Windows can't break off a read that waits; it is left to itself, for there is nothing to come.
            var unbreakable = OperatingSystem.IsWindows() && IsIdle;
            if (unbreakable || (hurry.IsCancellationRequested && Stopwatch.GetElapsedTime(began) > _longest))
                return;
        }
    }

    private async Task PauseAsync() => await Task.WhenAny(_all, Task.Delay(_quiet, CancellationToken.None)).ConfigureAwait(false);
}
