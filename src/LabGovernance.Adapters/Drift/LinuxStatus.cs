using System.ComponentModel;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace LabGovernance.Adapters.Drift;

/// <summary>What the kernel keeps of a path: <c>struct statx</c>, of which .NET shows neither type, inode nor time of change.</summary>
[StructLayout(LayoutKind.Explicit, Size = 256)]
internal readonly partial struct LinuxStatus
{
    public const int NoEntry = 2;
    public const int NotAFolder = 20;

    private const int CurrentFolder = -100;
    private const int NoFollow = 0x100;
    private const int EmptyPath = 0x1000;
    private const int PathOnly = 0x200000;
    private const int CloseOnExec = 0x80000;
    private const uint BasicStats = 0x7ff;

    [field: FieldOffset(20)]
    public uint User { get; }

    [field: FieldOffset(24)]
    public uint Group { get; }

    [field: FieldOffset(28)]
    public ushort Mode { get; }

    [field: FieldOffset(32)]
    public ulong Inode { get; }

    [field: FieldOffset(40)]
    public ulong Size { get; }

    [field: FieldOffset(96)]
    private long ChangedSeconds { get; }

    [field: FieldOffset(104)]
    private uint ChangedNanoseconds { get; }

    [field: FieldOffset(112)]
    private long ModifiedSeconds { get; }

    [field: FieldOffset(120)]
    private uint ModifiedNanoseconds { get; }

    public bool IsFolder => (Mode & 0xF000) == 0x4000;

    public bool IsFile => (Mode & 0xF000) == 0x8000;

    public bool IsLink => (Mode & 0xF000) == 0xA000;

    public DateTimeOffset Changed => At(ChangedSeconds, ChangedNanoseconds);

    public DateTimeOffset Modified => At(ModifiedSeconds, ModifiedNanoseconds);

    /// <returns>Zero, or the number of the system's error.</returns>
    public static int Of(string path, out LinuxStatus status) => Statx(CurrentFolder, path, NoFollow, BasicStats, out status) == 0 ? 0 : Marshal.GetLastPInvokeError();

    /// <summary>Takes hold of what a path leads to without opening it: no device hears of it, no pipe waits for it.</summary>
    public static SafeFileHandle Hold(string path)
    {
        var descriptor = Open(path, PathOnly | CloseOnExec);
        return descriptor < 0
            ? throw new IOException(new Win32Exception(Marshal.GetLastPInvokeError()).Message)
            : new SafeFileHandle(descriptor, ownsHandle: true);
    }

    /// <returns>What is held.</returns>
    public static LinuxStatus Of(SafeFileHandle held)
        => Statx((int)held.DangerousGetHandle(), "", EmptyPath, BasicStats, out var status) == 0
            ? status
            : throw new IOException(new Win32Exception(Marshal.GetLastPInvokeError()).Message);

    // A time that no calendar holds is somebody's joke; it stays as far away as can be told.
    private static DateTimeOffset At(long seconds, uint nanoseconds)
        => DateTimeOffset.FromUnixTimeSeconds(Math.Clamp(seconds, -62135596800, 253402300798)).AddTicks(nanoseconds / 100);

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Statx(int folder, string path, int flags, uint mask, out LinuxStatus status);
}
