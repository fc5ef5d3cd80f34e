using System.Globalization;
using LabGovernance.Changes;
using LabGovernance.Documents;

namespace LabGovernance.Incidents;

/// <summary>Decides what a report says when something of it is set.</summary>
internal sealed class IncidentSetting(GovernedLab lab)
{
    private readonly IncidentRows _rows = new(lab);

    /// <param name="form">The report.</param>
    /// <param name="incident">What it says.</param>
    /// <param name="order">What it is to say.</param>
    /// <param name="works">Its new actions, and the work that each became.</param>
    /// <param name="number">The number of the last action of the lab.</param>
    public Outcome<List<FormEdit>> Decide(FormDocument form, Incident incident, IncidentOrder order, List<(string Action, string Work)> works, int number)
    {
        if (order.Mitigated is not null && incident.State != IncidentState.Investigating)
            return IncidentRefusals.NotMoved(incident, "mitigated");
        var after = incident with { Started = order.Started ?? incident.Started, Detected = order.Detected ?? incident.Detected, Mitigated = order.Mitigated ?? incident.Mitigated };
        if (after.Detected < after.Started)
            return IncidentRefusals.TimesInWrongOrder("Its detection", "its begin");
        if (after.Mitigated < after.Started)
            return IncidentRefusals.TimesInWrongOrder("Its mitigation", "its begin");
        var edits = new List<FormEdit>();
        Field("Title", order.Title, "Incident ID");
        Field("Severity", order.Severity?.ToString().ToUpperInvariant(), "Date");
        if (order.Services.Count > 0)
        {
            edits.AddRange(form.Items.Where(i => i.Place.IsUnder(IncidentReport.Services) && Placeholder.Is(i.Text)).Select(i => new FormEdit.RemoveItem(IncidentReport.Services, i.Text)));
            edits.AddRange(order.Services.Where(s => !incident.Services.Contains(s, StringComparer.OrdinalIgnoreCase)).Select(s => new FormEdit.AddItem(IncidentReport.Services, DocumentRecord.Clean(s))));
        }
        Time("Started", order.Started, null);
        Time("Detected", order.Detected, "Started");
        Time("Mitigated", order.Mitigated, "Detected");
        if (order.Mitigated is not null)
            edits.Add(new FormEdit.SetField(["Status"], "MITIGATED"));
        if (after.Downtime is not null)
            edits.Add(new FormEdit.SetField(["Total Downtime", "Downtime"], IncidentRows.Length(after.Downtime), "Resolved", IncidentReport.Times));
        Text("User Impact", order.Impact);
        Text("Detection", order.DetectedBy);
        Text("Root Cause", order.RootCause);
        Text("Resolution", order.Mitigation);
        edits.AddRange(order.Criteria.Select(c => new FormEdit.AddItem(IncidentReport.Criteria, DocumentRecord.Clean(c), false)));
        edits.AddRange(order.Met.Select(m => new FormEdit.Tick(IncidentReport.Criteria, m)));
        edits.AddRange(works.Select(w => new FormEdit.AddRow(IncidentReport.Actions, [
            new("ID", string.Create(CultureInfo.InvariantCulture, $"AI-{++number:000}")),
            new("Action", w.Action),
            new("Owner", order.ActionOwner ?? ""),
            new("Due Date", order.ActionDue is { } due ? Day(due) : ""),
            new("Status", $"OPEN ({w.Work})"),
        ])));
        edits.AddRange(_rows.Edits(incident, order.Mitigated is { } at ? [(at, order.Mitigation is null ? "Mitigated" : "Mitigated: " + DocumentRecord.Clean(order.Mitigation))] : []));
        return edits;

        void Field(string name, string? value, string below)
        {
            if (value is not null)
                edits.Add(new FormEdit.SetField([name], DocumentRecord.Clean(value), below));
        }

        void Time(string name, DateTimeOffset? value, string? below)
        {
            if (value is { } moment)
                edits.Add(new FormEdit.SetField([name], _rows.Moment(moment), below, IncidentReport.Times));
        }

        void Text(string heading, string? value)
        {
            if (value is not null)
                edits.Add(new FormEdit.AddText(heading, DocumentRecord.Clean(value)));
        }
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
