using System.ComponentModel;
using System.Diagnostics;
using LabGovernance.Execution;

namespace LabGovernance.Adapters.Execution;

/// <summary>
/// Runs programs directly, with an empty standard input and no shell in between.
/// A program that leaves a descendant behind which still holds its output is finished when it exits: what it printed itself is
/// read to the end, then the streams are let go.
/// </summary>
public sealed class ProcessRunner : IProcessRunner
{
    // A killed process that the kernel does not let go (a hung mount) must not hang us too.
    private static readonly TimeSpan _longestDying = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan _longestTimer = TimeSpan.FromDays(49);

    private readonly TimeProvider _time;
    private readonly ProgramResolver _programs;

    public ProcessRunner(TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        _time = time;
        _programs = ProgramResolver.ForThisSystem();
    }

    /// <inheritdoc/>
    public string? Resolve(string program, string workingDirectory, IReadOnlyList<string> searchPath)
        => _programs.Resolve(program, workingDirectory, searchPath).Path;

    /// <inheritdoc/>
    public bool IsAlive(StartedProcess process)
    {
        ArgumentNullException.ThrowIfNull(process);
        return RunningProcess.Find(process.Id) is { } found && found.StartedAbout(process.StartedAt);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The request names no program, a timeout that is not positive, or a negative number of bytes to keep.</exception>
    public async Task<ProcessResult> RunAsync(
        ProcessRequest request, Action<StartedProcess>? started, Action<ProcessLine>? line, CancellationToken cancellation)
    {
        Check(request);
        var begin = _time.GetTimestamp();
        if (cancellation.IsCancellationRequested)
            return Unstarted(ProcessEnd.Cancelled, null, begin);

        using var process = new Process();
        if (Prepare(process.StartInfo, request) is { } obstacle)
            return Unstarted(ProcessEnd.NotStarted, obstacle, begin);
        try
        {
            process.Start();
        }
        catch (Win32Exception failure)
        {
            return Unstarted(ProcessEnd.NotStarted, $"'{process.StartInfo.FileName}' could not be started: {failure.Message.TrimEnd('.')}.", begin);
        }

        using var timeout = new CancellationTokenSource(Bounded(request.Timeout), _time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation, timeout.Token);
        var lines = new LineDelivery(line);
        using var output = new OutputReading(process.StandardOutput.BaseStream, request.KeepBytes, lines, isError: false);
        using var error = new OutputReading(process.StandardError.BaseStream, request.KeepBytes, lines, isError: true);
        try
        {
            process.StandardInput.Close();
            started?.Invoke(Identify(process));
        }
        catch
        {
            await KillAsync(process).ConfigureAwait(false);
            throw;
        }

        output.Begin();
        error.Begin();
        var exit = process.WaitForExitAsync(stop.Token);
        await Task.WhenAny(exit, lines.Broken).ConfigureAwait(false);
        var end = exit.IsCompletedSuccessfully ? ProcessEnd.Exited
            : cancellation.IsCancellationRequested ? ProcessEnd.Cancelled
            : ProcessEnd.TimedOut;
        if (end != ProcessEnd.Exited)
            await KillAsync(process).ConfigureAwait(false);

        await new OutputDrain(output, error, lines).CompleteAsync(stop.Token).ConfigureAwait(false);
        lines.ThrowIfBroken();
        var gone = process.HasExited;
        return new ProcessResult
        {
            End = end,
            ExitCode = gone ? process.ExitCode : null,
            Duration = _time.GetElapsedTime(begin),
            Output = output.Close(),
            Error = error.Close(),
            OutputHeldOpen = !(output.ReachedEnd && error.ReachedEnd),
            Failure = gone ? null : $"Process {process.Id} was killed but the system has not let it go.",
        };
    }

    private static void Check(ProcessRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Arguments.Count == 0)
            throw new ArgumentException("A process needs a program.", nameof(request));
        if (request.Timeout <= TimeSpan.Zero && request.Timeout != Timeout.InfiniteTimeSpan)
            throw new ArgumentException("A timeout is positive.", nameof(request));
        ArgumentOutOfRangeException.ThrowIfNegative(request.KeepBytes, nameof(request));
    }

    private string? Prepare(ProcessStartInfo info, ProcessRequest request)
    {
        if (!Path.IsPathFullyQualified(request.WorkingDirectory))
            return $"The working directory '{request.WorkingDirectory}' is not an absolute path.";
        if (!Directory.Exists(request.WorkingDirectory))
            return $"The working directory '{request.WorkingDirectory}' does not exist.";
        if (request.Arguments.Any(a => a.Contains('\0', StringComparison.Ordinal)))
            return "An argument holds a NUL character, which no program can receive.";
        var (path, failure) = _programs.Resolve(request.Arguments[0], request.WorkingDirectory, request.SearchPath);
        if (path is null)
            return failure;

        info.FileName = path;
        foreach (var argument in request.Arguments.Skip(1))
            info.ArgumentList.Add(argument);
        info.WorkingDirectory = request.WorkingDirectory;
        info.UseShellExecute = false;
        info.CreateNoWindow = true;
        info.RedirectStandardInput = true;
        info.RedirectStandardOutput = true;
        info.RedirectStandardError = true;
        return null;
    }

    private StartedProcess Identify(Process process)
        => new(process.Id, RunningProcess.Find(process.Id)?.StartedAt ?? _time.GetUtcNow());

    private ProcessResult Unstarted(ProcessEnd end, string? failure, long begin) => new()
    {
        End = end,
        Duration = _time.GetElapsedTime(begin),
        Output = OutputCapture.Nothing,
        Error = OutputCapture.Nothing,
        Failure = failure,
    };

    private static async Task KillAsync(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It ended by itself, or part of the tree is not ours to end; the wait below tells which.
        }

        try
        {
            using var patience = new CancellationTokenSource(_longestDying);
            await process.WaitForExitAsync(patience.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // Reported as a process without exit code.
        }
    }

    private static TimeSpan Bounded(TimeSpan timeout) => timeout < _longestTimer ? timeout : _longestTimer;
}
