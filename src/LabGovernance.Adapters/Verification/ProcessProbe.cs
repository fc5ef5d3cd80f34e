using System.Globalization;
using System.Text;
using LabGovernance.Adapters.Execution;
using LabGovernance.Verification;

namespace LabGovernance.Adapters.Verification;

/// <summary>
/// Looks whether the process named by a pid file runs. The first line holds the id; a second line that is an ISO 8601 moment is
/// taken as the process's start, and guards against an id that the system has given to another process since.
/// </summary>
internal sealed class ProcessProbe : IProbe
{
    private const int LongestPidFile = 4096;

    public Task<Observation> ObserveAsync(Check check, string labFolder, CancellationToken cancellation)
        => Task.Run(() => Observe(check, labFolder), cancellation).WaitAsync(cancellation);

    private static Observation Observe(Check check, string labFolder)
    {
        try
        {
            return Judge(check.Target, ReadLines(Path.GetFullPath(check.Target, labFolder)));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return new Observation(CheckResult.Failed, $"{check.Target} does not exist, so no process is known to run.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return new Observation(CheckResult.NoData, $"{check.Target} could not be read: {e.Reason()}.");
        }
    }

    private static Observation Judge(string target, string[] lines)
    {
        if (!int.TryParse(lines[0].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var id) || id == 0)
            return new Observation(CheckResult.NoData, $"{target} holds no process id: its first line is {lines[0].Quoted()}.");
        if (RunningProcess.Find(id) is not { } running)
            return new Observation(CheckResult.Failed, $"Process {id} of {target} does not run.");
        if (WrittenStart(lines) is { } start && !running.StartedAbout(start))
        {
            // Either the id was reused or the clock was set; which one can't be told from here.
            return new Observation(CheckResult.NoData, $"Process {id} runs, but it did not start when {target} says; it may be another process.");
        }

        return new Observation(CheckResult.Passed, $"Process {id} of {target} runs.", running.Instance);
    }

    private static DateTimeOffset? WrittenStart(string[] lines)
        => lines.Length > 1 && lines[1].Length >= 10 && char.IsAsciiDigit(lines[1][0])
            && DateTimeOffset.TryParse(lines[1].Trim(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var start)
            ? start
            : null;

    private static string[] ReadLines(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        var bytes = new byte[LongestPidFile];
        var length = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return Encoding.UTF8.GetString(bytes, 0, length).TrimStart('\uFEFF').Split('\n', StringSplitOptions.TrimEntries);
    }
}
