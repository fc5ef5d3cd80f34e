using LabGovernance.Verification;

namespace LabGovernance.Adapters.Verification;

/// <summary>
/// Looks at URLs, ports, files and processes. What the target does wrong, silence included, is Failed; what keeps us from looking
/// (a name that does not resolve, no network, no permission, a check that makes no sense) is NoData.
/// </summary>
public sealed class Probe : IProbe, IDisposable
{
    private static readonly TimeSpan _longestTimer = TimeSpan.FromDays(49);

    private readonly TimeProvider _time;
    private readonly HttpProbe _http = new();
    private readonly TcpProbe _tcp = new();
    private readonly FileProbe _file = new();
    private readonly ProcessProbe _process = new();

    public Probe(TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        _time = time;
    }

    /// <inheritdoc/>
    public async Task<Observation> ObserveAsync(Check check, string labFolder, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(check);
        if (check.Timeout <= TimeSpan.Zero)
            return new Observation(CheckResult.NoData, $"The check's timeout, {check.Timeout.InWords()}, leaves no time to look.");
        var probe = For(check.Kind);
        using var timeout = new CancellationTokenSource(check.Timeout < _longestTimer ? check.Timeout : _longestTimer, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, timeout.Token);
        try
        {
            return await probe.ObserveAsync(check, labFolder, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return check.Kind is CheckKind.Http or CheckKind.Tcp
                ? new Observation(CheckResult.Failed, $"{Subject(check)} gave no answer within {check.Timeout.InWords()}.")
                : new Observation(CheckResult.NoData, $"Reading {check.Target} took longer than {check.Timeout.InWords()}.");
        }
    }

    public void Dispose() => _http.Dispose();

    private IProbe For(CheckKind kind) => kind switch
    {
        CheckKind.Http => _http,
        CheckKind.Tcp => _tcp,
        CheckKind.File => _file,
        CheckKind.Process => _process,
        _ => throw new ArgumentException($"A {kind} check goes through the gate, not through a probe.", nameof(kind)),
    };

    private static string Subject(Check check)
        => check.Kind == CheckKind.Http && Uri.TryCreate(check.Target, UriKind.Absolute, out var uri) ? uri.ForDisplay() : check.Target;
}
