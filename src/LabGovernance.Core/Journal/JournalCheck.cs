namespace LabGovernance.Journal;

/// <summary>The result of checking the whole chain.</summary>
public sealed record JournalCheck
{
    public required string Path { get; init; }

    /// <summary>True when every entry hashes to what the next one names, and nothing is missing up to the head kept outside.</summary>
    public bool Holds => Finding is null;

    public required long Entries { get; init; }

    public required JournalHead Head { get; init; }

    /// <summary>How many heads kept elsewhere (head file, git notes) were compared.</summary>
    public required int Anchors { get; init; }

    /// <summary>The first thing wrong.</summary>
    public JournalFinding? Finding { get; init; }

    public required TimeSpan Duration { get; init; }
}
