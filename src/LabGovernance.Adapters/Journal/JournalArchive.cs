using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LabGovernance.Journal;

namespace LabGovernance.Adapters.Journal;

/// <summary>The files beside the journal that hold what was moved out of it, in the format of an export.</summary>
internal sealed class JournalArchive(string journalPath)
{
    private readonly string _folder = Path.Combine(Path.GetDirectoryName(journalPath)!, "archive");

    public string PathOf(string name) => Path.Combine(_folder, Path.GetFileName(name));

    public static string DigestOf(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    /// <summary>Verifies entries and writes them. When it returns a value the file is on disk.</summary>
    /// <param name="entries">The entries, oldest first.</param>
    /// <param name="first">The first of them.</param>
    /// <param name="last">The last of them.</param>
    /// <returns>The file, its digest and its last entry; or the refusal <c>JournalBroken</c> or <c>ArchiveNotWritable</c>.</returns>
    public Outcome<(string File, string Digest, JournalHead Last)> Write(IEnumerable<JournalEntry> entries, long first, long last)
    {
        var path = Path.Combine(_folder, string.Create(CultureInfo.InvariantCulture, $"journal-{first:D10}-{last:D10}.jsonl"));
        var temporary = path + ".part";
        try
        {
            StateFolder.Ensure(_folder);
            ChainVerifier? verifier = null;
            using (var file = Create(temporary))
            using (var writer = new StreamWriter(file, new UTF8Encoding(false)) { NewLine = "\n" })
            {
                foreach (var entry in entries)
                {
                    verifier ??= new ChainVerifier(new JournalHead(entry.Sequence - 1, entry.Previous));
                    if (!Follows(verifier, entry))
                    {
                        return new Refusal(
                            "JournalBroken", verifier.Finding!.Message, "Nothing was moved. Keep a copy of the .lab folder as it is, then restore journal.db from a backup.");
                    }
                    writer.WriteLine(JournalLine.Of(entry));
                }
                writer.Flush();
                file.Flush(flushToDisk: true);
            }
            File.Move(temporary, path, overwrite: true);
            return (path, DigestOf(path), verifier!.Head);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Refusal("ArchiveNotWritable", $"The archive {path} can't be written: {e.Message}", "Nothing was moved. Check owner, permissions and space of the .lab folder.");
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static FileStream Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, options);
    }

    private static bool Follows(ChainVerifier verifier, JournalEntry entry)
    {
        return verifier.Next(
            entry.Sequence, Utf8(JournalHash.FormatTime(entry.At)), Utf8(entry.Actor.ToString()), Utf8(entry.Subject), Utf8(entry.Kind), Utf8(entry.Data), Utf8(entry.Previous), Utf8(entry.Hash));

        static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
    }
}
