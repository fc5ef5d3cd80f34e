using System.Diagnostics;
using System.Text;
using LabGovernance.Journal;
using Microsoft.Win32.SafeHandles;

namespace LabGovernance.Adapters.Journal;

/// <summary>The audit log as a file of JSON lines that only its owner reads. A log rotator may move it away at any time.</summary>
/// <param name="labFolder">What a relative path is meant from.</param>
public sealed class FileAuditLog(string labFolder) : IAuditLog
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(2);

    public string? Append(string path, IReadOnlyList<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        try
        {
            using var handle = Open(Path.GetFullPath(path, labFolder));
            var end = RandomAccess.GetLength(handle);
            var text = new StringBuilder();
            // A process that died in the middle of a line has left it unended.
            if (end > 0 && LastByte(handle, end) != (byte)'\n')
                text.Append('\n');
            foreach (var line in lines)
                text.Append(line).Append('\n');
            RandomAccess.Write(handle, Encoding.UTF8.GetBytes(text.ToString()), end);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return e.Message;
        }
    }

    private static byte LastByte(SafeFileHandle handle, long end)
    {
        Span<byte> last = stackalloc byte[1];
        return RandomAccess.Read(handle, last, end - 1) == 1 ? last[0] : (byte)'\n';
    }

    // Held alone for the time of one write, so that lines of several processes don't run into each other.
    private static SafeFileHandle Open(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var begun = Stopwatch.GetTimestamp();
        var wait = new SpinWait();
        while (true)
        {
            try
            {
                return Create(path);
            }
            catch (IOException e) when (e is not (FileNotFoundException or DirectoryNotFoundException or PathTooLongException) && !Directory.Exists(path) && Stopwatch.GetElapsedTime(begun) < _patience)
            {
                wait.SpinOnce();
            }
        }
    }

    private static SafeFileHandle Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, options).SafeFileHandle;
    }
}
