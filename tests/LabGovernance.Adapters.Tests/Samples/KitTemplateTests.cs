using System.Text.RegularExpressions;
using LabGovernance.Adapters.Configuration;
using LabGovernance.Adapters.Drills;
using LabGovernance.Adapters.Incidents;
using LabGovernance.Documents;
using LabGovernance.Drills;
using LabGovernance.Incidents;
using LabGovernance.Status;
using LabGovernance.Testing;
using LabGovernance.Work;

namespace LabGovernance.Adapters.Tests.Samples;

/// <summary>The templates of the kit say nothing while they are empty, and are understood when they are filled in.</summary>
public sealed partial class KitTemplateTests
{
    private static readonly DateOnly Today = new(2026, 3, 10);

    private readonly string _lab = TemporaryFolders.New();

    public KitTemplateTests() => _ = StarterLab.Write(_lab, LabTemplate.Full, force: false, Today).Value;

    [Fact]
    public void An_empty_status_has_no_issue_and_no_finding()
    {
        var text = Written("STATUS.md");
        var status = KitFile.Status(text);

        Assert.DoesNotContain(status.Entries, e => e.Section is StatusSection.Urgent or StatusSection.Monitoring or StatusSection.RecentFixes or StatusSection.Completed or StatusSection.NonIssues);
        Assert.Empty(status.UnknownHeadings);
        Assert.Empty(KitFile.Findings(text, Today));
        Assert.Equal(("🟢 OPERATIONAL", "2026-03-10", "2026-03-17 (weekly)"), (status.Health, status.LastUpdated, status.NextReview));
        Assert.Equal(
            [StatusSection.Urgent, StatusSection.Monitoring, StatusSection.RecentFixes, StatusSection.Operational, StatusSection.NonIssues, StatusSection.Diagnostics, StatusSection.Notes],
            status.Sections);
        Assert.Equal(["Containers", "Machines", "Guests", "Storage", "Network", "Backups"], status.Diagnostics.Select(d => d.Name).Distinct());
        Assert.All(status.Diagnostics, d => Assert.NotNull(d.Purpose));
    }

    [Fact]
    public void A_status_that_is_filled_in_is_understood_whole()
    {
        var text = FilledIn(Written("STATUS.md"));
        var status = KitFile.Status(text);

        Assert.Equal((1, 2, 1, 1), (Count(StatusSection.Urgent), Count(StatusSection.Monitoring), Count(StatusSection.RecentFixes), Count(StatusSection.NonIssues)));
        Assert.Equal(["ISSUE-001", "ISSUE-002", "ISSUE-003", "ISSUE-004"], status.Entries.Select(e => e.Id).OfType<string>());
        Assert.All(status.Entries.Where(e => e.Id is not null), e => Assert.Equal(("name", new DateOnly(2026, 3, 14)), (e.Service, e.Date)));
        Assert.All(status.Entries.Where(e => e.Section == StatusSection.Monitoring), e => Assert.Equal(new DateOnly(2026, 3, 14), e.VerificationDate));
        Assert.Equal(("HIGH", "name", new DateOnly(2026, 3, 14)), status.Entries.Where(e => e.Section == StatusSection.Urgent).Select(e => (e.Severity, e.Owner, e.NextUpdate!.Value)).Single());
        Assert.Equal(["status.health"], KitFile.Findings(text, Today));
        Assert.Equal(["status.health", "status.overdue ISSUE-001", "status.overdue ISSUE-002", "status.overdue ISSUE-003"], KitFile.Findings(text, Today.AddDays(7)).Order());

        int Count(StatusSection section) => status.Entries.Count(e => e.Section == section);
    }

    [Fact]
    public void Empty_work_has_no_item()
    {
        var work = KitFile.Work(Written("PENDING-WORK.md"));

        Assert.Empty(work.Items);
        Assert.Equal("2026-03-10", work.LastUpdated);
        Assert.False(work.HasStars);
    }

    [Fact]
    public void Work_that_is_filled_in_is_understood_whole()
    {
        var text = Written("PENDING-WORK.md");
        var form = ProjectForm().Match(text).Groups["form"].Value.Replace("ID-MMNN", "ID-0301", StringComparison.Ordinal);
        text = FilledIn(text.Replace("## ⛔", $"{form}\n## ⛔", StringComparison.Ordinal));
        var items = KitFile.Work(text).Items;

        Assert.Equal(
            [("ID-0301", WorkSection.Active, WorkPriority.High), ("TD-001", WorkSection.TechDebt, WorkPriority.Medium), ("BUG-001", WorkSection.Bugs, WorkPriority.Low)],
            items.Select(i => (i.Id!, i.Section, i.Priority!.Value)));
        var project = items[0];
        Assert.Equal(("name", new DateOnly(2026, 3, 14), new DateOnly(2026, 3, 14), 6, false), (project.Owner, project.Started, project.Target, project.OpenTodos, project.IsDone));
        Assert.Equal(new DateOnly(2026, 3, 14), items[1].Target);
        Assert.Equal(["Active Projects", "Completed This Month", "Tech Debt Items"], WorkMetrics.Of(KitFile.Work(text), Today).Fields().Where(f => char.IsDigit(f.Value[0])).Select(f => f.Key));
    }

