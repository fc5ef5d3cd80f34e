using System.Globalization;
using LabGovernance.Status;

namespace LabGovernance.Work;

/// <summary>Holds PENDING-WORK.md against the calendar and against itself.</summary>
public static class WorkReview
{
    /// <param name="document">Marked for the day.</param>
    /// <param name="name">The file's name.</param>
    /// <returns>In the order of the document.</returns>
    public static IReadOnlyList<StatusFinding> Look(WorkDocument document, string name)
    {
        ArgumentNullException.ThrowIfNull(document);
        return [.. document.Items.SelectMany(i => OfItem(i)).Concat(Doubles(document)).Select(f => f with { Document = name }).OrderBy(f => f.Line)];
    }

    private static IEnumerable<StatusFinding> OfItem(WorkItem item)
    {
        var named = item.Id ?? $"'{item.Title.Replace("'", "''", StringComparison.Ordinal)}'";
        if (item.Overdue)
            yield return new("work.overdue", StatusSeverity.Warning, item.Line, item.Id, $"{named} was to be done by {item.Target!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.", $"Complete-LabWork {named}, or Set-LabWork {named} -Target DATE");
        if (item is { IsDone: false, Section: WorkSection.Active } && string.IsNullOrWhiteSpace(item.Owner))
            yield return new("work.no-owner", StatusSeverity.Warning, item.Line, item.Id, $"{named} is being worked on, but is nobody's: it has no owner.", $"Set-LabWork {named} -Owner NAME");
        if (item is { IsDone: true, OpenTodos: > 0 })
            yield return new("work.open-todos", StatusSeverity.Warning, item.Line, item.Id, $"{named} counts as completed, but {item.OpenTodos} of its things to do {(item.OpenTodos == 1 ? "is" : "are")} not ticked.", "Tick them, or strike out what was dropped.");
    }

    private static IEnumerable<StatusFinding> Doubles(WorkDocument document) => document.Items
        .Where(i => i.Id is not null)
        .GroupBy(i => i.Id!, StringComparer.OrdinalIgnoreCase)
        .Where(g => g.Count() > 1)
        .Select(g => new StatusFinding("work.double", StatusSeverity.Warning, g.Last().Line, g.Key, $"{g.Key} stands in lines {string.Join(" and ", g.Select(i => i.Line))}.", "Keep one; commands change the first."));
}
