using System.Globalization;
using LabGovernance.Changes;
using LabGovernance.Documents;
using LabGovernance.Drills;
using LabGovernance.Incidents;
using LabGovernance.Reliability;
using LabGovernance.Status;
using LabGovernance.Verification;

namespace LabGovernance.Reviews;

/// <summary>A review as one HTML page with plots.</summary>
public sealed class ReportPage
{
    /// <summary>So many lines of a plot or a table are drawn; of more, the newest.</summary>
    private const int Most = 60;

    private const string Style = """
        body { max-width: 64rem }
        .lead { color: var(--quiet); margin-top: -.6em }
        .tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: .6rem }
        .tile { border: 1px solid var(--faint); border-radius: .4rem; padding: .5rem .8rem }
        .tile b { display: block; font-size: 1.35rem; line-height: 1.3; font-variant-numeric: tabular-nums }
        .tile span, .small { color: var(--quiet); font-size: .85rem }
        .row { display: grid; grid-template-columns: 16rem 1fr; gap: 0 1rem; align-items: center; border-bottom: 1px solid var(--faint) }
        .row > div:first-child { white-space: nowrap; overflow: hidden; text-overflow: ellipsis; font-size: .9rem }
        .row svg { width: 100%; height: 1.5rem; display: block }
        .days { position: relative; height: 1.4rem; font-size: .75rem; color: var(--quiet) }
        .days span { position: absolute; transform: translateX(-50%); white-space: nowrap }
        svg.shares { width: 100%; min-width: 7rem; height: .8rem; display: block }
        svg.columns { width: 100%; height: 7rem; display: block }
        svg.trend { width: 6.5rem; height: 2rem; display: block }
        .ends { display: flex; justify-content: space-between; font-size: .75rem; color: var(--quiet) }
        .key { font-size: .85rem; color: var(--quiet); margin: .3rem 0 .8rem } .key i { display: inline-block; width: .8em; height: .8em; border-radius: .15em; margin: 0 .35em 0 1em; vertical-align: -.05em } .key i:first-child { margin-left: 0 }
        svg .good { fill: var(--good) } svg .warn { fill: var(--warn) } svg .bad { fill: var(--bad) } svg .work { fill: var(--work) } svg .idle { fill: var(--idle) } svg .ink { fill: var(--ink) }
        svg .tick { stroke: var(--faint); vector-effect: non-scaling-stroke } svg .limit { stroke: var(--quiet); stroke-dasharray: 3 2; vector-effect: non-scaling-stroke } svg .course { fill: none; stroke: var(--quiet); vector-effect: non-scaling-stroke }
        i.good { background: var(--good) } i.warn { background: var(--warn) } i.bad { background: var(--bad) } i.work { background: var(--work) } i.idle { background: var(--idle) }
        td { font-size: .9rem } td:first-child, time { white-space: nowrap }
        strong.good { color: var(--good) } strong.warn { color: var(--warn) } strong.bad { color: var(--bad) }
        @media (max-width: 40rem) {
          .row { grid-template-columns: 1fr; padding: .3rem 0 } .days span:nth-child(even) { display: none }
          table, tbody { display: block } thead { display: none } tr { display: block; border: 1px solid var(--faint); border-radius: .4rem; padding: .4rem .7rem; margin-bottom: .5rem }
          td, td:first-child { display: block; position: relative; border: 0; padding: .1rem 0 .1rem 7.5rem; min-height: 1.6em; white-space: normal } td::before { content: attr(data-head); color: var(--quiet); position: absolute; left: 0; width: 7rem } td:empty { display: none }
        }
        @media print { .row, .tile, tr { break-inside: avoid } }

        """;

    private readonly LabReview _review;
    private readonly TimeZoneInfo _zone;
    private readonly TimeAxis _axis;

    private ReportPage(LabReview review, TimeZoneInfo zone)
    {
        _review = review;
        _zone = zone;
        _axis = new(review.From, review.To, zone);
    }

