using System.Diagnostics;
using System.Globalization;
using System.Text;
using LabGovernance.Journal;
using Microsoft.Win32.SafeHandles;

namespace LabGovernance.Adapters.Journal;

/// <summary>The journal's head kept outside the database, in <c>.lab/head</c>: one line of fixed width, sequence and hash.</summary>
/// <remarks>It is written after the commit, so it may lag behind the database when the process dies in between; it is never ahead of it.</remarks>
internal sealed class HeadFile(string path)
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(2);

    private const int Width = 20 + 1 + 64 + 1;

    public string Path => path;

    /// <returns>The head; null when there is no file; a head of sequence -1 when it can't be understood.</returns>
    /// <exception cref="IOException">It can't be read.</exception>
    public JournalHead? Read()
    {
        if (!File.Exists(path))
            return null;
        using var handle = Open(FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return Read(handle);
    }

    /// <summary>Moves the head forward; an older head never replaces a newer one. When that fails the head lags until the next append.</summary>
    public void Advance(JournalHead head)
    {
        try
        {
            using var handle = Open(FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            if (Read(handle) is not { } kept || kept.Sequence < head.Sequence)
                Write(handle, head);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What is appended is on disk; a refusal here would say that it is not.
        }
    }

    /// <summary>Sets the head whatever it was.</summary>
    public void Replace(JournalHead head)
    {
        using var handle = Open(FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        Write(handle, head);
    }

    // Another process holds it for the microseconds that a read or a write takes; more than that is not ours.
    private SafeFileHandle Open(FileMode mode, FileAccess access, FileShare share)
    {
        var begun = Stopwatch.GetTimestamp();
        var wait = new SpinWait();
        while (true)
        {
            try
            {
                return File.OpenHandle(path, mode, access, share);
            }
            catch (IOException e) when (e is not (FileNotFoundException or DirectoryNotFoundException) && Stopwatch.GetElapsedTime(begun) < _patience)
            {
                wait.SpinOnce();
            }
        }
    }

    private static void Write(SafeFileHandle handle, JournalHead head)
        => RandomAccess.Write(handle, Encoding.ASCII.GetBytes($"{head.Sequence.ToString("D20", CultureInfo.InvariantCulture)} {head.Hash}\n"), 0);

    private static JournalHead? Read(SafeFileHandle handle)
    {
        Span<byte> line = stackalloc byte[Width + 1];
        var length = RandomAccess.Read(handle, line, 0);
        if (length == 0)
            return null;
        var text = Encoding.ASCII.GetString(line[..length]);
        return length == Width && long.TryParse(text.AsSpan(0, 20), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            ? new JournalHead(sequence, text.Substring(21, 64))
            : new JournalHead(-1, "");
    }
}
