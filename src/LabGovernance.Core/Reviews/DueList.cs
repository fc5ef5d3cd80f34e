using LabGovernance.Changes;
using LabGovernance.Documents;
using LabGovernance.Drift;
using LabGovernance.Drills;
using LabGovernance.Incidents;
using LabGovernance.Status;
using LabGovernance.Work;

namespace LabGovernance.Reviews;

/// <summary>Collects what is to be done from all that can wait for somebody.</summary>
public static class DueList
{
    private static readonly ChangeState[] Waiting = [ChangeState.Interrupted, ChangeState.Failed, ChangeState.RolledBack, ChangeState.Verifying, ChangeState.Verified, ChangeState.Regressed];

    /// <param name="status">Marked for today.</param>
    /// <param name="work">Marked for today.</param>
    /// <param name="changes">Those that are not over, and more.</param>
    /// <param name="incidents">All.</param>
    /// <param name="drills">All.</param>
    /// <param name="drift">Baselines and what differs.</param>
    /// <param name="now">The present.</param>
    /// <param name="until">What has its date after this day is left out.</param>
    /// <param name="zone">Where it is a day.</param>
    /// <returns>The longest overdue first, then what has a date, then the rest.</returns>
    public static IReadOnlyList<DueItem> Of(
        StatusDocument status, WorkDocument work, IEnumerable<Change> changes, IEnumerable<Incident> incidents, IEnumerable<Drill> drills, IEnumerable<DriftReport> drift, DateTimeOffset now, DateOnly until, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(status);
        ArgumentNullException.ThrowIfNull(work);
        var today = Day(now, zone);
        var all = OfIncidents(incidents, today)
            .Concat(changes.Where(c => Waiting.Contains(c.State)).Select(c => OfChange(c, now, zone)))
            .Concat(status.Entries.Where(e => !e.IsGroup && e.Section is StatusSection.Urgent or StatusSection.Monitoring && !ChangeId.TryParse(e.Id, out _)).Select(OfIssue))
            .Concat(work.Items.Where(i => !i.IsDone && i.Target is not null).Select(i => new DueItem(DueKind.Work, i.Name, i.Title, i.Target, i.Overdue, $"Set-LabWork {Named(i.Name)} -Target DATE, or Complete-LabWork {Named(i.Name)}")))
            .Concat(drills.Where(d => d.State is not DrillState.NotDue).Select(d => new DueItem(
                DueKind.Drill, d.Id, d.Title, d.DueBy, d.State == DrillState.Overdue, d.State == DrillState.Running ? $"Step-LabDrill {d.Id}, then Complete-LabDrill {d.Id}" : d.Scenario.Command is null ? $"Start-LabDrill {d.Id}" : $"Invoke-LabDrill {d.Id}")));
        all = all.Concat(drift.Where(d => d.Unexplained > 0).Select(d => new DueItem(
            DueKind.Drift, d.Name, d.Unexplained == 1 ? "1 difference that no change explains" : $"{d.Unexplained} differences that no change explains", null, false, $"Compare-LabBaseline {d.Name}")));
        if (WrittenDate.In(status.NextReview) is { } review)
            all = all.Append(new DueItem(DueKind.Review, "STATUS.md", "The next review", review, review < today, "Update-LabStatus -Weekly"));
        return [.. all.Where(d => d.By is null || d.By <= until).OrderByDescending(d => d.Overdue).ThenBy(d => d.By ?? DateOnly.MaxValue).ThenBy(d => d.Kind).ThenBy(d => d.Id, StringComparer.Ordinal)];
    }

    private static IEnumerable<DueItem> OfIncidents(IEnumerable<Incident> incidents, DateOnly today)
    {
        foreach (var incident in incidents)
        {
            if (incident.State != IncidentState.Closed)
                yield return new(DueKind.Incident, incident.Id, incident.Title, null, false, incident.IsOpen ? $"Add-LabIncidentEvent {incident.Id} 'what happened', then Resolve-LabIncident {incident.Id} -Solution '...'" : $"Resolve-LabIncident {incident.Id} -Close");
            foreach (var action in incident.Actions.Where(a => !a.IsDone && a.Work is null))
                yield return new(DueKind.Action, $"{incident.Id} {action.Id}", action.Text, action.Due, action.Due < today, $"Get-LabIncident {incident.Id}");
        }
    }

    private static DueItem OfChange(Change change, DateTimeOffset now, TimeZoneInfo zone)
    {
        DateOnly? by = change.Window?.ClosesAt is { } closes ? Day(closes, zone) : null;
        return new(DueKind.Change, change.Id.ToString(), change.Title, by, change.State is not ChangeState.Verifying || change.Window?.HasPassed(now) == true, ChangeRefusals.NextFor(change));
    }

    private static DueItem OfIssue(StatusEntry entry)
    {
        var by = entry.VerificationDate is null || entry.NextUpdate < entry.VerificationDate && entry.Section == StatusSection.Urgent ? entry.NextUpdate ?? entry.VerificationDate : entry.VerificationDate;
        return new(DueKind.Issue, entry.Name, entry.Title, by, entry.Overdue, entry.Section == StatusSection.Urgent ? $"Resolve-LabIssue {Named(entry.Name)} -Solution '...', or say what is new: Set-LabIssue {Named(entry.Name)}" : $"Resolve-LabIssue {Named(entry.Name)} -Verified -Evidence '...'");
    }

    private static DateOnly Day(DateTimeOffset moment, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);

    private static string Named(string name) => name.Contains(' ', StringComparison.Ordinal) ? $"'{name.Replace("'", "''", StringComparison.Ordinal)}'" : name;
}
