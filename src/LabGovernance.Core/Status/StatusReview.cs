using System.Globalization;
using LabGovernance.Changes;
using LabGovernance.Documents;

namespace LabGovernance.Status;

/// <summary>Holds STATUS.md against the calendar, against itself and against the journal.</summary>
public static class StatusReview
{
    private static readonly string[] Evidence = ["Verification", "Verification notes", "Result", "Evidence", "Monitoring Period", "Result of verification"];

    private static readonly ChangeState[] Open = [ChangeState.Running, ChangeState.Interrupted, ChangeState.Failed, ChangeState.Verifying, ChangeState.Verified, ChangeState.Regressed];

    /// <summary>The states of changes that STATUS.md should show.</summary>
    public static IReadOnlyList<ChangeState> Shown => Open;

    /// <summary>Looks at a lab's own document.</summary>
    /// <returns>In the order of the document, or why it or the journal can't be read.</returns>
    public static Outcome<IReadOnlyList<StatusFinding>> Of(GovernedLab lab)
    {
        ArgumentNullException.ThrowIfNull(lab);
        var book = new StatusBook(lab);
        var read = book.Read();
        if (read.IsRefused)
            return read.Refusal;
        var changes = new ChangeStore(lab);
        try
        {
            return Look(read.Value, id => Known(changes.Find(id.ToString())), changes.List(Open), lab.Today, lab.Lab.Documents).ToList();
        }
        catch (RefusedException e)
        {
            return e.Refusal;
        }
    }

