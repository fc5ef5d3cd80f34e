using System.Text.RegularExpressions;
using LabGovernance.Documents;
using LabGovernance.Status;

namespace LabGovernance.Incidents;

/// <summary>Reads the report of an incident, ours or one that somebody wrote after another template.</summary>
public static partial class IncidentReport
{
    internal const string Timeline = "Timeline";
    internal const string Actions = "Action Items";
    internal const string Criteria = "Verification";
    internal const string Services = "Services Affected";
    internal const string Times = "Duration";

    /// <param name="form">The report.</param>
    /// <param name="zone">Where it is a time that names no zone.</param>
    /// <returns>Null when it is no report of an incident: it has no id, or that of a template.</returns>
    public static Incident? Of(FormDocument form, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (Id().Match(form.Value("Incident ID", "ID", "Incident") ?? "") is not { Success: true, Value: var id })
            return null;
        var table = form.TableUnder(Timeline);
        return new Incident
        {
            Id = id.ToUpperInvariant(),
            Title = Written(form.Value("Title")) ?? Summary(form) ?? form.Title ?? id,
            State = State(form.Value("Status", "State")),
            Severity = Severity(form.Value("Severity")),
            Services = [.. form.Items.Where(i => i.Place.IsUnder(Services, "Affected services", "Affected")).Select(i => i.Text).Where(t => !Placeholder.Is(t)).Select(Name)],
            Date = WrittenDate.In(form.Value("Date")) ?? WrittenDate.In(id[4..]),
            Started = At("Started"),
            Detected = At("Detected"),
            Mitigated = At("Mitigated"),
            Resolved = At("Resolved"),
            Closed = At("Closed"),
            Timeline = table is null ? [] : [.. table.Rows.Where(r => !Placeholder.Is(r[0])).Select(r => new IncidentMoment(
                WrittenMoment.In(r[0], zone) ?? OnDay(form, r[0], zone), string.Join(" ", r.Skip(1)).Trim(), r[0]))],
            Actions = ActionsOf(form),
            Criteria = [.. form.Items.Where(i => i.IsDone is not null && i.Place.IsUnder(Criteria)).Select(i => new DocumentTodo(i.Text, i.IsDone == true))],
            Issue = Reference(form, "ISSUE-"),
            Change = Reference(form, "CHG-"),
            Path = form.Path,
        };

        DateTimeOffset? At(string name) => WrittenMoment.In(form.Value(name), zone);
    }

    /// <returns>A text that is not a template's; null for one that is.</returns>
    private static string? Written(string? text) => string.IsNullOrWhiteSpace(text) || Placeholder.Is(text) ? null : text;

    private static string? Summary(FormDocument form) => form.Paragraphs.FirstOrDefault(p => p.Place.IsUnder("Summary") && p.Place.Label is null && !Placeholder.Is(p.Text))?.Text;

    private static IncidentState State(string? written)
    {
        if (written is null || Placeholder.Is(written))
            return IncidentState.Investigating;
        foreach (var state in Enum.GetValues<IncidentState>().Reverse())
        {
            if (written.Contains(state.ToString(), StringComparison.OrdinalIgnoreCase))
                return state;
        }
        return IncidentState.Investigating;
    }

    private static IssueSeverity? Severity(string? written)
    {
        if (written is null || Placeholder.Is(written))
            return null;
        foreach (var severity in Enum.GetValues<IssueSeverity>())
        {
            if (written.Contains(severity.ToString(), StringComparison.OrdinalIgnoreCase))
                return severity;
        }
        return null;
    }

    private static List<IncidentAction> ActionsOf(FormDocument form)
    {
        if (form.TableUnder(Actions, "Actions", "Follow-up") is not { } table)
            return [];
        return [.. table.Rows.Where(r => r[0].Length > 0 && !r.Any(Placeholder.Is)).Select(r =>
        {
            var state = table.Cell(r, "Status", "State");
            return new IncidentAction
            {
                Id = r[0],
                Text = table.Cell(r, "Action", "Item", "What") ?? (r.Count > 1 ? r[1] : ""),
                Owner = table.Cell(r, "Owner", "Assigned to"),
                Due = WrittenDate.In(table.Cell(r, "Due Date", "Due", "By")),
                State = state,
                Work = Work().Match(state ?? "") is { Success: true, Value: var work } ? work : null,
                IsDone = state is not null && Done().IsMatch(state),
            };
        })];
    }

    /// <summary>A time of day alone, on the day of the incident.</summary>
    private static DateTimeOffset? OnDay(FormDocument form, string time, TimeZoneInfo zone)
        => form.Value("Date") is { } date && WrittenDate.In(date) is { } day && TimeAlone().IsMatch(time) ? WrittenMoment.In($"{day:yyyy-MM-dd} {time}", zone) : null;

    private static string? Reference(FormDocument form, string prefix)
    {
        foreach (var field in form.Fields)
        {
            var at = field.Value.IndexOf(prefix, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && Number().Match(field.Value, at + prefix.Length) is { Success: true, Value: var number })
                return prefix + number;
        }
        return null;
    }

    /// <summary>Without what is said in brackets behind it.</summary>
    private static string Name(string item) => item.IndexOf(" (", StringComparison.Ordinal) is > 0 and var bracket ? item[..bracket] : item;

    [GeneratedRegex(@"INC-\d{4}-\d{2}-\d{2}-\d{1,5}", RegexOptions.IgnoreCase)]
    private static partial Regex Id();

    [GeneratedRegex(@"\b(?:ID|TD|BUG)-\d{2,6}")]
    private static partial Regex Work();

    [GeneratedRegex(@"✅|\bDONE\b|\bCOMPLETED?\b|\bCLOSED\b", RegexOptions.IgnoreCase)]
    private static partial Regex Done();

    [GeneratedRegex(@"\G\d{1,6}")]
    private static partial Regex Number();

    [GeneratedRegex(@"^\d{1,2}:\d{2}")]
    private static partial Regex TimeAlone();
}
