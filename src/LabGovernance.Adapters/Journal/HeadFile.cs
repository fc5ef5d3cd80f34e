using System.Globalization;
using System.Text;
using LabGovernance.Journal;

namespace LabGovernance.Adapters.Journal;

/// <summary>The journal's head kept outside the database, in <c>.lab/head</c>: one line of fixed width, sequence and hash.</summary>
/// <remarks>It is written after the commit, so it may lag behind the database when the process dies in between; it is never ahead of it.</remarks>
internal sealed class HeadFile(string path)
{
    private const int Width = 20 + 1 + 64 + 1;

    public string Path => path;

    /// <returns>The head; null when there is no file; a head of sequence -1 when it can't be understood.</returns>
    public JournalHead? Read()
    {
        if (!File.Exists(path))
            return null;
        using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return Read(handle);
    }

    /// <summary>Moves the head forward; an older head never replaces a newer one.</summary>
    public void Advance(JournalHead head)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                using var handle = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
                if (Read(handle) is { } kept && kept.Sequence >= head.Sequence)
                    return;
                Write(handle, head);
                return;
            }
            catch (IOException) when (attempt < 50)
            {
                // Another process holds it for the microseconds that a write takes; whoever comes last writes the newest.
                Thread.Yield();
            }
            catch (IOException)
            {
                return;
            }
        }
    }

    /// <summary>Sets the head whatever it was.</summary>
    public void Replace(JournalHead head)
    {
        using var handle = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        Write(handle, head);
    }

    private static void Write(Microsoft.Win32.SafeHandles.SafeFileHandle handle, JournalHead head)
        => RandomAccess.Write(handle, Encoding.ASCII.GetBytes($"{head.Sequence.ToString("D20", CultureInfo.InvariantCulture)} {head.Hash}\n"), 0);

    private static JournalHead? Read(Microsoft.Win32.SafeHandles.SafeFileHandle handle)
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
