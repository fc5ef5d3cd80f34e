using LabGovernance.Execution;

namespace LabGovernance.Adapters.Execution;

/// <summary>Reads one stream of a process until it ends or is let go.</summary>
internal sealed class OutputReading : IDisposable
{
    private const int BufferBytes = 64 * 1024;

    // Linux: /proc/sys/fs/pipe-max-size, for whom it was not raised.
    private const int MostInPipe = 1024 * 1024;

    private readonly Lock _gate = new();
    private readonly Stream _stream;
    private readonly OutputCapture _capture;
    private readonly LineSplitter? _lines;
    private readonly CancellationTokenSource _letGo = new();
    private long _progress;
    private bool _reachedEnd;
    private bool _waiting;
    private bool _closed;

    public OutputReading(Stream stream, int keep, LineDelivery lines, bool isError)
    {
        _stream = stream;
        _capture = new OutputCapture(keep);
        _lines = lines.IsWanted ? new LineSplitter(text => lines.Deliver(text, isError)) : null;
    }

    /// <summary>Completes when the stream has ended or was let go, and every line is delivered.</summary>
    public Task Ended { get; private set; } = Task.CompletedTask;

    /// <summary>Grows with each read.</summary>
    public long Progress => Interlocked.Read(ref _progress);

    /// <summary>True when every holder of the stream has closed it.</summary>
    public bool ReachedEnd => Volatile.Read(ref _reachedEnd);

    // On the pool, so that no callback runs on the caller's thread before the caller awaits.
    public void Begin() => Ended = Task.Run(ReadAsync);

    /// <summary>True while there is nothing to do but to wait for bytes.</summary>
    public bool IsWaiting => Volatile.Read(ref _waiting);

    /// <summary>Asks the reading to end as soon as the stream is empty.</summary>
    public void LetGo() => _letGo.Cancel();

    /// <summary>What the stream carried; later bytes count no more.</summary>
    public CapturedOutput Close()
    {
        lock (_gate)
        {
            _closed = true;
            return _capture.ToOutput();
        }
    }

    public void Dispose()
    {
        if (!Ended.IsCompleted)
            _letGo.Cancel();
        lock (_gate)
        {
            _closed = true;
            _capture.Dispose();
        }

        _stream.Dispose();
        if (Ended.IsCompleted)
            _letGo.Dispose();
    }

    private async Task ReadAsync()
    {
        var buffer = new byte[BufferBytes];
        try
        {
            while (await WaitForBytesAsync(buffer).ConfigureAwait(false) is > 0 and var read)
                Take(buffer.AsSpan(0, read));
            Volatile.Write(ref _reachedEnd, true);
        }
        catch (OperationCanceledException)
        {
            await EmptyAsync(buffer).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // The pipe broke: what came before stands.
            Volatile.Write(ref _reachedEnd, true);
        }

        _lines?.End();
    }

    private async ValueTask<int> WaitForBytesAsync(byte[] buffer)
    {
        Volatile.Write(ref _waiting, true);
        try
        {
            return await _stream.ReadAsync(buffer, _letGo.Token).ConfigureAwait(false);
        }
        finally
        {
            Volatile.Write(ref _waiting, false);
        }
    }

    // A read that would have to wait proves that all is read that was printed before. Whoever prints without a pause is cut off
    // at the most that a pipe can hold, for more than that can't have been there when we were asked to end.
    private async Task EmptyAsync(byte[] buffer)
    {
        using var enough = new CancellationTokenSource();
        try
        {
            for (var taken = 0; taken < MostInPipe && !enough.IsCancellationRequested;)
            {
                var pending = _stream.ReadAsync(buffer, enough.Token);
                if (!pending.IsCompleted)
                    await enough.CancelAsync().ConfigureAwait(false);
                var read = await pending.ConfigureAwait(false);
                if (read == 0)
                {
                    Volatile.Write(ref _reachedEnd, true);
                    return;
                }

                Take(buffer.AsSpan(0, read));
                taken += read;
            }
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or ObjectDisposedException)
        {
            // Empty, or broken.
        }
    }

    private void Take(ReadOnlySpan<byte> bytes)
    {
        Interlocked.Increment(ref _progress);
        if (Keep(bytes))
            _lines?.Append(bytes);
    }

    private bool Keep(ReadOnlySpan<byte> bytes)
    {
        lock (_gate)
        {
            if (!_closed)
                _capture.Append(bytes);
            return !_closed;
        }
    }
}