    /// <param name="review">What is shown.</param>
    /// <param name="zone">In whose time.</param>
    public static string Of(LabReview review, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(review);
        return new ReportPage(review, zone).Write();
    }

    private string Write()
    {
        var body = Markup.Of($"""
            <h1>{_review.Lab}</h1>
            <p class="lead">{Day(_review.From)} to {Moment(_review.To)}</p>
            {Tiles()}
            <h2 id="due">What is due</h2>
            {Due()}
            <h2 id="status">Status</h2>
            {Status()}
            <h2 id="windows">Changes and their windows</h2>
            {Windows()}
            <h2 id="incidents">Incidents</h2>
            {Incidents()}
            <h2 id="drills">Drills</h2>
            {Drills()}
            <h2 id="drift">Drift</h2>
            {Drift()}
            <h2 id="reliability">Reliability</h2>
            {Reliability()}
            <h2 id="worse">What got worse</h2>
            {Worse()}
            <h2 id="consent">Approvals and the gate</h2>
            {Consent()}
            {NotKnown()}

            """);
        return HtmlPage.Of($"{_review.Lab}, {Day(_review.To)}", body.ToString(), Style);
    }

    private Markup Tiles()
    {
        var all = _review.Reliability.FirstOrDefault(r => r.Service is null);
        var (state, kind) = _review.Status.Health switch
        {
            LabHealth.Urgent => ("Urgent", "bad"),
            LabHealth.Monitoring => ("Monitoring", "warn"),
            _ => ("Operational", "good"),
        };
        var open = _review.Incidents.Count(i => i.IsOpen);
        var overdue = _review.Due.Count(d => d.Overdue);
        return Markup.Of($"""
            <div class="tiles">
            <div class="tile"><b><strong class="{kind}">{state}</strong></b><span>{Count(_review.Status.Urgent, "urgent")}, {_review.Status.Monitoring} watched</span></div>
            <div class="tile"><b>{Count(open, "incident")}</b><span>open; {_review.Tally.IncidentsOpened} began</span></div>
            <div class="tile"><b>{overdue}</b><span>overdue, of {_review.Due.Count} due</span></div>
            <div class="tile"><b>{(all?.Verification is { Of: > 0 } held ? $"{held.Count} of {held.Of}" : "none")}</b><span>changes judged, and held</span></div>
            <div class="tile"><b>{(all?.Uptime is { } up ? Percent(up, "0.00%") : "not known")}</b><span>{(all is null ? "nothing on record" : $"up; {Percent(all.Unknown / (all.To - all.From), "0%")} not watched")}</span></div>
            <div class="tile"><b>{(_review.Approvals.Median is { } median ? WrittenLength.Of(median) : "none")}</b><span>to an approval, of {_review.Approvals.Given.Count}</span></div>
            </div>
            """);
    }

    private Markup Due() => Table(
        "Nothing is due.",
        ["by", "what", "title", "next"],
        _review.Due.Select(d => Row(
            d.By is { } by ? d.Overdue ? Markup.Of($"""{Date(by)} <strong class="bad">overdue</strong>""") : Date(by) : d.Overdue ? Markup.Of($"""<strong class="bad">now</strong>""") : Markup.Of($"no date"),
            Markup.Of($"{d.Kind.ToString()} {d.Id}"),
            Markup.Of($"{d.Title}"),
            Markup.Of($"<code>{d.Next}</code>"))));

    private Markup Status() => Markup.Of($"""
        <p>{_review.Status.ToString()}</p>
        {Table("Nothing is urgent, and nothing is watched.", ["entry", "title", "stands", "severity", "owner", "date"], _review.Entries.Select(e => Row(
            Markup.Of($"{e.Id ?? ""}"),
            Markup.Of($"{e.Title}"),
            e.Section == StatusSection.Urgent ? Markup.Of($"""<strong class="bad">urgent</strong>""") : Markup.Of($"""<strong class="warn">watched</strong>"""),
            Markup.Of($"{e.Severity ?? ""}"),
            Markup.Of($"{e.Owner ?? ""}"),
            Date(e.VerificationDate ?? e.NextUpdate))))}
        """);

