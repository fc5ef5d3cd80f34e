using System.Globalization;
using LabGovernance.Changes;
using LabGovernance.Documents;
using LabGovernance.Journal;
using LabGovernance.Status;
using LabGovernance.Work;

namespace LabGovernance.Incidents;

/// <summary>Opens incidents and takes them to their end. The report is what an incident is; the journal keeps when that was done, and by whom.</summary>
public sealed class IncidentRegister(GovernedLab lab)
{
    private const int Attempts = 20;

    private readonly IncidentFolder _folder = new(lab.Incidents, lab.Lab.IncidentsFolder, lab.Time.LocalTimeZone);

    private readonly IncidentRows _rows = new(lab);

    private readonly IncidentOpening _opening = new(lab);

    /// <summary>Opens an incident under the next free id of today, with an issue in STATUS.md unless it comes from one.</summary>
    public Outcome<Incident> Open(IncidentOrder order)
    {
        ArgumentNullException.ThrowIfNull(order);
        var filled = _opening.Fill(order);
        if (filled.IsRefused)
            return filled.Refusal;
        order = filled.Value;
        if (Late(order) is { } late)
            return late;
        var template = lab.Incidents.Template(Path.Combine(lab.Lab.IncidentsFolder, "TEMPLATE.md"));
        if (template.IsRefused)
            return template.Refusal;
        if (order.Issue is null)
        {
            var issue = new IssueRegister(lab).Open(new IssueOrder { Title = order.Title, Severity = order.Severity, Service = Joined(order.Services), Details = order.Impact }, force: true);
            if (issue.IsRefused)
                return issue.Refusal;
            order = order with { Issue = issue.Value.Name };
        }
        for (var attempt = 0; ; attempt++)
        {
            var id = NextId(attempt);
            if (id.IsRefused)
                return id.Refusal;
            var path = Path.Combine(lab.Lab.IncidentsFolder, id.Value + ".md");
            var text = _opening.Begin(template.Value, id.Value, order);
            if (text.IsRefused)
                return text.Refusal;
            var created = lab.Incidents.Create(path, text.Value);
            if (created is not null && created.Code.EndsWith("Exists", StringComparison.Ordinal) && attempt < Attempts)
                continue;
            if (created is not null)
                return created;
            var opened = IncidentReport.Of(lab.Incidents.As(template.Value with { Path = path }, text.Value), Zone)!;
            var linked = new IssueRegister(lab).Set(order.Issue!, new IssueOrder { Fields = [new("Incident", id.Value)] });
            return Record(opened, "incident.opened", ("title", order.Title), ("severity", order.Severity?.ToString()), ("issue", order.Issue), ("change", order.Change)) is { } refusal
                ? refusal
                : linked.IsRefused && linked.Refusal.Code != "IssueNotFound" ? linked.Refusal : opened;
        }
    }

    /// <summary>Notes what happened.</summary>
    /// <param name="id">The incident.</param>
    /// <param name="text">What.</param>
    /// <param name="at">When; null for now.</param>
    public Outcome<Incident> Note(string id, string text, DateTimeOffset? at)
    {
        if (string.IsNullOrWhiteSpace(text))
            return IncidentRefusals.NothingSaid("what happened");
        if (at > lab.Now)
            return IncidentRefusals.TimeInFuture("The event");
        return Change(id, "incident.noted", [("text", text), ("at", Moment(at ?? lab.Now))], (_, incident) => incident.State == IncidentState.Closed
            ? IncidentRefusals.Closed(incident)
            : (List<FormEdit>)[.. _rows.Edits(incident, [(at ?? lab.Now, DocumentRecord.Clean(text))])]);
    }

