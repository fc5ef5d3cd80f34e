using System.Text.Json;
using LabGovernance.Journal;

namespace LabGovernance.Sessions;

/// <summary>Adds journal entries up to the sessions they describe.</summary>
public static class SessionFold
{
    /// <summary>All sessions live under one subject, so that two openings at the same moment can't both slip under a limit.</summary>
    public const string Subject = "sessions";

    /// <returns>Every session there was, oldest first.</returns>
    /// <exception cref="RefusedException">An entry can't be understood (<c>JournalCorrupt</c>).</exception>
    public static IReadOnlyList<Session> All(IEnumerable<JournalEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var sessions = new List<Session>();
        foreach (var entry in entries)
            Apply(sessions, entry);
        return sessions;
    }

    private static void Apply(List<Session> sessions, JournalEntry entry)
    {
        switch (entry.Kind)
        {
            case SessionOpened.Kind when Read(entry, SessionJsonContext.Default.SessionOpened) is { } opened:
                sessions.Add(new Session
                {
                    Infrastructure = opened.Infrastructure,
                    OpenedBy = entry.Actor,
                    ConsentOf = opened.ConsentOf,
                    OpenedAt = entry.At,
                    ClosesAt = opened.ClosesAt,
                    PolicyDigest = opened.PolicyDigest,
                    Reason = opened.Reason,
                });
                break;
            case SessionClosed.Kind when Read(entry, SessionJsonContext.Default.SessionClosed) is { } closed:
                if (sessions.FindLastIndex(s => s.Infrastructure == closed.Infrastructure) is >= 0 and var last)
                    sessions[last] = sessions[last] with { ClosedAt = entry.At, ClosedBy = entry.Actor };
                break;
            default:
                throw Unreadable(entry, $"'{entry.Kind}' is no event of a session.");
        }
    }

    private static T Read<T>(JournalEntry entry, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(entry.Data, type) ?? throw Unreadable(entry, "it is empty.");
        }
        catch (JsonException e)
        {
            throw Unreadable(entry, e.Message);
        }
    }

    private static RefusedException Unreadable(JournalEntry entry, string why) => new(new Refusal(
        "JournalCorrupt",
        $"Entry {entry.Sequence} of the journal ({entry.Kind}, {entry.Subject}) can't be understood: {why}",
        "Run Test-LabJournal. If the chain holds, the entry was written by a newer version: update the module."));
}