    private Markup Windows()
    {
        var ran = _review.Changes.Where(c => c.RunStartedAt is not null).ToList();
        if (ran.Count == 0)
            return Markup.Of($"<p>No change was run.</p>");
        var shown = ran.TakeLast(Most).ToList();
        return Markup.Of($"""
            <p class="key"><i class="work"></i>run <i class="idle"></i>watched <i class="good"></i>held <i class="bad"></i>failed or regressed</p>
            {shown.Select(Line)}
            <div class="row"><div></div>{Plots.Days(_axis)}</div>
            {Older(ran.Count)}
            <h3>Changes by week</h3>
            {Weeks(ran)}
            {Table("", ["change", "title", "where", "state", "window"], Enumerable.Reverse(shown).Select(c => Row(
                Markup.Of($"{c.Id.ToString()}"),
                Markup.Of($"{c.Title}"),
                Markup.Of($"{c.Infrastructure}"),
                Markup.Of($"""<strong class="{Kind(c)}">{ReviewMarkdown.State(c)}</strong>"""),
                Markup.Of($"{(c.Window is { } window ? $"{Moment(window.OpensAt)} to {(window.ClosesAt is { } closes ? Moment(closes) : "the next drill")}" : "")}"))))}
            """);
    }

    private Markup Line(Change change)
    {
        var window = change.Window;
        var run = (Kind: "work", From: change.RunStartedAt!.Value, To: window?.OpensAt ?? change.UpdatedAt, Says: $"{change.Id}: run from {Moment(change.RunStartedAt.Value)}");
        var end = window?.ClosesAt is { } closes && closes < _review.To ? closes : _review.To;
        (string Kind, DateTimeOffset From, DateTimeOffset To, string Says)[] stretches = window is null
            ? [Kind(change) == "bad" ? run with { Kind = "bad", Says = $"{run.Says}, {change.State}" } : run]
            : [(Kind(change), window.OpensAt, end, $"{change.Id}: {ReviewMarkdown.State(change)}, watched {window}"), run];
        return Markup.Of($"""<div class="row"><div title="{change.Title}">{change.Id.ToString()} {change.Title}</div>{Plots.Line(_axis, $"{change.Id}, {ReviewMarkdown.State(change)}", stretches)}</div>""");
    }

    private Markup Weeks(List<Change> ran)
    {
        var weeks = Math.Max(1, (int)Math.Ceiling((_review.To - _review.From).TotalDays / 7));
        // Columns of a year or more are months of four weeks.
        var days = weeks > 60 ? 28 : 7;
        var count = Math.Max(1, (int)Math.Ceiling((_review.To - _review.From).TotalDays / days));
        var columns = Enumerable.Range(0, count).Select(i =>
        {
            var (from, to) = (_review.From.AddDays(i * days), _review.From.AddDays((i + 1) * days));
            var kinds = ran.Where(c => c.RunStartedAt >= from && c.RunStartedAt < to).Select(Kind).ToList();
            (string, int)[] parts = [("good", kinds.Count(k => k == "good")), ("idle", kinds.Count(k => k is "idle" or "warn")), ("bad", kinds.Count(k => k == "bad"))];
            return ($"from {Day(from)}: {kinds.Count} run, {parts[0].Item2} held, {parts[2].Item2} failed", parts);
        }).ToList();
        return Markup.Of($"""
            {Plots.Columns($"Changes run in each {(days == 7 ? "week" : "four weeks")}", columns)}
            <div class="ends"><span>{Day(_review.From)}</span><span>at most {columns.Max(c => c.parts.Sum(p => p.Item2))} in {(days == 7 ? "a week" : "four weeks")}</span><span>{Day(_review.To)}</span></div>
            """);
    }