    /// <param name="document">Marked for the day.</param>
    /// <param name="find">Finds a change by its id; null when there is none.</param>
    /// <param name="open">The changes in <see cref="Shown"/> states.</param>
    /// <param name="today">The lab's local day.</param>
    /// <param name="settings">When a document is stale.</param>
    /// <returns>In the order of the document.</returns>
    public static IReadOnlyList<StatusFinding> Look(
        StatusDocument document, Func<ChangeId, Change?> find, IEnumerable<Change> open, DateOnly today, DocumentSettings settings)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(settings);
        List<StatusFinding> findings = [.. OfHead(document, today, settings), .. document.Entries.SelectMany(e => OfEntry(e, find)), .. Doubles(document)];
        var shown = document.Entries.Select(e => e.Id).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        findings.AddRange(open.Where(c => !shown.Contains(c.Id.ToString())).Select(c => new StatusFinding(
            "status.missing-change", StatusSeverity.Error, 0, c.Id.ToString(), $"{c.Id} is {c.State} and has no entry.", $"Its next event writes it: {ChangeRefusals.NextFor(c)}")));
        findings.AddRange(document.UnknownHeadings.Select(h => new StatusFinding(
            "status.unknown-section", StatusSeverity.Note, h.Line, null, $"The section '{h.Heading}' is none we know; it is kept as it is, and nothing in it is checked.",
            "Name its words under 'documents: status_sections:' in lab.yaml if it is one of them.")));
        return [.. findings.OrderBy(f => f.Line)];
    }

    private static Change? Known(Outcome<Change> found)
        => found.Refusal is not { } refusal ? found.Value : refusal.Code == "ChangeNotFound" ? null : throw new RefusedException(refusal);

    private static IEnumerable<StatusFinding> OfHead(StatusDocument document, DateOnly today, DocumentSettings settings)
    {
        var days = (int)settings.StaleAfter.TotalDays;
        if (WrittenDate.In(document.LastUpdated) is not { } updated)
            yield return new("status.no-update-date", StatusSeverity.Warning, 1, null, "Nobody can tell how old this document is: it says nowhere when it was last updated.", "Add a line such as **Last Updated**: 2026-01-31, and then let Update-LabStatus keep it.");
        else if (today.DayNumber - updated.DayNumber > days)
            yield return new("status.stale", StatusSeverity.Warning, 1, null, $"It was last updated {today.DayNumber - updated.DayNumber} days ago.", "Look through it, then: Update-LabStatus");
        if (WrittenDate.In(document.NextReview) is { } review && review < today)
            yield return new("status.review-due", StatusSeverity.Warning, 1, null, $"The review of {Day(review)} is due.", "Look through it, then: Update-LabStatus -Weekly");
        var health = StatusSummary.HealthOf(document.Entries);
        if (document.Health is { } stated && Stated(stated) is { } said && said != health)
            yield return new("status.health", StatusSeverity.Warning, 1, null, $"It says '{stated.Trim()}', but its entries say {StatusSummary.Written(health)}.", "Update-LabStatus");
    }

    private static IEnumerable<StatusFinding> OfEntry(StatusEntry entry, Func<ChangeId, Change?> find)
    {
        if (entry.IsGroup)
            yield break;
        var name = entry.Id ?? $"'{entry.Title}'";
        if (entry.Overdue)
            yield return new("status.overdue", StatusSeverity.Warning, entry.Line, entry.Id, $"{name} was due on {Day((entry.VerificationDate ?? entry.NextUpdate)!.Value)}.", Due(entry));
        if (entry.Section is StatusSection.Urgent or StatusSection.Monitoring && string.IsNullOrWhiteSpace(entry.Owner))
            yield return new("status.no-owner", StatusSeverity.Warning, entry.Line, entry.Id, $"{name} is nobody's: it has no owner.", $"Set-LabIssue {Named(entry)} -Owner NAME");
        if (entry.Section == StatusSection.Monitoring && entry.VerificationDate is null && !IsUntilDrill(entry))
            yield return new("status.no-date", StatusSeverity.Warning, entry.Line, entry.Id, $"{name} awaits verification without a date.", $"Set-LabIssue {Named(entry)} -VerifyBy DATE");
        if (entry.Section is StatusSection.RecentFixes or StatusSection.Completed && !HasEvidence(entry))
            yield return new("status.no-evidence", StatusSeverity.Warning, entry.Line, entry.Id, $"{name} counts as done, but nothing says how that is known.", "Add a Verification or Result field, or put it back where it is watched.");
        if (entry.Id is not null && ChangeId.TryParse(entry.Id, out var id) && Contradiction(entry, id, find(id)) is { } contradiction)
            yield return contradiction;
    }

    private static StatusFinding? Contradiction(StatusEntry entry, ChangeId id, Change? change)
    {
        if (change is null)
            return new("status.contradiction", StatusSeverity.Error, entry.Line, entry.Id, $"The journal knows no {id}.", "Restore the journal (Test-LabJournal tells what is missing), or take the entry out.");
        if (change.RunStartedAt is null)
            return new("status.contradiction", StatusSeverity.Error, entry.Line, entry.Id, $"{id} stands here as if it had been run, but it is {change.State}.", "Take the entry out; running the change writes it.");
        var expected = ChangePosting.Of(change).Section;
        var actual = entry.Section == StatusSection.Completed ? nameof(StatusSection.RecentFixes) : entry.Section.ToString();
        return actual == expected
            ? null
            : new("status.contradiction", StatusSeverity.Error, entry.Line, entry.Id, $"{id} stands under '{entry.SectionHeading}', but the journal says it is {change.State}.", "Move the entry back; its next event moves it too. " + ChangeRefusals.NextFor(change));
    }

    private static IEnumerable<StatusFinding> Doubles(StatusDocument document) => document.Entries
        .Where(e => e.Id is not null)
        .GroupBy(e => e.Id!, StringComparer.OrdinalIgnoreCase)
        // The short form lists what is fixed and awaits verification under both headings.
        .Where(g => g.Count(e => e.Section != StatusSection.RecentFixes) > 1)
        .Select(g => new StatusFinding("status.double", StatusSeverity.Warning, g.Last().Line, g.Key, $"{g.Key} stands in lines {string.Join(" and ", g.Select(e => e.Line))}.", "Keep one; commands change the first."));

    private static bool IsUntilDrill(StatusEntry entry) => entry.Value("Verification Date")?.Contains("drill", StringComparison.OrdinalIgnoreCase) == true;

    private static bool HasEvidence(StatusEntry entry)
        => Evidence.Any(n => !string.IsNullOrWhiteSpace(entry.Value(n)))
            || $"{entry.State} {entry.Title}".Contains("verified", StringComparison.OrdinalIgnoreCase) && entry.Fields.Count > 1
            || entry.State?.Contains("Rolled back", StringComparison.OrdinalIgnoreCase) == true
            || entry.State?.Contains("without verification", StringComparison.OrdinalIgnoreCase) == true;

    private static string Due(StatusEntry entry)
        => entry.Id is not null && ChangeId.TryParse(entry.Id, out _) ? $"Invoke-LabVerification {entry.Id}, then Complete-LabChange {entry.Id}"
        : entry.Section == StatusSection.Monitoring ? $"Resolve-LabIssue {Named(entry)} -Verified -Evidence '...', or Set-LabIssue {Named(entry)} -VerifyBy DATE"
        : $"Set-LabIssue {Named(entry)} with what is new";

    private static string Named(StatusEntry entry) => entry.Id ?? $"'{entry.Title.Replace("'", "''", StringComparison.Ordinal)}'";

    private static LabHealth? Stated(string text)
    {
        LabHealth? found = null;
        foreach (var (health, words) in new[] { (LabHealth.Urgent, new[] { "🔴", "🚨", "urgent" }), (LabHealth.Monitoring, ["🟡", "monitoring"]), (LabHealth.Operational, ["🟢", "operational", "healthy"]) })
        {
            if (!words.Any(w => text.Contains(w, StringComparison.OrdinalIgnoreCase)))
                continue;
            if (found is not null)
                return null;
            found = health;
        }
        return found;
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
