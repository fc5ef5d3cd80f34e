using System.Globalization;
using LabGovernance.Journal;
using Microsoft.Data.Sqlite;

namespace LabGovernance.Adapters.Journal;

/// <summary>Streams entries on a connection of its own, so that a slow reader holds up nobody.</summary>
internal static class EntryReader
{
    private const string Columns = "sequence, at, actor, subject, version, kind, data, previous, hash";

    // Whose consent an entry keeps; an entry that was altered may hold no JSON at all.
    private const string ConsentOf = "CASE WHEN json_valid(data) THEN COALESCE(data ->> '$.approval.approver', data ->> '$.consentOf', '') ELSE '' END";

    public static JournalEntry Read(SqliteDataReader reader) => new()
    {
        Sequence = reader.GetInt64(0),
        At = Time(reader),
        Actor = Actor.TryParse(reader.GetString(2), out var actor) ? actor : throw Unreadable(reader, "actor"),
        Subject = reader.GetString(3),
        Version = reader.GetInt64(4),
        Kind = reader.GetString(5),
        Data = reader.GetString(6),
        Previous = reader.GetString(7),
        Hash = reader.GetString(8),
    };

    public static IEnumerable<JournalEntry> Read(string path, JournalFilter filter)
    {
        using var connection = JournalConnection.OpenToRead(path);
        using var command = connection.CreateCommand();
        var where = Where(filter, command);
        command.CommandText = filter.Last is { } last
            ? $"SELECT * FROM (SELECT {Columns} FROM journal{where} ORDER BY sequence DESC LIMIT {last.ToString(CultureInfo.InvariantCulture)}) ORDER BY sequence"
            : $"SELECT {Columns} FROM journal{where} ORDER BY sequence";
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return Read(reader);
    }

    private static string Where(JournalFilter filter, SqliteCommand command)
    {
        var conditions = new List<string>();
        Add("subject", filter.Subject);
        Add("kind", filter.Kind);
        Add("actor", filter.Actor, ConsentOf);
        if (filter.Since is { } since)
        {
            conditions.Add("at >= $since");
            command.Parameters.AddWithValue("$since", JournalHash.FormatTime(since));
        }
        return conditions.Count == 0 ? "" : " WHERE " + string.Join(" AND ", conditions);

        void Add(string column, string? pattern, string? orElse = null)
        {
            if (pattern is null)
                return;
            // SQLite's GLOB has PowerShell's wildcards but is case-sensitive.
            conditions.Add(orElse is null ? $"lower({column}) GLOB ${column}" : $"(lower({column}) GLOB ${column} OR lower({orElse}) GLOB ${column})");
            command.Parameters.AddWithValue("$" + column, pattern.ToLowerInvariant());
        }
    }

    private static DateTimeOffset Time(SqliteDataReader reader)
    {
        try
        {
            return JournalHash.ParseTime(reader.GetString(1));
        }
        catch (FormatException)
        {
            throw Unreadable(reader, "time");
        }
    }

    private static RefusedException Unreadable(SqliteDataReader reader, string what) => new(new Refusal(
        "JournalCorrupt",
        $"Entry {reader.GetInt64(0)} of the journal has no valid {what}.",
        "Run Test-LabJournal to see whether the journal was edited."));
}