    /// <summary>Sets what the report says, adds actions and criteria, and ticks those that hold.</summary>
    public Outcome<Incident> Set(string id, IncidentOrder order)
    {
        ArgumentNullException.ThrowIfNull(order);
        if (Late(order) is { } late)
            return late;
        var found = _folder.Find(id);
        if (found.IsRefused)
            return found;
        if (found.Value.State == IncidentState.Closed)
            return IncidentRefusals.Closed(found.Value);
        if (order.Mitigation is not null && order.Mitigated is null && found.Value.State == IncidentState.Investigating)
            order = order with { Mitigated = lab.Now };
        foreach (var met in order.Met)
        {
            if (!found.Value.Criteria.Any(c => c.Text.Equals(met, StringComparison.OrdinalIgnoreCase)))
                return new Refusal("IncidentCriterionNotFound", $"{found.Value.Id} has no criterion '{DocumentRecord.Clean(met)}'.", $"It has: {Listed(found.Value.Criteria.Select(c => c.Text))}. -Criterion adds one.");
        }
        var works = new List<(string Action, string Work)>();
        foreach (var action in order.Actions)
        {
            var work = new WorkRegister(lab).Open(
                new WorkOrder { Title = action, Owner = order.ActionOwner, Target = order.ActionDue, Fields = [new("From", found.Value.Id)] }, null);
            if (work.IsRefused)
                return work.Refusal;
            works.Add((DocumentRecord.Clean(action), work.Value.Name));
        }
        return Change(
            id,
            order.Mitigated is null ? "incident.changed" : "incident.mitigated",
            [("title", order.Title), ("severity", order.Severity?.ToString()), ("rootCause", order.RootCause), ("mitigation", order.Mitigation),
                ("mitigated", order.Mitigated is { } at ? Moment(at) : null), ("actions", Joined([.. works.Select(w => $"{w.Work} {w.Action}")]))],
            (form, incident) => new IncidentSetting(lab).Decide(form, incident, order, works, LastAction()));
    }

    /// <summary>Says that the cause is mended; the issue of STATUS.md is then watched.</summary>
    /// <param name="id">The incident.</param>
    /// <param name="solution">How.</param>
    /// <param name="at">When; null for now.</param>
    public Outcome<Incident> Resolve(string id, string solution, DateTimeOffset? at)
    {
        if (string.IsNullOrWhiteSpace(solution))
            return IncidentRefusals.NothingSaid("how it was mended");
        var moment = at ?? lab.Now;
        if (moment > lab.Now)
            return IncidentRefusals.TimeInFuture("Its resolution");
        var resolved = Change(id, "incident.resolved", [("solution", solution), ("at", Moment(moment))], (_, incident) =>
        {
            if (!incident.IsOpen)
                return IncidentRefusals.NotMoved(incident, "resolved");
            if (moment < (incident.Mitigated ?? incident.Started))
                return IncidentRefusals.TimesInWrongOrder("Its resolution", incident.Mitigated is null ? "its begin" : "its mitigation");
            var after = incident with { Resolved = moment, Mitigated = incident.Mitigated };
            return (List<FormEdit>)[
                new FormEdit.SetField(["Status"], "RESOLVED"),
                new FormEdit.SetField(["Resolved"], Moment(moment), "Mitigated", IncidentReport.Times),
                new FormEdit.SetField(["Total Downtime", "Downtime"], IncidentRows.Length(after.Downtime), "Resolved", IncidentReport.Times),
                new FormEdit.AddText("Resolution", DocumentRecord.Clean(solution)),
                .. _rows.Edits(after, [(moment, "Resolved: " + DocumentRecord.Clean(solution))]),
            ];
        });
        if (resolved.IsRefused || resolved.Value.Issue is not { } issue)
            return resolved;
        var watched = new IssueRegister(lab).Resolve(issue, solution, null);
        return watched.IsRefused && watched.Refusal.Code is not ("IssueNotOpen" or "IssueNotFound") ? watched.Refusal : resolved;
    }