    private Markup Incidents()
    {
        var timed = _review.Incidents.Where(i => (i.Started ?? i.Detected) is not null).ToList();
        var lines = timed.TakeLast(Most).Select(i =>
        {
            var from = (i.Started ?? i.Detected)!.Value;
            var felt = from + i.Downtime ?? _review.To;
            var mended = i.Resolved > felt ? i.Resolved.Value : i.IsOpen ? _review.To : felt;
            var down = ("bad", from, felt, $"{i.Id}: felt from {Moment(from)}");
            return Markup.Of($"""<div class="row"><div title="{i.Title}">{i.Id} {i.Title}</div>{Plots.Line(_axis, $"{i.Id}, {i.State}", mended > felt ? [down, ("warn", felt, mended, $"{i.Id}: mitigated, not resolved")] : [down])}</div>""");
        });
        return Markup.Of($"""
            {(timed.Count == 0 ? Markup.None : Markup.Of($"""<p class="key"><i class="bad"></i>felt <i class="warn"></i>mitigated, cause still there</p>{lines}<div class="row"><div></div>{Plots.Days(_axis)}</div>"""))}
            {Table("There was none.", ["incident", "title", "severity", "state", "services", "felt for"], _review.Incidents.Reverse().Take(Most).Select(i => Row(
                Markup.Of($"{i.Id}"),
                Markup.Of($"{i.Title}"),
                Markup.Of($"{i.Severity?.ToString() ?? ""}"),
                Markup.Of($"""<strong class="{(i.State == IncidentState.Investigating ? "bad" : i.State == IncidentState.Mitigated ? "warn" : "good")}">{i.State.ToString()}</strong>"""),
                Markup.Of($"{string.Join(", ", i.Services)}"),
                Markup.Of($"{(i.Downtime is { } length ? WrittenLength.Of(length) : i.IsOpen ? "goes on" : "")}"))))}
            """);
    }

    private Markup Drills() => Table(
        "No drill is described.",
        ["drill", "state", "due by", "last", "recovery time", "its course", "data lost"],
        _review.Drills.Select(d => Row(
            Markup.Of($"""{d.Title}<br /><span class="small">{d.Scenario.Priority?.ToString() ?? ""} {string.Join(" ", d.Scenario.Quarters.Select(q => "Q" + q.ToString(CultureInfo.InvariantCulture)))}</span>"""),
            Markup.Of($"""<strong class="{d.State switch { DrillState.Overdue => "bad", DrillState.Due or DrillState.Running => "warn", _ => "good" }}">{d.State switch { DrillState.NotDue => "in order", DrillState.Running => "running", DrillState.Due => "due", _ => "overdue" }}</strong>"""),
            Date(d.DueBy),
            d.Last is { } last ? Markup.Of($"""<time>{Day(last.CompletedAt ?? last.StartedAt)}</time> <strong class="{(last.Passed == true ? "good" : "bad")}">{(last.Passed == true ? "passed" : "failed")}</strong>""") : Markup.Of($"never"),
            Markup.Of($"{Against(d.Last?.Rto, d.Scenario.Rto)}"),
            d.Runs.Where(r => r.Rto is not null).Select(r => r.Rto!.Value).TakeLast(12).ToList() is { Count: > 0 } times ? Plots.Trend($"{d.Title}: {string.Join(", ", times.Select(t => WrittenLength.Of(t)))}", times, d.Scenario.Rto) : Markup.None,
            Markup.Of($"{Against(d.Last?.Rpo, d.Scenario.Rpo)}"))));

