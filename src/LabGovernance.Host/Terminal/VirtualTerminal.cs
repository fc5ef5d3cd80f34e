using System.Runtime.InteropServices;

namespace LabGovernance.Host.Terminal;

/// <summary>Lets a Windows console understand escape sequences; every other terminal does already.</summary>
internal static partial class VirtualTerminal
{
    private const int StandardOutput = -11;
    private const int StandardError = -12;
    private const uint EnableProcessing = 0x0004;

    public static void Enable()
    {
        if (!OperatingSystem.IsWindows())
            return;

        foreach (var stream in (ReadOnlySpan<int>)[StandardOutput, StandardError])
        {
            var handle = GetStdHandle(stream);
            if (GetConsoleMode(handle, out var mode) != 0)
                _ = SetConsoleMode(handle, mode | EnableProcessing);
        }
    }

    [LibraryImport("kernel32.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial nint GetStdHandle(int stream);

    [LibraryImport("kernel32.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int GetConsoleMode(nint handle, out uint mode);

    [LibraryImport("kernel32.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int SetConsoleMode(nint handle, uint mode);
}
