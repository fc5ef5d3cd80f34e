using System.Globalization;
using LabGovernance.Changes;
using LabGovernance.Documents;
using LabGovernance.Journal;

namespace LabGovernance.Status;

/// <summary>The daily and the weekly round over STATUS.md.</summary>
public sealed class StatusCadence(GovernedLab lab)
{
    private static readonly string[] Told = ["issue.*", "work.*", "incident.*", "drill.*", "run.started", "run.failed", "rollback.finished", "window.extended", "change.closed"];

    private readonly StatusBook _book = new(lab);

    /// <summary>Moves what is verified, archives what is old, and says anew how the lab is.</summary>
    /// <param name="weekly">True to set the date of the next review too.</param>
    public Outcome<StatusUpdate> Update(bool weekly)
    {
        // The archive before the document: dying in between leaves an entry in both, never in neither.
        var archived = _book.Read();
        if (archived.IsRefused)
            return archived.Refusal;
        foreach (var month in Old(archived.Value).GroupBy(e => $"{DoneOn(e):yyyy-MM}", StringComparer.Ordinal))
        {
            var path = Path.Combine(lab.Lab.StatusArchiveFolder, month.Key + ".md");
            if (lab.Status.Archive(path, $"Verified in {month.Key}", [.. month.Select(e => e.Source)]) is { } refusal)
                return refusal;
        }
        return _book.Change<StatusUpdate>(document => Decide(document, archived.Value, weekly));
    }

    private Outcome<(IReadOnlyList<DocumentEdit>, StatusUpdate)> Decide(StatusDocument document, StatusDocument archived, bool weekly)
    {
        var today = lab.Today;
        var safe = archived.Entries.Select(e => e.Source).ToHashSet(StringComparer.Ordinal);
        var old = Old(document).Where(e => safe.Contains(e.Source)).ToList();
        var moved = document.Entries.Where(e => e.Id is not null && e.Section is StatusSection.Urgent or StatusSection.Monitoring && SaysVerified(e) && !ChangeId.TryParse(e.Id, out _)).ToList();
        var left = document.Entries.Except(old).Select(e => moved.Contains(e) ? e with { Section = StatusSection.RecentFixes } : e).ToList();
        var health = StatusSummary.HealthOf(left);
        var review = weekly ? today.AddDays(7) : WrittenDate.In(document.NextReview);
        var edits = new List<DocumentEdit>();
        edits.AddRange(old.Select(e => new DocumentEdit.Remove(e.Line)));
        edits.AddRange(moved.Select(e => new DocumentEdit.Put(new EntryPosting(e.Id!, e.Title, nameof(StatusSection.RecentFixes), null, []))));
        edits.Add(new DocumentEdit.SetHeader(["Last Updated"], Now(document.LastUpdated)));
        if (document.Health is null || !document.Health.Contains(StatusSummary.Written(health)[3..], StringComparison.OrdinalIgnoreCase) || document.Health.Contains('|', StringComparison.Ordinal))
            edits.Add(new DocumentEdit.SetHeader(["Overall Health", "Overall State"], StatusSummary.Written(health)));
        if (weekly)
            edits.Add(new DocumentEdit.SetHeader(["Next Review"], $"{review:yyyy-MM-dd} (weekly)"));
        return (edits, new StatusUpdate
        {
            Path = document.Path,
            Health = health,
            HealthBefore = document.Health,
            Due = [.. left.Where(e => e.Overdue || e.Section == StatusSection.Monitoring && e.VerificationDate <= today)],
            Moved = moved,
            Archived = old,
            Since = Since(WrittenDate.In(document.LastUpdated)),
            NextReview = review,
        });
    }

    private List<StatusEntry> Old(StatusDocument document)
    {
        var limit = lab.Today.AddDays(-(int)lab.Lab.Documents.ArchiveAfter.TotalDays);
        return [.. document.Entries.Where(e => e.Section is StatusSection.RecentFixes or StatusSection.Completed && !e.IsGroup && DoneOn(e) < limit)];
    }

    private static DateOnly? DoneOn(StatusEntry entry) => WrittenDate.In(entry.State) ?? WrittenDate.In(entry.Title) ?? entry.Date;

    private static bool SaysVerified(StatusEntry entry) => entry.State is { } state
        && (state.Contains('✅', StringComparison.Ordinal) || state.Contains("verified", StringComparison.OrdinalIgnoreCase))
        && !state.Contains("not verified", StringComparison.OrdinalIgnoreCase);

    private List<string> Since(DateOnly? updated)
    {
        if (updated is not { } day)
            return [];
        var zone = lab.Time.LocalTimeZone;
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        // A day that begins in the hour that summer time skips begins when that hour is over.
        var from = zone.IsInvalidTime(midnight) ? midnight.AddHours(1) : midnight;
        return [.. lab.Journal.Read(new JournalFilter { Since = new DateTimeOffset(from, zone.GetUtcOffset(from)) })
            .Where(e => Told.Any(t => t.EndsWith('*') ? e.Kind.StartsWith(t[..^1], StringComparison.Ordinal) : e.Kind == t))
            .Select(e => string.Create(CultureInfo.InvariantCulture, $"{e.Subject} {e.Kind} by {e.Actor} on {TimeZoneInfo.ConvertTime(e.At, zone):yyyy-MM-dd HH:mm}"))];
    }

    /// <summary>With the time of day where the document has one.</summary>
    private string Now(string? before)
    {
        var now = TimeZoneInfo.ConvertTime(lab.Now, lab.Time.LocalTimeZone);
        return before?.Contains(':', StringComparison.Ordinal) != true
            ? now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : now.ToString("yyyy-MM-dd HH:mm ", CultureInfo.InvariantCulture) + (now.Offset == TimeSpan.Zero ? "UTC" : now.ToString("zzz", CultureInfo.InvariantCulture));
    }
}
