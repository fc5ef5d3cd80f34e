using System.Collections.Concurrent;

namespace LabGovernance.Pipeline;

/// <summary>Runs continuations on the pipeline's own thread, where WriteObject, ShouldProcess and progress are legal.</summary>
internal sealed class PipelinePump : SynchronizationContext, IDisposable
{
    private readonly BlockingCollection<(SendOrPostCallback Callback, object? State)> _queue = [];

    public override void Post(SendOrPostCallback d, object? state)
    {
        try
        {
            _queue.Add((d, state));
        }
        catch (InvalidOperationException)
        {
            // The cmdlet is over; what comes late has nobody to tell.
        }
    }

    public override void Send(SendOrPostCallback d, object? state)
        => throw new NotSupportedException("Blocking the pipeline's thread from another would deadlock.");

    public override SynchronizationContext CreateCopy() => this;

    /// <summary>What work came to, once all that it posted has run: work that ends without a wait would overtake its own words.</summary>
    public static async Task<T> AfterItsPosts<T>(Task<T> work)
    {
        var result = await work;
        await Task.Yield();
        return result;
    }

    /// <summary>Runs until the work is done, on the calling thread.</summary>
    public static void Run(Func<Task> work)
    {
        var outer = Current;
        using var pump = new PipelinePump();
        SetSynchronizationContext(pump);
        try
        {
            var task = work();
            task.ContinueWith(_ => pump._queue.CompleteAdding(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            foreach (var (callback, state) in pump._queue.GetConsumingEnumerable())
                callback(state);
            task.GetAwaiter().GetResult();
        }
        finally
        {
            SetSynchronizationContext(outer);
        }
    }

    public void Dispose() => _queue.Dispose();
}
