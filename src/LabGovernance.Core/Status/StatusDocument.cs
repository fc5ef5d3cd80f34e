using LabGovernance.Documents;

namespace LabGovernance.Status;

/// <summary>STATUS.md as it was read, with the text it was read from.</summary>
public sealed record StatusDocument : IDocument
{
    public required string Path { get; init; }

    public required string Text { get; init; }

    public string? Title { get; init; }

    /// <summary>What follows "Overall Health" or "Overall State", as written.</summary>
    public string? Health { get; init; }

    public string? LastUpdated { get; init; }

    public string? NextReview { get; init; }

    public required IReadOnlyList<StatusEntry> Entries { get; init => field = value.Indexed(); }

    /// <summary>The sections there are, by their meaning.</summary>
    public IReadOnlyList<StatusSection> Sections { get; init => field = value.Indexed(); } = [];

    /// <summary>Line (from 1) and text of the headings of sections that say nothing we know.</summary>
    public IReadOnlyList<(int Line, string Heading)> UnknownHeadings { get; init => field = value.Indexed(); } = [];

    /// <summary>The commands of the section of quick diagnostics.</summary>
    public IReadOnlyList<StatusDiagnostic> Diagnostics { get; init => field = value.Indexed(); } = [];

    /// <param name="name">An id, or the title of an entry without one.</param>
    public StatusEntry? Find(string name)
        => Entries.FirstOrDefault(e => name.Equals(e.Id, StringComparison.OrdinalIgnoreCase))
            ?? Entries.FirstOrDefault(e => e.Id is null && !e.IsGroup && name.Equals(e.Title, StringComparison.OrdinalIgnoreCase));

    /// <param name="name">Tells whether a heading or a comment is that of a pattern; null for all.</param>
    public IEnumerable<StatusDiagnostic> DiagnosticsNamed(Predicate<string>? name)
        => Diagnostics.Where(d => name is null || name(d.Name) || d.Purpose is { } purpose && name(purpose));

    /// <returns>Those of a name, or the refusal <c>DiagnosticNotFound</c>.</returns>
    public Outcome<IReadOnlyList<StatusDiagnostic>> DiagnosticsToRun(Predicate<string> name)
    {
        var named = DiagnosticsNamed(name).ToList();
        return named.Count > 0
            ? named
            : new Refusal("DiagnosticNotFound", $"{Path} has no quick diagnostic of that name.", "Get-LabDiagnostic lists them. * and ? are wildcards.");
    }

    /// <returns>The same with what is overdue on a day marked, and with the lab's health told in every entry.</returns>
    public StatusDocument AsOf(DateOnly today)
    {
        var marked = this with { Entries = [.. Entries.Select(e => e with { Overdue = IsOverdue(e, today) })] };
        var overall = StatusSummary.Of(marked).ToString();
        return marked with { Entries = [.. marked.Entries.Select(e => e with { Overall = overall })] };
    }

    private static bool IsOverdue(StatusEntry entry, DateOnly today) => entry.Section switch
    {
        StatusSection.Monitoring => entry.VerificationDate < today,
        StatusSection.Urgent => entry.VerificationDate < today || entry.NextUpdate < today,
        _ => false,
    };
}
