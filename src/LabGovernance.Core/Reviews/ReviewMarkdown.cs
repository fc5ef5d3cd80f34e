using System.Globalization;
using System.Text;
using LabGovernance.Changes;
using LabGovernance.Documents;
using LabGovernance.Reliability;

namespace LabGovernance.Reviews;

/// <summary>A review as a Markdown document.</summary>
public static class ReviewMarkdown
{
    /// <param name="review">What is written.</param>
    /// <param name="zone">In whose time.</param>
    public static string Of(LabReview review, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(review);
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"# Review of {Text(review.Lab)}, {Day(review.From)} to {Day(review.To)}\n\n**Now**: {Text(review.Status.ToString())}\n");
        Section("What changed");
        var tally = review.Tally;
        page.Append(CultureInfo.InvariantCulture, $"{Count(tally.ChangesProposed, "change")} proposed, {tally.ChangesRun} run, {tally.ChangesClosed} closed; {Count(tally.IssuesOpened, "issue")} opened, {tally.IssuesResolved} resolved; {Count(tally.WorkOpened, "work item")} opened, {tally.WorkCompleted} completed; {Count(tally.IncidentsOpened, "incident")}; {Count(tally.DrillsCompleted, "drill")}; {Count(tally.CommandsRun, "single command")} run; {Count(tally.SessionsOpened, "session")} opened; {Count(tally.PolicyEdits, "edit")} of the policy; {Count(tally.EgressPrepared, "text")} sanitized to leave.\n");
        Table(["change", "title", "where", "state", "since"], review.Changes.Select(c => new[] { c.Id.ToString(), c.Title, c.Infrastructure, State(c), Moment(c.UpdatedAt) }));
        Table(["incident", "title", "severity", "state", "began", "felt for"], review.Incidents.Select(i => new[] { i.Id, i.Title, i.Severity?.ToString() ?? "", i.State.ToString(), (i.Started ?? i.Detected) is { } at ? Moment(at) : "", i.Downtime is { } down ? WrittenLength.Of(down) : "" }));
        Section("What is due");
        if (review.Due.Count == 0)
            page.Append("Nothing.\n");
        Table(["by", "what", "title", "next"], review.Due.Select(d => new[] { (d.By is { } by ? by.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "no date") + (d.Overdue ? " (overdue)" : ""), $"{d.Kind} {d.Id}", d.Title, $"`{d.Next.Replace('`', '\'')}`" }));
        Section("What got worse");
        if (review.Worse.Count == 0)
            page.Append("Nothing that can be told from what is on record.\n");
        Table(["of", "what", "before", "now", "sure"], review.Worse.Select(w => new[] { w.Service ?? "the whole lab", w.What, w.Before, w.Now, w.IsCertain ? "yes" : "may be chance" }));
        Section("Drift");
        if (review.Drift.Count == 0)
            page.Append("Nothing is compared: there is no baseline.\n");
        Table(["baseline", "where", "taken", "files", "added", "removed", "changed", "not known", "unexplained"], review.Drift.Select(d => new[] { d.Name, d.Infrastructure ?? "", Day(d.TakenAt), Number(d.Files), Number(d.Added), Number(d.Removed), Number(d.Changed), Number(d.Unknown), Number(d.Unexplained) }));
        Section("Approvals");
        var approvals = review.Approvals;
        page.Append(CultureInfo.InvariantCulture, $"{approvals.Given.Count} given");
        if (approvals.Median is { } median)
            page.Append(CultureInfo.InvariantCulture, $", half of them within {WrittenLength.Of(median)}, the slowest after {WrittenLength.Of(approvals.Longest)}");
        page.Append(CultureInfo.InvariantCulture, $"; {approvals.Denied} denied, {approvals.Unanswered} not answered in time, {approvals.Lapsed} lapsed unused, {approvals.Waived} not needed by the policy's mode.\n");
        Table(["change", "by", "at", "after"], approvals.Given.Select(g => new[] { g.Change, g.Approver.ToString(), Moment(g.At), g.Took is { } took ? WrittenLength.Of(took) : "not known" }));
        Section("What the gate stopped");
        if (review.Refused.Count == 0)
            page.Append("Nothing.\n");
        Table(["why", "times", "by an AI", "for example"], review.Refused.Select(r => new[] { r.Code, r.Count.ToString(CultureInfo.InvariantCulture), r.ByAi.ToString(CultureInfo.InvariantCulture), Code(r.Example) }));
        Section("Rules that nothing used");
        if (review.UnusedRules.Count == 0)
            page.Append("None is known.\n");
        Table(["where", "rule", "line"], review.UnusedRules.Select(u => new[] { u.Infrastructure, Code(u.Rule), u.Line?.ToString(CultureInfo.InvariantCulture) ?? "" }));
        Section("Reliability");
        Table(["service", "uptime", "not watched", "incidents", "restored within", "changes that held"], review.Reliability.Select(Row));
        if (review.NotKnown.Count > 0)
        {
            Section("What could not be told");
            foreach (var text in review.NotKnown)
                page.Append("- ").Append(Text(text)).Append('\n');
        }
        return page.ToString();

        void Section(string heading) => page.Append(CultureInfo.InvariantCulture, $"\n## {heading}\n\n");

        void Table(string[] heads, IEnumerable<string[]> rows)
        {
            var all = rows.ToList();
            if (all.Count == 0)
                return;
            if (page[^2] != '\n')
                page.Append('\n');
            page.Append("| ").AppendJoin(" | ", heads).Append(" |\n|").Append(string.Concat(heads.Select(_ => " --- |"))).Append('\n');
            foreach (var row in all)
                page.Append("| ").AppendJoin(" | ", row.Select(Cell)).Append(" |\n");
        }

        string Day(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, zone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        string Moment(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
    }

    /// <summary>Where a change stands, with how it was judged.</summary>
    internal static string State(Change change) => change.ClosedAs is { } how ? $"{change.State}, {how}" : change.State.ToString();

    private static string[] Row(LabReliability r) =>
    [
        r.Service ?? "the whole lab",
        r.Uptime is { } up ? up.ToString("0.00%", CultureInfo.InvariantCulture) : "not known",
        (r.Unknown / (r.To - r.From)).ToString("0%", CultureInfo.InvariantCulture),
        r.Mtbf.Failures.ToString(CultureInfo.InvariantCulture),
        r.Mttr.Mean is { } mean ? WrittenLength.Of(mean) : "",
        r.Verification.Of == 0 ? "" : $"{r.Verification.Count} of {r.Verification.Of}",
    ];

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Count(int count, string word) => count == 1 ? $"1 {word}" : $"{count} {word}s";

    private static string Code(string text) => text.Contains('`', StringComparison.Ordinal) ? $"`` {text} ``" : $"`{text}`";

    // A title is somebody's text: it must not end a cell or a line.
    private static string Cell(string text) => Text(text).Replace("|", "\\|", StringComparison.Ordinal);

    private static string Text(string text) => string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
