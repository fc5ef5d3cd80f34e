namespace LabGovernance.Journal;

/// <summary>The append-only record of all that happened.</summary>
public interface IJournal
{
    /// <summary>Appends facts about one subject, all or none. When it returns a value they are on disk.</summary>
    /// <param name="subject">What they are about.</param>
    /// <param name="expectedVersion">How many entries the caller has seen of the subject; 0 for a new one.</param>
    /// <param name="actor">Who did it.</param>
    /// <param name="facts">At least one.</param>
    /// <returns>
    /// The entries, or the refusal <c>JournalConflict</c> (someone else appended first), <c>ClockWentBackwards</c>,
    /// <c>JournalTruncated</c>, <c>JournalNotWritable</c> or <c>JournalCorrupt</c>.
    /// </returns>
    Outcome<IReadOnlyList<JournalEntry>> Append(string subject, long expectedVersion, Actor actor, IReadOnlyList<JournalFact> facts);

    /// <summary>All entries of one subject, oldest first, each checked against its own hash.</summary>
    Outcome<IReadOnlyList<JournalEntry>> ReadSubject(string subject);

    /// <summary>Streams entries, oldest first.</summary>
    /// <exception cref="RefusedException">The journal can't be read.</exception>
    IEnumerable<JournalEntry> Read(JournalFilter filter);

    /// <summary>The head as the store has it.</summary>
    JournalHead Head { get; }
}