    /// <summary>Says that it held and that what was learned is done or planned.</summary>
    /// <param name="id">The incident.</param>
    /// <param name="force">Although criteria do not hold or actions are not work.</param>
    /// <param name="reason">Why, when forced.</param>
    public Outcome<Incident> Close(string id, bool force, string? reason)
    {
        if (force && string.IsNullOrWhiteSpace(reason))
            return new Refusal("ReasonMissing", "Closing an incident by force needs a reason.", "Add -Reason 'why'.");
        if (force && lab.Actor.Kind == ActorKind.Ai)
            return new Refusal("ForceNeedsHuman", $"{lab.Actor} is not a human and can't close {id} against its criteria.", "Ask the operator.");
        return Change(id, "incident.closed", [("reason", reason)], (_, incident) =>
        {
            if (incident.State != IncidentState.Resolved)
                return IncidentRefusals.NotMoved(incident, "closed before it is resolved");
            if (!force && incident.Criteria.Where(c => !c.IsDone).Select(c => c.Text).ToList() is { Count: > 0 } open)
                return new Refusal("IncidentCriteriaOpen", $"Of {incident.Id} it is not known yet whether these hold: {Listed(open)}.", $"Set-LabIncident {incident.Id} -Met '{open[0]}' ticks one; -Force -Reason 'why' closes it all the same.");
            if (!force && incident.Actions.Where(a => !a.IsDone && a.Work is null).Select(a => a.Id).ToList() is { Count: > 0 } loose)
                return new Refusal("IncidentActionsOpen", $"Actions of {incident.Id} are neither done nor work: {Listed(loose)}.", $"New-LabWork takes one up; write its id into the Status column of {incident.Path}. -Force -Reason 'why' closes it all the same.");
            return (List<FormEdit>)[
                new FormEdit.SetField(["Status"], "CLOSED"),
                new FormEdit.SetField(["Closed"], Moment(lab.Now), "Resolved", IncidentReport.Times),
                new FormEdit.SetField(["Verification Date"], Day(lab.Today), null, IncidentReport.Criteria),
                .. _rows.Edits(incident, [(lab.Now, force ? "Closed by force: " + DocumentRecord.Clean(reason!) : "Closed")]),
            ];
        });
    }

    private TimeZoneInfo Zone => lab.Time.LocalTimeZone;

    private Refusal? Late(IncidentOrder order)
        => order.Started > lab.Now ? IncidentRefusals.TimeInFuture("Its begin")
            : order.Detected > lab.Now ? IncidentRefusals.TimeInFuture("Its detection")
            : order.Mitigated > lab.Now ? IncidentRefusals.TimeInFuture("Its mitigation")
            : order.Detected < order.Started ? IncidentRefusals.TimesInWrongOrder("Its detection", "its begin")
            : null;

    private Outcome<Incident> Change(
        string id, string kind, IEnumerable<(string, string?)> data, Func<FormDocument, Incident, Outcome<List<FormEdit>>> decide)
    {
        var found = _folder.Find(id);
        if (found.IsRefused)
            return found;
        var changed = new DocumentBook<FormDocument, FormEdit>(lab.Incidents, found.Value.Path).Change<Incident>(form =>
        {
            if (IncidentReport.Of(form, Zone) is not { } incident)
                return IncidentRefusals.NotFound(id, lab.Lab.IncidentsFolder);
            var edits = decide(form, incident);
            if (edits.IsRefused)
                return edits.Refusal;
            var text = lab.Incidents.Edit(form, edits.Value);
            return text.IsRefused ? text.Refusal : (edits.Value, IncidentReport.Of(lab.Incidents.As(form, text.Value), Zone) ?? incident);
        });
        if (changed.IsRefused)
            return changed;
        return Record(changed.Value, kind, [.. data]) is { } refusal ? refusal : changed;
    }

    private Refusal? Record(Incident incident, string kind, params IEnumerable<(string, string?)> data) => DocumentRecord.Append(lab, incident.Id, kind, data);

    private Outcome<string> NextId(int more)
    {
        var all = _folder.All();
        if (all.IsRefused)
            return all.Refusal;
        var prefix = $"INC-{Day(lab.Today)}-";
        var last = all.Value.Incidents.Select(i => i.Id)
            .Concat(lab.Journal.Read(new JournalFilter { Subject = prefix + "*" }).Select(e => e.Subject))
            .Where(i => i.StartsWith(prefix, StringComparison.Ordinal))
            .Select(i => int.TryParse(i.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
            .DefaultIfEmpty(0)
            .Max();
        return string.Create(CultureInfo.InvariantCulture, $"{prefix}{last + 1 + more:000}");
    }

    /// <summary>Actions are counted through all incidents of the lab.</summary>
    private int LastAction() => _folder.All() is { IsRefused: false, Value.Incidents: var incidents }
        ? incidents.SelectMany(i => i.Actions).Select(a => a.Id.StartsWith("AI-", StringComparison.Ordinal) && int.TryParse(a.Id.AsSpan(3), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0).DefaultIfEmpty(0).Max()
        : 0;

    private string Moment(DateTimeOffset moment) => _rows.Moment(moment);

    private static string? Joined(IReadOnlyList<string> texts) => texts.Count == 0 ? null : string.Join(", ", texts);

    private static string Listed(IEnumerable<string> texts) => string.Join("; ", texts.Select(t => $"'{t}'"));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
