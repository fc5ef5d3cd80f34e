namespace LabGovernance.Journal;

/// <summary>What was moved out of the journal.</summary>
public sealed record JournalLimit
{
    /// <summary>How many entries were moved; 0 when there was nothing to move.</summary>
    public required long Removed { get; init; }

    /// <summary>Entries from before then were to be moved.</summary>
    public required DateTimeOffset Before { get; init; }

    /// <summary>Where they are now; null when none were moved.</summary>
    public string? Archive { get; init; }

    /// <summary>SHA-256 of that file, lower-case hex.</summary>
    public string? ArchiveDigest { get; init; }

    /// <summary>The last entry that was moved.</summary>
    public JournalHead? Anchor { get; init; }

    /// <summary>What keeps older entries from being moved, such as a change that is still open; null for nothing.</summary>
    public string? HeldBy { get; init; }
}
