using System.Text.Json;
using LabGovernance.Changes;
using LabGovernance.Drift;
using LabGovernance.Drills;
using LabGovernance.Egress;
using LabGovernance.Execution;
using LabGovernance.Incidents;
using LabGovernance.Journal;
using LabGovernance.Policy.Linting;
using LabGovernance.Reliability;
using LabGovernance.Sessions;
using LabGovernance.Status;

namespace LabGovernance.Reviews;

/// <summary>Looks back over a lab's journal and documents. Nothing is changed by it.</summary>
public sealed class LabReviewer(GovernedLab lab)
{
    private static readonly ChangeState[] Over = [ChangeState.Closed, ChangeState.Stopped, ChangeState.Denied];

    /// <param name="since">From when.</param>
    /// <param name="ahead">How far to look for what is due.</param>
    /// <param name="stands">How long a look at a check stands for what it saw, when no later one follows.</param>
    /// <param name="cancellation">Ends the comparison with baselines.</param>
    /// <returns>The review; or why a document or the journal can't be read.</returns>
    public Outcome<LabReview> Of(DateTimeOffset since, TimeSpan ahead, TimeSpan stands, CancellationToken cancellation)
    {
        var now = lab.Now;
        if (since >= now)
            return new Refusal("ReviewPeriodInvalid", "There is nothing to look back over: that moment is still to come.", "-Since takes a moment in the past, such as 7d or 2026-03-01.");
        var status = new StatusBook(lab).Read();
        if (status.IsRefused)
            return status.Refusal;
        var work = lab.Work.Read(lab.Lab.PendingWorkPath);
        if (work.IsRefused)
            return work.Refusal;
        try
        {
            var incidents = new IncidentFolder(lab.Incidents, lab.Lab.IncidentsFolder, lab.Time.LocalTimeZone).All();
            if (incidents.IsRefused)
                return incidents.Refusal;
            var drills = new DrillRegister(lab).All();
            if (drills.IsRefused)
                return drills.Refusal;
            var reliability = new ReliabilityFigures(lab);
            var figures = reliability.Of(since, stands);
            if (figures.IsRefused)
                return figures.Refusal;
            var before = reliability.Of(since - (now - since), stands, since);
            if (before.IsRefused)
                return before.Refusal;
            var entries = lab.Journal.Read(new JournalFilter { Since = since }).ToList();
            var notKnown = incidents.Value.Unreadable.Concat(drills.Value.Unreadable).Select(r => r.Message).ToList();
            var touched = entries.Select(e => e.Subject).ToHashSet(StringComparer.Ordinal);
            var open = new ChangeStore(lab).List([]).Where(c => touched.Contains(c.Id.ToString()) || !Over.Contains(c.State)).ToList();
            var recent = incidents.Value.Incidents.Where(i => i.State != IncidentState.Closed || i.Closed >= since || i.Resolved >= since || i.Started >= since || i.Detected >= since).ToList();
            var drift = Compared(notKnown, cancellation);
            if (before.Value.Count == 0)
                notKnown.Add("Nothing is on record from the time before, so nothing can be told to have got worse.");
            return new LabReview
            {
                Lab = lab.Lab.Name,
                From = since,
                To = now,
                Status = StatusSummary.Of(status.Value),
                Entries = [.. status.Value.Entries.Where(e => !e.IsGroup && e.Section is StatusSection.Urgent or StatusSection.Monitoring)],
                Changes = open,
                Incidents = recent,
                Drills = drills.Value.Drills,
                Tally = Counted(entries),
                Drift = drift,
                Due = DueList.Of(status.Value, work.Value.AsOf(lab.Today), open, incidents.Value.Incidents, drills.Value.Drills, drift, lab.Now, lab.Today.AddDays((int)Math.Ceiling(ahead.TotalDays)), lab.Time.LocalTimeZone),
                Worse = [.. Comparison.Of(before.Value, figures.Value, stands), .. Comparison.Of(drills.Value.Drills, since)],
                Approvals = ApprovalFigures.Of(entries),
                Refused = Stopped(entries),
                UnusedRules = Unused(notKnown),
                Reliability = figures.Value,
                NotKnown = notKnown,
            };
        }
        catch (RefusedException e)
        {
            return e.Refusal;
        }
    }

