using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace StatusPage;

/// <summary>What the three systems do differently about processes.</summary>
internal static partial class Processes
{
    private const int SignalTerminate = 15;
    private const uint HandleFlagInherit = 1;

    // Linux derives a start time from the boot time, which two readers see some milliseconds apart.
    private static readonly TimeSpan _clockTolerance = TimeSpan.FromSeconds(2);

    public static DateTimeOffset OwnStart()
    {
        using var self = Process.GetCurrentProcess();
        return self.StartTime.ToUniversalTime();
    }

    /// <summary>True while this very process runs; an id that another process has now, or a zombie, does not count.</summary>
    public static bool IsRunning(int pid, DateTimeOffset startedAt)
    {
        try
        {
            using var process = Process.GetProcessById(pid);
            return (process.StartTime.ToUniversalTime() - startedAt.UtcDateTime).Duration() <= _clockTolerance && !IsZombie(pid);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or Win32Exception)
        {
            return false;
        }
    }

    /// <summary>Asks a process to end; false when it can't be asked.</summary>
    public static bool Terminate(int pid) => Kill(pid, SignalTerminate) == 0;

    /// <summary>Leaves the terminal's session, so that its Ctrl+C and its closing don't reach this process.</summary>
    public static void LeaveTerminal()
    {
        if (!OperatingSystem.IsWindows())
            _ = SetSession();
    }

    /// <summary>Keeps this process's own standard streams from being passed on, unasked, to a child on Windows.</summary>
    public static void KeepStreamsFromChildren()
    {
        if (!OperatingSystem.IsWindows())
            return;
        foreach (var stream in (int[])[-10, -11, -12])
            _ = SetHandleInformation(GetStdHandle(stream), HandleFlagInherit, 0);
    }

    private static bool IsZombie(int pid)
    {
        try
        {
            if (!OperatingSystem.IsLinux())
                return false;
            var stat = File.ReadAllText($"/proc/{pid}/stat");
            return stat[stat.LastIndexOf(')') + 2] is 'Z' or 'X';
        }
        catch (IOException)
        {
            return true;
        }
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int pid, int signal);

    [LibraryImport("libc", EntryPoint = "setsid")]
    private static partial int SetSession();

    [LibraryImport("kernel32", EntryPoint = "GetStdHandle")]
    private static partial nint GetStdHandle(int number);

    [LibraryImport("kernel32", EntryPoint = "SetHandleInformation")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool SetHandleInformation(nint handle, uint mask, uint flags);
}