    [Fact]
    public void An_empty_report_is_no_incident_and_an_empty_matrix_no_drill()
    {
        var report = new MarkdownIncidentFile().Read(Path.Combine(_lab, "incidents", "TEMPLATE.md")).Value;
        Assert.Null(IncidentReport.Of(report, TimeZoneInfo.Utc));
        Assert.Empty(DrillMatrix.Of(Matrix()));
    }

    [Fact]
    public void Every_drill_of_the_kit_is_told_in_its_matrix()
    {
        var drills = new DrillFiles().Scenarios(Path.Combine(_lab, "drills")).Value;
        Assert.Empty(drills.Unreadable);
        Assert.Equal(6, drills.Scenarios.Count);

        var matrix = Matrix();
        foreach (var drill in drills.Scenarios)
        {
            var run = new DrillRun
            {
                Scenario = drill.Id,
                Quarter = Quarter.Of(Today),
                By = Actor.Human("alex"),
                StartedAt = new DateTimeOffset(2026, 3, 10, 8, 0, 0, TimeSpan.Zero),
                CompletedAt = new DateTimeOffset(2026, 3, 10, 8, 12, 0, TimeSpan.Zero),
                Passed = true,
                Rto = TimeSpan.FromMinutes(12),
                Rpo = TimeSpan.FromHours(5),
            };
            var edits = DrillMatrix.Edits(matrix, drill, run, TimeZoneInfo.Utc).ToList();
            Assert.Contains(edits, e => e is FormEdit.SetField { Value: "✅ PASS" });
            Assert.Equal(drill.Services.Count > 0, edits.Any(e => e is FormEdit.SetCell { Column: "Actual RTO", Value: "12 min" }));
            matrix = new DrillFiles().As(matrix, new DrillFiles().Edit(matrix, edits).Value);
        }
        Assert.Equal(6, Regex.Count(matrix.Text, "✅ PASS"));
        Assert.DoesNotContain("| ___ |", matrix.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void No_edit_leaves_every_byte(string newLine)
    {
        foreach (var name in new[] { "STATUS.md", "PENDING-WORK.md" })
        {
            var text = FilledIn(Written(name)).ReplaceLineEndings(newLine);
            Assert.Equal(text, KitFile.StatusFile.Edit(KitFile.Status(text), []).Value);
            Assert.Equal(text, KitFile.WorkFile.Edit(KitFile.Work(text), []).Value);
        }
    }

    [Fact]
    public void The_first_entry_of_a_section_stands_below_what_explains_it()
    {
        var text = Written("PENDING-WORK.md");
        var after = KitFile.WorkFile.Edit(KitFile.Work(text), [new DocumentEdit.Put(new EntryPosting("TD-001", "Rename volumes", nameof(WorkSection.TechDebt), null, []) { Brief = true })]).Value;

        Assert.Contains("-->\n\n- [TD-001] Rename volumes\n\n## 🐞 Bugs", after, StringComparison.Ordinal);
        Assert.Equal(text, after.Replace("- [TD-001] Rename volumes\n\n", "", StringComparison.Ordinal));
    }

    private string Written(string name) => File.ReadAllText(Path.Combine(_lab, name));

    private FormDocument Matrix() => new DrillFiles().Read(Path.Combine(_lab, "drills", "matrix.md")).Value;

    /// <summary>The forms that stand in comments, taken out of them and given ids and dates.</summary>
    private static string FilledIn(string template)
    {
        var text = FormInComment().Replace(template, "${form}\n").Replace("YYYY-MM-DD", "2026-03-14", StringComparison.Ordinal).Replace("TD-000", "TD-001", StringComparison.Ordinal).Replace("BUG-000", "BUG-001", StringComparison.Ordinal);
        var number = 0;
        return IssueHead().Replace(text, _ => $"### [ISSUE-{++number:000}]");
    }

    [GeneratedRegex(@"<!--(?:(?!-->).)*?\n\n(?<form>(?:### |- \[)(?:(?!-->).)*?)\n-->", RegexOptions.Singleline)]
    private static partial Regex FormInComment();

    [GeneratedRegex(@"```markdown\n(?<form>.*?)```", RegexOptions.Singleline)]
    private static partial Regex ProjectForm();

    [GeneratedRegex(@"### \[ISSUE-000\]")]
    private static partial Regex IssueHead();
}
