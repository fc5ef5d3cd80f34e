using System.Runtime.InteropServices;

namespace LabGovernance.Host.Engine;

/// <summary>
/// Ctrl+C, termination and hang-up. The first one asks what runs to stop; a later one, when stopping takes too long,
/// ends the process as the system would.
/// </summary>
internal sealed class Interrupts : IDisposable
{
    private const int SignalExitBase = 128;
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);
    private readonly Lock _gate = new();
    private readonly TimeProvider _time;
    private readonly Action _tellThatStoppingTakesLong;
    private readonly List<PosixSignalRegistration> _registrations = [];
    private CancellationTokenSource _source = new();
    private ITimer? _patience;
    private long _firstAt;

    public Interrupts(TimeProvider time, Action tellThatStoppingTakesLong)
    {
        _time = time;
        _tellThatStoppingTakesLong = tellThatStoppingTakesLong;
        foreach (var signal in (ReadOnlySpan<PosixSignal>)[PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP])
            _registrations.Add(PosixSignalRegistration.Create(signal, Handle));
    }

    public CancellationToken Token
    {
        get
        {
            lock (_gate)
                return _source.Token;
        }
    }

    /// <summary>What the process ends with because of the signal that came: 130 for Ctrl+C, 143 for SIGTERM, 129 for SIGHUP.</summary>
    public int? ExitCode { get; private set; }

    /// <summary>Whether the process itself was asked to end, and not only what runs in it.</summary>
    public bool EndsProcess { get; private set; }

    /// <summary>Forgets a Ctrl+C that has done its work, so that the next one counts as the first.</summary>
    public void Rearm()
    {
        lock (_gate)
        {
            if (EndsProcess || ExitCode is null)
                return;

            ExitCode = null;
            _patience?.Dispose();
            _source.Dispose();
            _source = new CancellationTokenSource();
        }
    }

    public void Dispose()
    {
        foreach (var registration in _registrations)
            registration.Dispose();
        _patience?.Dispose();
        _source.Dispose();
    }

    private void Handle(PosixSignalContext context)
    {
        CancellationTokenSource source;
        lock (_gate)
        {
            if (ExitCode is not null && (_time.GetElapsedTime(_firstAt) >= s_patience || context.Signal != PosixSignal.SIGINT))
                return;

            context.Cancel = true;
            if (ExitCode is not null)
                return;

            ExitCode = SignalExitBase + context.Signal switch { PosixSignal.SIGINT => 2, PosixSignal.SIGTERM => 15, _ => 1 };
            EndsProcess = context.Signal != PosixSignal.SIGINT;
            _firstAt = _time.GetTimestamp();
            _patience = _time.CreateTimer(_ => _tellThatStoppingTakesLong(), null, s_patience, Timeout.InfiniteTimeSpan);
            source = _source;
        }

        source.Cancel();
    }
}
