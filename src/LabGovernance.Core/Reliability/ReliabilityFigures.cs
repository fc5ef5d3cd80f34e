using LabGovernance.Changes;
using LabGovernance.Incidents;
using LabGovernance.Journal;
using LabGovernance.Status;
using LabGovernance.Verification;

namespace LabGovernance.Reliability;

/// <summary>Counts how reliable a lab was, from its journal and its documents.</summary>
public sealed class ReliabilityFigures(GovernedLab lab)
{
    /// <param name="since">From when; later where neither the journal nor a report of an incident is as old.</param>
    /// <param name="stands">How long a look at a check stands for what it saw, when no later one follows.</param>
    /// <returns>The lab as a whole first, then each service by name; or why a document can't be read.</returns>
    public Outcome<IReadOnlyList<LabReliability>> Of(DateTimeOffset since, TimeSpan stands)
    {
        var incidents = new IncidentFolder(lab.Incidents, lab.Lab.IncidentsFolder, lab.Time.LocalTimeZone).All();
        if (incidents.IsRefused)
            return incidents.Refusal;
        var status = new StatusBook(lab).Read();
        if (status.IsRefused)
            return status.Refusal;
        var work = lab.Work.Read(lab.Lab.PendingWorkPath);
        if (work.IsRefused)
            return work.Refusal;
        try
        {
            var first = lab.Journal.Read(new JournalFilter()).Select(e => (DateTimeOffset?)e.At).FirstOrDefault();
            // Reports may tell of a time before the journal.
            var told = incidents.Value.Incidents.Select(i => i.Started ?? i.Detected).Min();
            var begin = told < first || first is null ? told : first;
            var period = new Span(begin > since ? begin.Value : since, lab.Now);
            var changes = lab.Index.List([]).Where(c => c.RunStartedAt is not null).ToList();
            var looks = Looks(changes, period);
            var known = incidents.Value.Incidents.Where(i => (i.Started ?? i.Detected) is { } at && at < period.To && (End(i) is not { } end || end > period.From)).ToList();
            var open = status.Value.Entries.Where(e => !e.IsGroup && e.Section is StatusSection.Urgent or StatusSection.Monitoring).ToList();
            var names = changes.Select(c => c.Infrastructure).Concat(known.SelectMany(i => i.Services)).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase);
            return (List<LabReliability>)
            [
                One(null, period, stands, changes, known, [.. looks.Values.SelectMany(l => l)], open.Count, work.Value.Items.Count(i => !i.IsDone)),
                .. names.Select(n => One(
                    n,
                    period,
                    stands,
                    [.. changes.Where(c => Same(c.Infrastructure, n))],
                    [.. known.Where(i => i.Services.Any(s => Same(s, n)))],
                    looks.GetValueOrDefault(n, []),
                    open.Count(e => e.Service is { } service && service.Split(',', StringSplitOptions.TrimEntries).Any(s => Same(s, n))),
                    0)),
            ];
        }
        catch (RefusedException e)
        {
            return e.Refusal;
        }
    }

    private static LabReliability One(
        string? service, Span period, TimeSpan stands, List<Change> changes, List<Incident> incidents, List<Look> looks, int openIssues, int openWork)
    {
        var maintenance = Span.Union(changes.Select(c => new Span(c.RunStartedAt!.Value, c.Window?.OpensAt ?? c.UpdatedAt).Within(period)));
        var down = Span.Without(Span.Union(incidents.Select(i => new Span((i.Started ?? i.Detected)!.Value, End(i) ?? period.To).Within(period)).Concat(Standing(looks, stands, period, passed: false))), maintenance);
        // Where one look says up and another down, it is down.
        var up = Span.Without(Span.Without(Span.Union(Standing(looks, stands, period, passed: true)), maintenance), down);
        var began = incidents.Where(i => (i.Started ?? i.Detected) >= period.From).ToList();
        var ran = changes.Where(c => c.RunStartedAt >= period.From).ToList();
        var judged = ran.Where(c => c.Verdict is Verdict.Verified or Verdict.Regressed).ToList();
        var ended = ran.Where(c => c.State is not (ChangeState.Running or ChangeState.RollingBack)).ToList();
        return new()
        {
            Service = service,
            From = period.From,
            To = period.To,
            Mtbf = new(began.Count, period.Length - Span.Sum(maintenance)),
            Mttr = new([.. began.Select(i => i.Downtime).OfType<TimeSpan>()]),
            Verification = new(judged.Count(c => c.Verdict == Verdict.Verified), judged.Count),
            ChangeFailure = new(ended.Count(Failed), ended.Count),
            Checks = new(looks.Count(l => l.Passed), looks.Count),
            Up = Span.Sum(up),
            Down = Span.Sum(down),
            Maintenance = Span.Sum(maintenance),
            Unknown = period.Length - Span.Sum(up) - Span.Sum(down) - Span.Sum(maintenance),
            OpenIssues = openIssues,
            OpenWork = openWork,
        };
    }

    private static bool Failed(Change change) => change.State is ChangeState.Failed or ChangeState.Interrupted or ChangeState.Regressed or ChangeState.RolledBack
        || change.Verdict == Verdict.Regressed || change.ClosedAs == "rolled-back" || change.Steps.Any(s => s.State is StepState.Failed or StepState.TimedOut);

    /// <summary>Until when it was felt; null while it goes on.</summary>
    private static DateTimeOffset? End(Incident incident) => incident.Mitigated is { } mitigated && !(incident.Resolved < mitigated) ? mitigated : incident.Resolved;

    private static IEnumerable<Span> Standing(List<Look> looks, TimeSpan stands, Span period, bool passed)
    {
        foreach (var check in looks.GroupBy(l => l.Check, StringComparer.Ordinal))
        {
            Look? before = null;
            foreach (var look in check.OrderBy(l => l.At))
            {
                if (before is { } b && b.Passed == passed)
                    yield return new Span(b.At, look.At < b.At + stands ? look.At : b.At + stands).Within(period);
                before = look;
            }
            if (before is { } last && last.Passed == passed)
                yield return new Span(last.At, last.At + stands).Within(period);
        }
    }

    private Dictionary<string, List<Look>> Looks(List<Change> changes, Span period)
    {
        var infrastructures = changes.ToDictionary(c => c.Id.ToString(), c => c.Infrastructure, StringComparer.Ordinal);
        var looks = new Dictionary<string, List<Look>>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in lab.Journal.Read(new JournalFilter { Kind = EvidenceGathered.Kind, Since = period.From }))
        {
            if (!infrastructures.TryGetValue(entry.Subject, out var infrastructure) || ChangeJson.ToEvent(entry) is not EvidenceGathered { Result: not CheckResult.NoData } seen)
                continue;
            if (!looks.TryGetValue(infrastructure, out var ofIt))
                looks.Add(infrastructure, ofIt = []);
            ofIt.Add(new(entry.At, $"{entry.Subject}/{seen.Check}", seen.Result == CheckResult.Passed));
        }
        return looks;
    }

    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