    private static ReviewTally Counted(List<JournalEntry> entries)
    {
        var counts = entries.GroupBy(e => e.Kind, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        return new()
        {
            ChangesProposed = Of(ChangeProposed.Kind),
            ChangesRun = Of(RunStarted.Kind),
            ChangesClosed = Of(ChangeClosed.Kind),
            IssuesOpened = Of("issue.opened"),
            IssuesResolved = entries.Where(e => e.Kind is "issue.resolved" or "issue.verified").Select(e => e.Subject).Distinct(StringComparer.Ordinal).Count(),
            WorkOpened = Of("work.opened"),
            WorkCompleted = Of("work.completed"),
            IncidentsOpened = Of("incident.opened"),
            DrillsCompleted = Of("drill.completed"),
            CommandsRun = Of(CommandStarted.Kind),
            SessionsOpened = Of(SessionOpened.Kind),
            PolicyEdits = Of("policy.changed"),
            EgressPrepared = Of(EgressPrepared.Kind),
        };

        int Of(string kind) => counts.GetValueOrDefault(kind);
    }

    private static List<GateRefusals> Stopped(List<JournalEntry> entries) => [.. entries
        .Where(e => e.Kind == CommandRefused.Kind)
        .Select(e => (e.Actor, Said: JsonSerializer.Deserialize(e.Data, CommandJsonContext.Default.CommandRefused)))
        .Where(e => e.Said is not null)
        .GroupBy(e => e.Said!.Code, StringComparer.Ordinal)
        .Select(g => new GateRefusals(g.Key, g.Count(), g.Count(e => e.Actor.Kind == ActorKind.Ai), g.Last().Said!.Command))
        .OrderByDescending(g => g.Count).ThenBy(g => g.Code, StringComparer.Ordinal)];

    private List<DriftReport> Compared(List<string> notKnown, CancellationToken cancellation)
    {
        var baselines = new BaselineRegister(lab);
        var all = baselines.All();
        if (all.IsRefused)
        {
            notKnown.Add(all.Refusal.Message);
            return [];
        }
        notKnown.AddRange(all.Value.Unreadable.Select(r => r.Message));
        var reports = new List<DriftReport>();
        foreach (var baseline in all.Value.Baselines)
        {
            var compared = baselines.Compare(baseline.Name, full: false, Silent, cancellation);
            if (compared.IsRefused)
                notKnown.Add(compared.Refusal.Message);
            else
                reports.Add(compared.Value);
        }
        return reports;
    }

    // Whoever looks back wants nothing run.
    private static readonly BaselineDialog Silent = new()
    {
        Consents = _ => false,
        Run = (_, order) => BaselineRefusals.CommandFailed(order.Command, "a review runs no commands"),
    };

    private List<UnusedRule> Unused(List<string> notKnown)
    {
        var policy = lab.ReadPolicy();
        if (policy.IsRefused)
        {
            notKnown.Add("Which rules are used can't be told: " + policy.Refusal.Message);
            return [];
        }
        if (RecordedUse.Of(lab.Journal.Read(new JournalFilter()), policy.Value, lab.Now) is not { } use || use.Length < RuleUse.LeastRecord)
        {
            notKnown.Add($"Which rules are used can't be told yet: the journal is younger than {(int)RuleUse.LeastRecord.TotalDays} days.");
            return [];
        }
        return [.. policy.Value.Infrastructures.Values
            .Where(i => i.Enabled)
            .SelectMany(i => i.AllowedCommands.Concat(i.AskCommands).Where(r => !use.Used.Contains((i.Name, r.Text))).Select(r => new UnusedRule(i.Name, r.Text, r.Line)))];
    }
}