    private Markup Drift() => Markup.Of($"""
        {Table("Nothing is compared: there is no baseline.", ["baseline", "where", "taken", "as it was", "added", "removed", "changed", "not known", "unexplained"], _review.Drift.Select(d => Row(
            Markup.Of($"{d.Name}"),
            Markup.Of($"{d.Infrastructure ?? ""}"),
            Date(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(d.TakenAt, _zone).DateTime)),
            Markup.Of($"{Percent(1 - d.Percentage / 100, "0.0%")}{Plots.Shares($"{d.Name}: {d.Files} files, {d.Added} added, {d.Removed} removed, {d.Changed} changed, {d.Unknown} not known", ("good", d.Files - d.Removed - d.Changed - d.Unknown, "as it was"), ("bad", d.Added + d.Removed + d.Changed, "not as it was"), ("idle", d.Unknown, "not known"))}"),
            Markup.Of($"{d.Added}"),
            Markup.Of($"{d.Removed}"),
            Markup.Of($"{d.Changed}"),
            Markup.Of($"{d.Unknown}"),
            d.Unexplained == 0 ? Markup.Of($"0") : Markup.Of($"""<strong class="bad">{d.Unexplained}</strong>"""))))}
        {Table("", ["what differs", "how", "explained by"], _review.Drift.SelectMany(d => d.Findings).OrderBy(f => f.IsExplained).Take(Most).Select(f => Row(
            Markup.Of($"<code>{f.Path}</code>"),
            Markup.Of($"{f.Kind.ToString()}: {f.What}"),
            f.Change is { } change ? Markup.Of($"{change.ToString()}") : Markup.Of($"""<strong class="bad">nothing</strong>"""))))}
        """);

    private Markup Reliability() => Markup.Of($"""
        <p class="key"><i class="good"></i>up <i class="bad"></i>down <i class="work"></i>maintenance <i class="idle"></i>nobody looked</p>
        {Table("Nothing is on record.", ["service", "time", "uptime", "incidents", "time between", "time to restore", "changes that held", "changes that failed"], _review.Reliability.Select(r => Row(
            Markup.Of($"{r.Service ?? "the whole lab"}"),
            Plots.Shares($"{r.Service ?? "the whole lab"}: up {WrittenLength.Of(r.Up)}, down {WrittenLength.Of(r.Down)}, maintenance {WrittenLength.Of(r.Maintenance)}, nobody looked for {WrittenLength.Of(r.Unknown)}",
                ("good", r.Up.TotalSeconds, "up " + WrittenLength.Of(r.Up)), ("bad", r.Down.TotalSeconds, "down " + WrittenLength.Of(r.Down)), ("work", r.Maintenance.TotalSeconds, "maintenance " + WrittenLength.Of(r.Maintenance)), ("idle", r.Unknown.TotalSeconds, "nobody looked for " + WrittenLength.Of(r.Unknown))),
            Markup.Of($"{(r.Uptime is { } up ? Percent(up, "0.00%") : "not known")}"),
            Markup.Of($"{r.Mtbf.Failures}"),
            Markup.Of($"{(r.Mtbf.Value is { } gap ? $"{WrittenLength.Of(gap)} ({WrittenLength.Of(r.Mtbf.Low)} to {WrittenLength.Of(r.Mtbf.High)})" : $"over {WrittenLength.Of(r.Mtbf.Low)}")}"),
            Markup.Of($"{(r.Mttr.Mean is { } mean ? $"{WrittenLength.Of(mean)} (of {r.Mttr.Count})" : "")}"),
            Share(r.Verification),
            Share(r.ChangeFailure))))}
        <p class="small">The ranges are intervals for 95 %. What nobody looked at is not counted as up.</p>
        """);

    private Markup Worse() => Table(
        "Nothing that can be told from what is on record.",
        ["of", "what", "before", "now", ""],
        _review.Worse.Select(w => Row(
            Markup.Of($"{w.Service ?? "the whole lab"}"),
            Markup.Of($"{w.What}"),
            Markup.Of($"{w.Before}"),
            Markup.Of($"{w.Now}"),
            w.IsCertain ? Markup.Of($"""<strong class="bad">sure</strong>""") : Markup.Of($"may be chance"))));

