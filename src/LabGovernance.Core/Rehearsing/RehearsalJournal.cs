using System.IO.Enumeration;
using LabGovernance.Journal;

namespace LabGovernance.Rehearsing;

/// <summary>Takes entries as the journal behind it would, and forgets them.</summary>
internal sealed class RehearsalJournal(IJournal journal, TimeProvider time) : IJournal
{
    private readonly List<JournalEntry> _tried = [];

    public JournalHead Head => _tried.Count == 0 ? journal.Head : new(_tried[^1].Sequence, _tried[^1].Hash);

    public Outcome<IReadOnlyList<JournalEntry>> Append(string subject, long expectedVersion, Actor actor, IReadOnlyList<JournalFact> facts)
    {
        var version = expectedVersion;
        var at = JournalHash.ParseTime(JournalHash.FormatTime(time.GetUtcNow()));
        var added = new List<JournalEntry>();
        foreach (var fact in facts)
        {
            added.Add(JournalEntry.Following(Head, at, actor, subject, ++version, fact));
            _tried.Add(added[^1]);
        }
        return added;
    }

    public Outcome<IReadOnlyList<JournalEntry>> ReadSubject(string subject)
    {
        var kept = journal.ReadSubject(subject);
        return kept.IsRefused ? kept : (JournalEntry[])[.. kept.Value, .. _tried.Where(e => e.Subject == subject)];
    }

    public IEnumerable<JournalEntry> Read(JournalFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var all = journal.Read(filter).Concat(_tried.Where(e => Matches(filter, e)));
        return filter.Last is { } last ? all.TakeLast(last) : all;
    }

    private static bool Matches(JournalFilter filter, JournalEntry entry)
        => Matches(filter.Subject, entry.Subject) && Matches(filter.Kind, entry.Kind) && Matches(filter.Actor, entry.Actor.ToString()) && (filter.Since is not { } since || entry.At >= since);

    private static bool Matches(string? pattern, string text) => pattern is null || FileSystemName.MatchesSimpleExpression(pattern, text);
}
