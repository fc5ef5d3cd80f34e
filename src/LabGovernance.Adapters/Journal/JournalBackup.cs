using LabGovernance.Adapters.Configuration;
using LabGovernance.Journal;
using Microsoft.Data.Sqlite;

namespace LabGovernance.Adapters.Journal;

/// <summary>Copies the journal while others append to it, and verifies the copy before it appears under its name.</summary>
internal sealed class JournalBackup(string path, TimeProvider time)
{
    private const int Corrupt = 11;
    private const int NotADatabase = 26;

    /// <returns>The check of the copy, or the refusal <c>FileExists</c>, <c>BackupFailed</c>, <c>JournalCorrupt</c> or <c>JournalBroken</c>.</returns>
    public Outcome<JournalCheck> Write(string destination, JournalHead? kept, IReadOnlyList<JournalHead> anchors, CancellationToken cancellation)
    {
        if (Path.Exists(destination))
            return new Refusal("FileExists", $"{destination} exists.", "Choose another name; a backup replaces no file.");
        if (!Directory.Exists(Path.GetDirectoryName(destination)))
            return Failed(destination, "the folder does not exist.");
        var temporary = destination + ".part";
        try
        {
            if (RealPath.Of(Path.GetDirectoryName(destination)!) == RealPath.Of(Path.GetDirectoryName(path)!))
                return Failed(destination, "a backup beside the journal would be lost with it.");
            Copy(temporary);
            var check = new ChainCheck(temporary, time).Run(kept, anchors, cancellation) with { Path = destination };
            if (check.Finding is { } finding)
                return new Refusal("JournalBroken", finding.Message, "No backup was made of it. Keep a copy of the .lab folder as it is, then restore journal.db from an earlier backup.");
            File.Move(temporary, destination, overwrite: false);
            return check;
        }
        catch (SqliteException e) when (e.SqliteErrorCode is Corrupt or NotADatabase)
        {
            return JournalFailure.From(e, path);
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            return Failed(destination, e.Message);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private void Copy(string temporary)
    {
        File.Delete(temporary);
        // As private as the folder it comes from.
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (new FileStream(temporary, options))
        {
        }

        using var source = JournalConnection.OpenToRead(path);
        using var target = JournalConnection.OpenCopy(temporary);
        source.BackupDatabase(target);
        using var alone = target.CreateCommand();
        // One file, without a log beside it.
        alone.CommandText = "PRAGMA journal_mode=DELETE;";
        alone.ExecuteNonQuery();
    }

    private static Refusal Failed(string destination, string why)
        => new("BackupFailed", $"No backup was made at {destination}: {why}", "The journal is as it was. Name a file on a disk with room, in a folder you can write to, outside of .lab.");
}