    private Markup Consent()
    {
        var approvals = _review.Approvals;
        return Markup.Of($"""
            <p>{approvals.Given.Count} given, {approvals.Denied} denied, {approvals.Unanswered} not answered in time, {approvals.Lapsed} lapsed unused, {approvals.Waived} not needed by the policy's mode. {Count(_review.Tally.CommandsRun, "single command")} ran.</p>
            {(_review.Refused.Count == 0 ? Markup.None : Table("", ["stopped because", "times", "by an AI", "for example"], _review.Refused.Select(r => Row(Markup.Of($"{r.Code}"), Markup.Of($"{r.Count}"), Markup.Of($"{r.ByAi}"), Markup.Of($"<code>{r.Example}</code>")))))}
            {(_review.UnusedRules.Count == 0 ? Markup.None : Markup.Of($"""<h3>Rules that nothing used</h3>{Table("", ["where", "rule", "line"], _review.UnusedRules.Take(Most).Select(u => Row(Markup.Of($"{u.Infrastructure}"), Markup.Of($"<code>{u.Rule}</code>"), Markup.Of($"{u.Line?.ToString(CultureInfo.InvariantCulture) ?? ""}"))))}"""))}
            """);
    }

    private Markup NotKnown() => _review.NotKnown.Count == 0
        ? Markup.None
        : Markup.Of($"""<h2 id="not-known">What could not be told</h2><ul>{_review.NotKnown.Select(t => Markup.Of($"<li>{t}</li>"))}</ul>""");

    private static Markup Older(int count) => count <= Most ? Markup.None : Markup.Of($"""<p class="small">{count - Most} older ones are not drawn.</p>""");

    private static string Kind(Change change) => change.Verdict == Verdict.Regressed || change.State is ChangeState.Failed or ChangeState.Interrupted or ChangeState.RolledBack or ChangeState.Regressed || change.ClosedAs == "rolled-back" ? "bad"
        : change.Verdict == Verdict.Verified || change.ClosedAs == "verified" ? "good"
        : change.State is ChangeState.Verifying or ChangeState.Running or ChangeState.RollingBack ? "idle"
        : "warn";

    private static Markup Share(Rate rate) => rate.Of == 0 ? Markup.None : Markup.Of($"{rate.Count} of {rate.Of}{Plots.Interval($"{Percent(rate.Value!.Value, "0%")}, between {Percent(rate.Low, "0%")} and {Percent(rate.High, "0%")}", rate.Value.Value, rate.Low, rate.High)}");

    private static string Against(TimeSpan? value, TimeSpan? objective) => (value, objective) switch
    {
        (null, null) => "",
        (null, { } at) => "objective " + WrittenLength.Of(at),
        ({ } took, null) => WrittenLength.Of(took),
        ({ } took, { } at) => $"{WrittenLength.Of(took)} of {WrittenLength.Of(at)}",
    };

    private static Markup[] Row(params Markup[] cells) => cells;

    private static Markup Table(string none, string[] heads, IEnumerable<Markup[]> rows)
    {
        var all = rows.ToList();
        return all.Count == 0
            ? none.Length == 0 ? Markup.None : Markup.Of($"<p>{none}</p>")
            : Markup.Of($"<table><thead><tr>{heads.Select(h => Markup.Of($"<th>{h}</th>"))}</tr></thead><tbody>\n{all.Select(cells => Markup.Of($"<tr>{cells.Select((c, i) => Markup.Of($"""<td data-head="{heads[i]}">{c}</td>"""))}</tr>\n"))}</tbody></table>");
    }

    private static string Count(int count, string word) => word == "urgent" ? $"{count} urgent" : count == 1 ? $"1 {word}" : $"{count} {word}s";

    private static string Percent(double share, string format) => share.ToString(format, CultureInfo.InvariantCulture);

    private static Markup Date(DateOnly? day) => day is { } known ? Markup.Of($"<time>{known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}</time>") : Markup.None;


    private string Day(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, _zone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string Moment(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, _zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
