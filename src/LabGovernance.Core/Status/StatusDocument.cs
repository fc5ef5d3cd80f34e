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

    /// <summary>The sections there are, by their meaning.</summary>
    public IReadOnlyList<StatusSection> Sections { get; init; } = [];

    /// <summary>Line (from 1) and text of the headings of sections that say nothing we know.</summary>
    public IReadOnlyList<(int Line, string Heading)> UnknownHeadings { get; init; } = [];

    /// <summary>The commands of the section of quick diagnostics.</summary>
    public IReadOnlyList<StatusDiagnostic> Diagnostics { get; init; } = [];

    /// <returns>The same with what is overdue on a day marked.</returns>
    public StatusDocument AsOf(DateOnly today) => this with { Entries = [.. Entries.Select(e => IsOverdue(e, today) ? e with { Overdue = true } : e)] };

    private static bool IsOverdue(StatusEntry entry, DateOnly today) => entry.Section switch
    {
        StatusSection.Monitoring => entry.VerificationDate < today,
        StatusSection.Urgent => entry.VerificationDate < today || entry.NextUpdate < today,
        _ => false,
    };
}
