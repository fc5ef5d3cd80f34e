namespace LabGovernance.Journal;

/// <summary>The result of checking the whole chain.</summary>
public sealed record JournalCheck
{
    public required string Path { get; init; }

    /// <summary>True when every entry hashes to what the next one names, and nothing is missing up to the head kept outside.</summary>
    public bool Holds => Finding is null;

    /// <summary>How many entries it holds.</summary>
    public required long Entries { get; init; }

    /// <summary>How many entries before those were moved into archives, as an entry of the chain says.</summary>
    public long Archived { get; init; }

    /// <summary>How many archives that the chain names were there and are what it says they are.</summary>
    public int Archives { get; init; }

    public required JournalHead Head { get; init; }

    /// <summary>How many heads kept elsewhere (head file, git notes) were compared.</summary>
    public required int Anchors { get; init; }

    /// <summary>Losses that a human accepted; a chain with them holds, and whoever knows of no loss should ask.</summary>
    public IReadOnlyList<AcceptedLoss> AcceptedLosses { get; init => field = value.Indexed(); } = [];

    /// <summary>The first thing wrong.</summary>
    public JournalFinding? Finding { get; init; }

    public required TimeSpan Duration { get; init; }
}
