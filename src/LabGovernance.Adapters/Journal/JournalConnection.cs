using Microsoft.Data.Sqlite;

namespace LabGovernance.Adapters.Journal;

/// <summary>Connections to the journal's database.</summary>
internal static class JournalConnection
{
    /// <summary>Opens it to append; makes the file if there is none.</summary>
    /// <exception cref="SqliteException">It can't be opened for writing.</exception>
    public static SqliteConnection OpenToWrite(string path)
        => Open(path, SqliteOpenMode.ReadWriteCreate, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=30000; PRAGMA trusted_schema=OFF;");

    /// <summary>Opens it to read, also where nothing can be written: a disk turned read-only is when the journal is wanted most.</summary>
    /// <exception cref="SqliteException">It can't be opened.</exception>
    public static SqliteConnection OpenToRead(string path)
    {
        try
        {
            // Not read-only: a reader may be the first to come after a crash, and then has to bring in what the log holds.
            return Open(path, SqliteOpenMode.ReadWrite, "PRAGMA trusted_schema=OFF; SELECT 1 FROM sqlite_schema LIMIT 1;");
        }
        catch (SqliteException) when (File.Exists(path))
        {
            // Without a write-ahead log, and only then, the file is all there is and can be read as it lies.
            var log = new FileInfo(path + "-wal");
            return log is { Exists: true, Length: > 0 }
                ? Open(path, SqliteOpenMode.ReadOnly, "SELECT 1 FROM sqlite_schema LIMIT 1;")
                : Open(new Uri(path).AbsoluteUri + "?immutable=1", SqliteOpenMode.ReadOnly, "SELECT 1 FROM sqlite_schema LIMIT 1;");
        }
    }

    /// <summary>Opens an empty file to be filled with a copy.</summary>
    /// <exception cref="SqliteException">It can't be opened.</exception>
    public static SqliteConnection OpenCopy(string path) => Open(path, SqliteOpenMode.ReadWrite, "PRAGMA synchronous=FULL;");

    private static SqliteConnection Open(string source, SqliteOpenMode mode, string first)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = source,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = 30,
        }.ToString());
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = first;
            command.ExecuteNonQuery();
            return connection;
        }
        catch (SqliteException)
        {
            connection.Dispose();
            throw;
        }
    }
}
