namespace LabGovernance.Journal;

/// <summary>One entry of the journal, as stored. The format is specified in docs/journal.md.</summary>
public sealed record JournalEntry
{
    /// <summary>Position in the journal, from 1, without gaps.</summary>
    public required long Sequence { get; init; }

    /// <summary>When it was appended, UTC, to the millisecond.</summary>
    public required DateTimeOffset At { get; init; }

    public required Actor Actor { get; init; }

    /// <summary>What it is about, such as <c>CHG-0001</c> or <c>session:vms</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>Position among the entries of its subject, from 1.</summary>
    public required long Version { get; init; }

    /// <summary>What happened, such as <c>step.finished</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The particulars as canonical JSON (RFC 8785), an object.</summary>
    public required string Data { get; init; }

    /// <summary>Hash of the entry before; <see cref="JournalHash.Genesis"/> for the first.</summary>
    public required string Previous { get; init; }

    /// <summary>SHA-256 of <see cref="Previous"/> followed by the canonical JSON of the rest, lower-case hex.</summary>
    public required string Hash { get; init; }

    /// <summary>The entry that follows the one which <paramref name="head"/> names.</summary>
    public static JournalEntry Following(JournalHead head, DateTimeOffset at, Actor actor, string subject, long version, JournalFact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return new()
        {
            Sequence = head.Sequence + 1,
            At = at,
            Actor = actor,
            Subject = subject,
            Version = version,
            Kind = fact.Kind,
            Data = fact.Data,
            Previous = head.Hash,
            Hash = JournalHash.Compute(head.Hash, head.Sequence + 1, JournalHash.FormatTime(at), actor.ToString(), subject, fact.Kind, fact.Data),
        };
    }
}
