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

    /// <summary>Completes when the callback has thrown.</summary>
    public Task Broken => _broken.Task;

    public bool IsWanted => line is not null;

    public void Deliver(string text, bool isError)
    {
        if (line is null)
            return;
        lock (_oneAtATime)
        {
            if (_failure is not null || Volatile.Read(ref _closed))
                return;
            try
            {
                line(new ProcessLine(text, isError));
            }
            catch (Exception failure)
            {
                _failure = ExceptionDispatchInfo.Capture(failure);
                _broken.TrySetResult();
            }
        }
    }

    /// <summary>No further line is delivered.</summary>
    public void Close() => Volatile.Write(ref _closed, true);

    public void ThrowIfBroken() => _failure?.Throw();
}
