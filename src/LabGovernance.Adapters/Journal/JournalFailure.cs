using Microsoft.Data.Sqlite;

namespace LabGovernance.Adapters.Journal;

/// <summary>What a failing database means to the operator.</summary>
internal static class JournalFailure
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    /// <summary>In bytes; the least that an append may need.</summary>
    private const long LittleSpace = 256 * 1024;

    public static Refusal From(Exception failure, string path) => failure switch
    {
        SqliteException { SqliteErrorCode: Corrupt or NotADatabase } e => new(
            "JournalCorrupt",
            $"The journal {path} is damaged: {Plain(e)}",
            "Nothing was written. Copy the .lab folder away, then restore journal.db from a backup."),
        SqliteException { SqliteErrorCode: Full or InputOutput } e when e.SqliteErrorCode == Full || IsFull(path) => new(
            "JournalNotWritable",
            $"The disk that holds {path} is full.",
            "Nothing was written and nothing is lost. Free some space and repeat the command."),
        SqliteException { SqliteErrorCode: Busy or Locked } => new(
            "JournalBusy",
            $"Another process kept the journal {path} locked for 30 seconds.",
            "Nothing was written. Repeat the command; if it persists, look for a hung process that has the file open."),
        SqliteException { SqliteErrorCode: ReadOnly or CannotOpen or InputOutput } e => new(
            "JournalNotWritable",
            $"The journal {path} can't be opened for writing: {Plain(e)}",
            "Nothing was written. Check owner and permissions of the .lab folder and that its disk is mounted read-write."),
        SqliteException e => new(
            "JournalNotWritable",
            $"The journal {path} refused the entry: {Plain(e)}",
            "Nothing was written. Run Test-LabJournal."),
        _ => new(
            "JournalNotWritable",
            $"The journal {path} can't be opened: {failure.Message}",
            "Nothing was written. Check owner and permissions of the .lab folder and that its disk is mounted read-write."),
    };

    /// <summary>Reads on; what fails on the way is thrown as a refusal.</summary>
    /// <exception cref="RefusedException">The database failed, while it was read.</exception>
    public static IEnumerable<T> Reading<T>(IEnumerable<T> rows, string path)
    {
        using var row = rows.GetEnumerator();
        while (true)
        {
            try
            {
                if (!row.MoveNext())
                    yield break;
            }
            catch (SqliteException e)
            {
                throw new RefusedException(From(e, path), e);
            }
            yield return row.Current;
        }
    }

    // A log or index that can't grow is reported as an input/output error like any other.
    private static bool IsFull(string path)
    {
        try
        {
            return new DriveInfo(Path.GetDirectoryName(path)!).AvailableFreeSpace < LittleSpace;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return false;
        }
    }

    private static string Plain(SqliteException e) => e.Message.Split('\'') is { Length: >= 3 } parts ? parts[1] + "." : e.Message;
}
