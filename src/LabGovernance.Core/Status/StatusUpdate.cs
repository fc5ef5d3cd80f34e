namespace LabGovernance.Status;

/// <summary>What an update of STATUS.md did, and what is left to do.</summary>
public sealed record StatusUpdate
{
    public required string Path { get; init; }

    public required LabHealth Health { get; init; }

    /// <summary>What the document said before, as written.</summary>
    public string? HealthBefore { get; init; }

    /// <summary>Entries whose date is today or has passed.</summary>
    public required IReadOnlyList<StatusEntry> Due { get; init => field = value.Indexed(); }

    /// <summary>Entries that said they were verified and were moved to the fixes.</summary>
    public required IReadOnlyList<StatusEntry> Moved { get; init => field = value.Indexed(); }

    /// <summary>Entries that went into the archive.</summary>
    public required IReadOnlyList<StatusEntry> Archived { get; init => field = value.Indexed(); }

    /// <summary>What happened to issues and changes since the last update, from the journal.</summary>
    public required IReadOnlyList<string> Since { get; init => field = value.Indexed(); }

    public DateOnly? NextReview { get; init; }
}
