namespace LabGovernance.Status;

/// <summary>STATUS.md as it was read, with the text it was read from.</summary>
public sealed record StatusDocument
{
    public required string Path { get; init; }

    public required string Text { get; init; }

    public string? Title { get; init; }

    /// <summary>What follows "Overall Health" or "Overall State", as written.</summary>
    public string? Health { get; init; }

    public string? LastUpdated { get; init; }

    public string? NextReview { get; init; }

    public required IReadOnlyList<StatusEntry> Entries { get; init; }
}
