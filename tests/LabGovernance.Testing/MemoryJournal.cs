using LabGovernance.Changes;
using LabGovernance.Journal;

namespace LabGovernance.Testing;

/// <summary>A journal that keeps the contract of the real one in a list.</summary>
public sealed class MemoryJournal(TimeProvider time) : IJournal, IChangeIndex
{
    private readonly List<JournalEntry> _entries = [];
    private readonly SortedDictionary<int, Change> _changes = [];

    public IReadOnlyList<JournalEntry> Entries => _entries;

    /// <summary>Called before each append; may throw <see cref="ProcessDiedException"/>.</summary>
    public Action BeforeAppend { get; set; } = () => { };

    /// <summary>Called after each append, before it is acknowledged; may throw <see cref="ProcessDiedException"/>.</summary>
    public Action AfterAppend { get; set; } = () => { };

    public JournalHead Head => _entries.Count == 0 ? JournalHead.Empty : new(_entries[^1].Sequence, _entries[^1].Hash);

    public Outcome<IReadOnlyList<JournalEntry>> Append(string subject, long expectedVersion, Actor actor, IReadOnlyList<JournalFact> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        BeforeAppend();
        var version = _entries.Count(e => e.Subject == subject);
        if (version != expectedVersion)
            return new Refusal("JournalConflict", $"{subject} is at {version}, not at {expectedVersion}.", "Repeat it.");
        var added = new List<JournalEntry>();
        var at = JournalHash.ParseTime(JournalHash.FormatTime(time.GetUtcNow()));
        var head = Head;
        foreach (var fact in facts)
        {
            added.Add(JournalEntry.Following(head, at, actor, subject, ++version, fact));
            head = new(added[^1].Sequence, added[^1].Hash);
        }
        if (ChangeId.TryParse(subject, out var id))
            _changes[id.Number] = added.Aggregate(_changes.GetValueOrDefault(id.Number), ChangeFold.Apply)!;
        _entries.AddRange(added);
        AfterAppend();
        return added;
    }

    public Outcome<IReadOnlyList<JournalEntry>> ReadSubject(string subject) => _entries.Where(e => e.Subject == subject).ToArray();

    public IEnumerable<JournalEntry> Read(JournalFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        List<JournalEntry> read = [.. _entries.Where(e => Is(filter.Subject, e.Subject) && Is(filter.Kind, e.Kind) && Is(filter.Actor, e.Actor.ToString()) && !(e.At < filter.Since))];
        return filter.Last is { } last ? read.TakeLast(last) : read;
    }

    private static bool Is(string? pattern, string text) => pattern is null || System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(pattern, text);

    public Change? Find(ChangeId id) => _changes.GetValueOrDefault(id.Number);

    public IEnumerable<Change> List(IReadOnlyCollection<ChangeState> states)
        => [.. _changes.Values.Where(c => states.Count == 0 || states.Contains(c.State))];

    public int LastNumber() => _changes.Count == 0 ? 0 : _changes.Keys.Max();
}
