using LabGovernance.Execution;

namespace LabGovernance.Adapters.Execution;

/// <summary>Reads one stream of a process until it ends or is let go.</summary>
internal sealed class OutputReading : IDisposable
{
    private const int BufferBytes = 64 * 1024;

    private readonly Lock _gate = new();
    private readonly Stream _stream;
    private readonly OutputCapture _capture;
    private readonly LineSplitter? _lines;
    private readonly CancellationTokenSource _letGo = new();
    private long _progress;
    private bool _closed;

    public OutputReading(Stream stream, int keep, LineDelivery lines, bool isError)
    {
        _stream = stream;
        _capture = new OutputCapture(keep);
        _lines = lines.IsWanted ? new LineSplitter(text => lines.Deliver(text, isError)) : null;
    }

    /// <summary>Completes when every holder of the stream has closed it, and every line is delivered.</summary>
    public Task Ended { get; private set; } = Task.CompletedTask;

    /// <summary>Grows with each read.</summary>
    public long Progress => Interlocked.Read(ref _progress);

    // On the pool, so that no callback runs on the caller's thread before the caller awaits.
    public void Begin() => Ended = Task.Run(ReadAsync);

    /// <summary>Stops the reading; what has arrived is delivered. A reading that does not stop in time is abandoned.</summary>
    public async Task LetGoAsync(TimeSpan patience)
    {
        await _letGo.CancelAsync().ConfigureAwait(false);
        await Task.WhenAny(Ended, Task.Delay(patience)).ConfigureAwait(false);
    }

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
            int read;
            while ((read = await _stream.ReadAsync(buffer, _letGo.Token).ConfigureAwait(false)) > 0)
            {
                if (!Keep(buffer.AsSpan(0, read)))
                    return;
                _lines?.Append(buffer.AsSpan(0, read));
                Interlocked.Increment(ref _progress);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or ObjectDisposedException)
        {
            // Let go, or the pipe broke: what came before stands.
        }

        _lines?.End();
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
