using LabGovernance.Adapters.Drills;
using LabGovernance.Adapters.Incidents;
using LabGovernance.Documents;
using LabGovernance.Drills;
using LabGovernance.Incidents;
using LabGovernance.Status;
using LabGovernance.Work;

namespace LabGovernance.Adapters.Tests.Samples;

/// <summary>The documents of the sample lab are read whole, and agree with each other.</summary>
public sealed class HomelabTests
{
    private static readonly DateOnly Today = new(2026, 11, 1);
    private static readonly string Lab = KitFile.Place("samples", "homelab");

    [Fact]
    public void The_status_is_read_whole_and_in_order()
    {
        var text = KitFile.Text("samples", "homelab", "STATUS.md");
        var status = KitFile.Status(text);

        Assert.Empty(KitFile.Findings(text, Today));
        Assert.Equal("Diagnostics 4, Monitoring 4, NonIssues 3, Notes 4, Operational 5, RecentFixes 3, Urgent 2", Written(status.Entries.Select(e => e.Section)));
        Assert.Equal(["ISSUE-021", "ISSUE-020", "ISSUE-019", "ISSUE-007", "DR-Q4-2026", "ISSUE-016", "ISSUE-006", "ISSUE-014", "ISSUE-012"], status.Entries.Select(e => e.Id).OfType<string>());
        Assert.Equal((LabHealth.Urgent, 0), (StatusSummary.Of(status.AsOf(Today)).Health, StatusSummary.Of(status.AsOf(Today)).Overdue));
        Assert.Equal(9, status.Diagnostics.Count);
        Assert.Equal(text, KitFile.StatusFile.Edit(status, []).Value);
    }

    [Fact]
    public void The_work_is_read_whole_and_its_figures_are_right()
    {
        var text = KitFile.Text("samples", "homelab", "PENDING-WORK.md");
        var work = KitFile.Work(text);

        Assert.Equal("Active 3, Bugs 1, Completed 3, LongTerm 2, MidTerm 2, NearTerm 3, TechDebt 3", Written(work.Items.Select(i => i.Section)));
        Assert.All(work.Items, i => Assert.True(i.Id is not null && i.Priority is not null, i.Title));
        Assert.DoesNotContain(work.AsOf(Today).Items, i => i.Overdue);
        Assert.Equal((5, 2), work.Items.Where(i => i.Id == "ID-1006").Select(i => (i.OpenTodos, i.DoneTodos)).Single());
        Assert.All(work.Items.Where(i => i.IsDone), i => Assert.NotNull(i.Completed));
        var figures = WorkMetrics.Of(work, Today).Fields().Select(f => (DocumentEdit)new DocumentEdit.SetHeader([f.Key], f.Value)).ToList();
        Assert.Equal(text, KitFile.WorkFile.Edit(work, figures).Value);
    }

    [Fact]
    public void The_incident_is_closed_and_its_times_add_up()
    {
        var file = new MarkdownIncidentFile();
        var report = file.Read(Path.Combine(Lab, "incidents", "INC-2026-10-12-001.md")).Value;
        var incident = IncidentReport.Of(report, TimeZoneInfo.Utc)!;

        Assert.Equal((IncidentState.Closed, (IssueSeverity?)IssueSeverity.High, "ISSUE-014", null), (incident.State, incident.Severity, incident.Issue, incident.Change));
        Assert.Equal(["frigate", "n8n"], incident.Services);
        Assert.Equal("8 hours 55 minutes", report.Value("Total Downtime"));
        Assert.Equal(new TimeSpan(8, 55, 0), incident.Downtime);
        Assert.Equal(14, incident.Timeline.Count);
        Assert.Equal(incident.Timeline.OrderBy(m => m.At), incident.Timeline);
        Assert.All(new[] { incident.Started, incident.Detected, incident.Mitigated, incident.Resolved, incident.Closed }, t => Assert.Contains(incident.Timeline, m => m.At == t));
        Assert.All(incident.Criteria, c => Assert.True(c.IsDone));
        Assert.All(incident.Actions, a => Assert.True(a.IsDone || a.Work is not null));
        Assert.Equal(report.Text, file.Edit(report, []).Value);
    }

