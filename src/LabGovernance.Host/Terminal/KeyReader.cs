using System.Collections.Concurrent;

namespace LabGovernance.Host.Terminal;

/// <summary>
/// Keys, one at a time, with a wait that can be given up. A key that was waited for in vain is handed to the next who asks,
/// so that no second reader ever competes for the keyboard.
/// </summary>
internal sealed class KeyReader(Func<ConsoleKeyInfo> read) : IDisposable
{
    private readonly BlockingCollection<ConsoleKeyInfo> _keys = [];
    private readonly SemaphoreSlim _wanted = new(0);
    private Thread? _thread;
    private bool _outstanding;

    /// <returns>The next key, or null when input has ended.</returns>
    /// <exception cref="OperationCanceledException">The wait was given up.</exception>
    public ConsoleKeyInfo? Next(CancellationToken cancellationToken)
    {
        if (_thread is null)
        {
            _thread = new Thread(Read) { IsBackground = true, Name = "keyboard" };
            _thread.Start();
        }

        if (!_outstanding)
        {
            _outstanding = true;
            _wanted.Release();
        }

        if (!_keys.TryTake(out var key, Timeout.Infinite, cancellationToken))
            return null;

        _outstanding = false;
        return key;
    }

    /// <summary>A thread that still waits for a key is left to the end of the process.</summary>
    public void Dispose()
    {
        _wanted.Dispose();
        _keys.Dispose();
    }

    private void Read()
    {
        try
        {
            while (true)
            {
                _wanted.Wait();
                _keys.Add(read());
            }
        }
        catch (Exception exception) when (exception is InvalidOperationException or IOException)
        {
            if (exception is not ObjectDisposedException)
                _keys.CompleteAdding();
        }
    }
}
