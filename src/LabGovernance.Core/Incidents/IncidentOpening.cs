using System.Globalization;
using LabGovernance.Changes;
using LabGovernance.Documents;
using LabGovernance.Status;

namespace LabGovernance.Incidents;

/// <summary>Makes the report of a new incident.</summary>
internal sealed class IncidentOpening(GovernedLab lab)
{
    private readonly IncidentRows _rows = new(lab);

    /// <summary>Takes from the change or the issue what the order does not say.</summary>
    public Outcome<IncidentOrder> Fill(IncidentOrder order)
    {
        if (order.Change is not null)
        {
            var found = new ChangeStore(lab).Find(order.Change);
            if (found.IsRefused)
                return found.Refusal;
            var change = found.Value;
            order = order with
            {
                Change = change.Id.ToString(),
                Title = order.Title ?? $"{change.Id} {(change.State == ChangeState.Regressed ? "regressed" : "led to an incident")}: {change.Title}",
                Services = order.Services.Count > 0 ? order.Services : [change.Infrastructure],
                Started = order.Started ?? change.RunStartedAt,
                DetectedBy = order.DetectedBy ?? (change.VerdictReasons.Count > 0 ? "the checks of its window: " + string.Join(" ", change.VerdictReasons) : null),
                Severity = order.Severity ?? lab.Lab.Incidents.Severity,
            };
        }
        if (order.Issue is not null)
        {
            var read = new StatusBook(lab).Read();
            if (read.IsRefused)
                return read.Refusal;
            if (read.Value.Find(order.Issue) is not { } entry)
                return StatusRefusals.NotFound(order.Issue, lab.Lab.StatusPath);
            if (entry.Value("Incident") is { } known)
                return new Refusal("IncidentExists", $"{entry.Name} has an incident by now: {known}.", $"Get-LabIncident {known} shows it.");
            order = order with
            {
                Issue = entry.Name,
                Title = order.Title ?? entry.Title,
                Services = order.Services.Count > 0 || entry.Service is null ? order.Services : [.. entry.Service.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
                Severity = order.Severity ?? (Enum.TryParse<IssueSeverity>(entry.Severity, true, out var severity) ? severity : null),
            };
        }
        if (string.IsNullOrWhiteSpace(order.Title))
            return new Refusal("IncidentTitleMissing", "An incident needs a title.", "New-LabIncident 'what happened', or -Issue ISSUE-001, or -Change CHG-0001.");
        var now = lab.Now;
        return order with
        {
            Title = DocumentRecord.Clean(order.Title),
            Services = [.. order.Services.Select(DocumentRecord.Clean)],
            Severity = order.Severity ?? IssueSeverity.Medium,
            Detected = order.Detected ?? now,
            Started = order.Started ?? order.Detected ?? now,
        };
    }

    /// <returns>The text of the report.</returns>
    public Outcome<string> Begin(FormDocument template, string id, IncidentOrder order)
    {
        var edits = new List<FormEdit>();
        foreach (var table in template.Tables.Where(t => t.Place.IsUnder(IncidentReport.Timeline, IncidentReport.Actions)))
            edits.AddRange(table.Rows.Where(r => r.Any(Placeholder.Is)).Select(r => new FormEdit.RemoveRow(table.Place.Heading, r)));
        if (order.Services.Count > 0)
            edits.AddRange(template.Items.Where(i => i.Place.IsUnder(IncidentReport.Services)).Select(i => new FormEdit.RemoveItem(IncidentReport.Services, i.Text)));
        edits.AddRange([
            new FormEdit.SetField(["Incident ID"], id),
            new FormEdit.SetField(["Title"], order.Title!, "Incident ID"),
            new FormEdit.SetField(["Date"], Day(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(order.Started!.Value, lab.Time.LocalTimeZone).DateTime)), "Title"),
            new FormEdit.SetField(["Severity"], order.Severity!.Value.ToString().ToUpperInvariant(), "Date"),
            new FormEdit.SetField(["Status"], order.Mitigated is null ? "INVESTIGATING" : "MITIGATED", "Severity"),
            .. order.Services.Select(s => new FormEdit.AddItem(IncidentReport.Services, s)),
            new FormEdit.SetField(["Started"], _rows.Moment(order.Started.Value), null, IncidentReport.Times),
            new FormEdit.SetField(["Detected"], _rows.Moment(order.Detected!.Value), "Started", IncidentReport.Times),
        ]);
        if (order.Mitigated is { } mitigated)
            edits.Add(new FormEdit.SetField(["Mitigated"], _rows.Moment(mitigated), "Detected", IncidentReport.Times));
        if (order.Impact is { } impact)
            edits.Add(new FormEdit.AddText("User Impact", DocumentRecord.Clean(impact)));
        if (order.DetectedBy is { } by)
            edits.Add(new FormEdit.AddText("Detection", DocumentRecord.Clean(by)));
        edits.AddRange(order.Criteria.Select(c => new FormEdit.AddItem(IncidentReport.Criteria, DocumentRecord.Clean(c), false)));
        edits.Add(new FormEdit.SetField(["STATUS.md"], order.Issue!, null, "Related Documents"));
        if (order.Change is not null)
            edits.Add(new FormEdit.SetField(["Change"], order.Change, "STATUS.md", "Related Documents"));
        var text = lab.Incidents.Edit(template, edits);
        if (text.IsRefused)
            return text;
        var form = lab.Incidents.As(template, text.Value);
        var begun = new Incident { Id = id, Title = order.Title!, State = IncidentState.Investigating, Path = "", Started = order.Started };
        var rows = _rows.Drawn(begun, 0).Concat(order.Detected > order.Started ? [(order.Started!.Value, "Began")] : []).Append((order.Detected!.Value, "Detected"));
        return lab.Incidents.Edit(form, [.. _rows.Edits(begun, rows)]);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
