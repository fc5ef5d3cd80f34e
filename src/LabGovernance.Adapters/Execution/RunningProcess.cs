using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace LabGovernance.Adapters.Execution;

/// <summary>A process that runs now, and what tells it from an earlier or later one with the same id.</summary>
/// <param name="Id">Its process id.</param>
/// <param name="StartedAt">When it started, by the wall clock; null where the system does not tell us.</param>
/// <param name="Instance"><c>pid@start</c>, the same from every process that looks; null where the system does not tell us.</param>
internal sealed record RunningProcess(int Id, DateTimeOffset? StartedAt, string? Instance)
{
    // Linux counts a start from boot, and every reader adds its own reading of the boot time.
    private static readonly TimeSpan _clockTolerance = TimeSpan.FromSeconds(2);

    /// <summary>The process, or null when none runs under this id. A zombie does not run.</summary>
    public static RunningProcess? Find(int id)
    {
        if (id <= 0)
            return null;
        var ticks = OperatingSystem.IsLinux() ? TicksSinceBoot(id) : null;
        if (OperatingSystem.IsLinux() && ticks is null)
            return null;
        try
        {
            using var process = Process.GetProcessById(id);
            var start = process.StartTime.ToUniversalTime();
            return new RunningProcess(id, new DateTimeOffset(start), $"{id}@{ticks ?? start.Ticks.ToString(CultureInfo.InvariantCulture)}");
        }
        catch (Win32Exception)
        {
            return new RunningProcess(id, null, null);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>True when it started then; true as well when the system hides its start, for a process must not be thought dead on no evidence.</summary>
    public bool StartedAbout(DateTimeOffset moment) => StartedAt is not { } start || (start - moment).Duration() <= _clockTolerance;

    // proc(5): "pid (comm) state ppid … starttime"; comm may hold spaces and brackets, so count from the last bracket.
    private static string? TicksSinceBoot(int id)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{id.ToString(CultureInfo.InvariantCulture)}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return fields[0] is "Z" or "X" or "x" ? null : fields[19];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