    [Fact]
    public void The_report_has_every_part_of_our_template()
    {
        var template = new MarkdownIncidentFile().Template("/none").Value;
        var report = new MarkdownIncidentFile().Read(Path.Combine(Lab, "incidents", "INC-2026-10-12-001.md")).Value;

        Assert.Equal(template.Headings.Select(h => h.Heading), report.Headings.Select(h => h.Heading));
        Assert.Empty(template.Fields.Select(f => f.Name).Except(report.Fields.Select(f => f.Name)));
    }

    [Fact]
    public void Documents_name_only_what_the_others_have()
    {
        var status = KitFile.Status(KitFile.Text("samples", "homelab", "STATUS.md"));
        var work = KitFile.Work(KitFile.Text("samples", "homelab", "PENDING-WORK.md"));
        var incident = IncidentReport.Of(new MarkdownIncidentFile().Read(Path.Combine(Lab, "incidents", "INC-2026-10-12-001.md")).Value, TimeZoneInfo.Utc)!;
        string[] known = [.. status.Entries.Select(e => e.Id).OfType<string>(), .. work.Items.Select(i => i.Id).OfType<string>(), incident.Id];

        Assert.Empty(status.Entries.Select(e => e.Value("Work", "Incident")).OfType<string>().Except(known));
        Assert.Empty(work.Items.Select(i => i.Value("From")).OfType<string>().Except(known));
        Assert.Empty(incident.Actions.Select(a => a.Work).OfType<string>().Append(incident.Issue!).Except(known));
    }

    [Fact]
    public void Each_drill_of_the_matrix_went_as_it_says()
    {
        var matrix = new DrillFiles().Read(Path.Combine(Lab, "drills", "matrix.md")).Value;
        var scenarios = DrillMatrix.Of(matrix);

        Assert.Equal(
            ["the-node-is-lost: 1 3", "home-assistant-does-not-start: 4", "the-firewall-forgot-everything: 2", "all-of-it-burned: 3", "what-runs-is-not-what-is-written-down: 1 2 3 4"],
            scenarios.Select(s => $"{s.Id}: {string.Join(' ', s.Quarters)}"));
        foreach (var scenario in scenarios)
        {
            Assert.NotEmpty(scenario.Procedure);
            Assert.NotEmpty(scenario.Prerequisites);
            var fields = matrix.Fields.Where(f => f.Place.Heading.EndsWith(scenario.Title, StringComparison.Ordinal)).ToDictionary(f => f.Name, f => f.Value);
            var took = WrittenMoment.In(fields["End time"], TimeZoneInfo.Utc) - WrittenMoment.In(fields["Start time"], TimeZoneInfo.Utc);
            Assert.Equal(WrittenLength.Of(took), fields["RTO achieved"]);
            var inTime = took <= scenario.Rto && (scenario.Rpo is null || WrittenLength.In(fields["Data loss"]) <= scenario.Rpo);
            Assert.True(inTime || fields["Pass/Fail"] == "❌ FAIL", scenario.Title);
            var cells = matrix.Tables.SelectMany(t => t.Rows).Where(r => r[0].Contains(scenario.Title, StringComparison.Ordinal)).ToList();
            Assert.All(cells.Where(c => c.Count == 5), c => Assert.Contains(c[3], fields.Values));
        }
        Assert.Equal(matrix.Text, new DrillFiles().Edit(matrix, []).Value);
    }

    [Fact]
    public void The_drill_with_a_file_of_its_own_is_read()
    {
        var drills = new DrillFiles().Scenarios(Path.Combine(Lab, "drills")).Value;
        Assert.Empty(drills.Unreadable);
        Assert.Equal(("n8n-stack", "The n8n stack is broken"), drills.Scenarios.Select(s => (s.Id, s.Title)).Single());
    }

    private static string Written<T>(IEnumerable<T> sections) where T : struct, Enum
        => string.Join(", ", sections.GroupBy(s => s.ToString()).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Key} {g.Count()}"));
}
