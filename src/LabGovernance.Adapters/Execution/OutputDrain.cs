using System.Diagnostics;

namespace LabGovernance.Adapters.Execution;

/// <summary>
/// Reads the rest of a process that has exited. Its own last words wait in the pipe and come without delay; only a descendant
/// that still holds the pipe keeps it open beyond them, so quiet means that there is no more to wait for.
/// </summary>
internal sealed class OutputDrain(OutputReading output, OutputReading error, LineDelivery lines)
{
    // Wall time on purpose: this waits for the kernel's pipes, not for the lab's clock.
    private static readonly TimeSpan _quiet = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(2);

    /// <param name="hurry">Once cancelled, the callback's own time counts against the longest wait too.</param>
    /// <returns>True when both streams ended; false when something still held one and it was let go.</returns>
    public async Task<bool> CompleteAsync(CancellationToken hurry)
    {
        var all = Task.WhenAll(output.Ended, error.Ended);
        var began = Stopwatch.GetTimestamp();
        var spentBefore = lines.Spent;
        while (!all.IsCompleted)
        {
            var seen = output.Progress + error.Progress;
            var busyBefore = lines.IsBusy;
            await Task.WhenAny(all, Task.Delay(_quiet, CancellationToken.None)).ConfigureAwait(false);
            var waited = Stopwatch.GetElapsedTime(began);
            if (!hurry.IsCancellationRequested)
                waited -= lines.Spent - spentBefore;
            var quiet = !busyBefore && !lines.IsBusy && seen == output.Progress + error.Progress;
            if (!all.IsCompleted && (quiet || waited > _longest))
                break;
        }

        var ended = all.IsCompleted;
        if (!ended)
            await Task.WhenAll(output.LetGoAsync(_quiet), error.LetGoAsync(_quiet)).ConfigureAwait(false);
        lines.Close();
        return ended;
    }
}
