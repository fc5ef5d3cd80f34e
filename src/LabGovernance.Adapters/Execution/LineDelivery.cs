using System.Diagnostics;
using System.Runtime.ExceptionServices;
using LabGovernance.Execution;

namespace LabGovernance.Adapters.Execution;

/// <summary>Hands lines of both streams to one callback, one at a time. The first exception of the callback ends the delivery.</summary>
internal sealed class LineDelivery(Action<ProcessLine>? line)
{
    private readonly Lock _oneAtATime = new();
    private readonly TaskCompletionSource _broken = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ExceptionDispatchInfo? _failure;
    private bool _closed;
    private long _spent;
    private long _callBegan;

    /// <summary>Completes when the callback has thrown.</summary>
    public Task Broken => _broken.Task;

    public bool IsWanted => line is not null;

    /// <summary>True while the callback holds a line.</summary>
    public bool IsBusy => Volatile.Read(ref _callBegan) != 0;

    /// <summary>How long the callback has held lines so far, the present one included.</summary>
    public TimeSpan Spent
    {
        get
        {
            var began = Volatile.Read(ref _callBegan);
            return TimeSpan.FromTicks(Interlocked.Read(ref _spent)) + (began == 0 ? TimeSpan.Zero : Stopwatch.GetElapsedTime(began));
        }
    }

    public void Deliver(string text, bool isError)
    {
        if (line is null)
            return;
        lock (_oneAtATime)
        {
            if (_failure is not null || Volatile.Read(ref _closed))
                return;
            var began = Stopwatch.GetTimestamp();
            Volatile.Write(ref _callBegan, began);
            try
            {
                line(new ProcessLine(text, isError));
            }
            catch (Exception failure)
            {
                _failure = ExceptionDispatchInfo.Capture(failure);
                _broken.TrySetResult();
            }
            finally
            {
                Interlocked.Add(ref _spent, Stopwatch.GetElapsedTime(began).Ticks);
                Volatile.Write(ref _callBegan, 0);
            }
        }
    }

    /// <summary>No further line is delivered.</summary>
    public void Close() => Volatile.Write(ref _closed, true);

    public void ThrowIfBroken() => _failure?.Throw();
}
