using System.Globalization;
using LabGovernance.Changes;
using LabGovernance.Journal;
using LabGovernance.Policy;
using Microsoft.Data.Sqlite;

namespace LabGovernance.Adapters.Journal;

/// <summary>The journal's old entries, within the transaction that moves them away.</summary>
internal sealed class JournalPast(SqliteConnection connection, SqliteTransaction transaction)
{
    public long First() => Number("SELECT COALESCE(MIN(sequence), 1) FROM journal");

    /// <summary>The last entry of those that are all from before a moment.</summary>
    public long LastBefore(DateTimeOffset before)
        => Number("SELECT COALESCE((SELECT MIN(sequence) FROM journal WHERE at >= $at), (SELECT MAX(sequence) + 1 FROM journal), 1) - 1", ("$at", JournalHash.FormatTime(before)));

    public IReadOnlyList<SubjectSpan> Spans(DateTimeOffset before)
    {
        using var command = Command(
            "SELECT j.subject, MIN(j.sequence), MAX(j.sequence), c.state FROM journal j LEFT JOIN change c ON j.subject = printf('CHG-%04d', c.number) "
            + "GROUP BY j.subject HAVING MIN(j.at) < $at",
            ("$at", JournalHash.FormatTime(before)));
        using var reader = command.ExecuteReader();
        var spans = new List<SubjectSpan>();
        while (reader.Read())
        {
            var isOpen = ChangeId.TryParse(reader.GetString(0), out _)
                && !(!reader.IsDBNull(3) && Enum.TryParse<ChangeState>(reader.GetString(3), out var state) && ChangeLifecycle.IsFinal(state));
            spans.Add(new(reader.GetString(0), reader.GetInt64(1), reader.GetInt64(2), isOpen));
        }
        return spans;
    }

    public IEnumerable<JournalEntry> Entries(long upTo)
    {
        using var command = Command(
            "SELECT sequence, at, actor, subject, version, kind, data, previous, hash FROM journal WHERE sequence <= $upTo ORDER BY sequence", ("$upTo", upTo));
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return EntryReader.Read(reader);
    }

    /// <summary>What is known of the policy, to be said again, if all that says it is about to go.</summary>
    public JournalFact? NewestPolicy(long upTo)
    {
        using var command = Command(
            "SELECT sequence, at, actor, subject, version, kind, data, previous, hash FROM journal WHERE subject = $subject ORDER BY version DESC LIMIT 1",
            ("$subject", PolicyWatch.Subject));
        using var reader = command.ExecuteReader();
        return reader.Read() && EntryReader.Read(reader) is var newest && newest.Sequence <= upTo && PolicyWatch.Known(newest) is { } known ? known : null;
    }

    /// <summary>Takes the entries away. Only here, and only within a transaction that says so in the chain, does the guard against it give way.</summary>
    public void Remove(long upTo)
    {
        Run("DROP TRIGGER journal_is_append_only_delete");
        Run("DELETE FROM change WHERE printf('CHG-%04d', number) IN (SELECT subject FROM journal WHERE sequence <= $upTo)", ("$upTo", upTo));
        Run("DELETE FROM journal WHERE sequence <= $upTo", ("$upTo", upTo));
        Run(JournalSchema.Create);
    }

    private void Run(string text, params (string Name, object Value)[] parameters)
    {
        using var command = Command(text, parameters);
        command.ExecuteNonQuery();
    }

    private long Number(string text, params (string Name, object Value)[] parameters)
    {
        using var command = Command(text, parameters);
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private SqliteCommand Command(string text, params (string Name, object Value)[] parameters)
    {
        var command = new SqliteCommand(text, connection, transaction);
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value);
        return command;
    }
}
