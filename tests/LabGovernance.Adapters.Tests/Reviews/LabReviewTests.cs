using System.Xml.Linq;
using LabGovernance.Reviews;

namespace LabGovernance.Adapters.Tests.Reviews;

// Twelve weeks of changes, each of which edits real documents, take some seconds.
public sealed class LabReviewTests : IAsyncLifetime
{
    private static readonly Lazy<Task<LivedInLab>> Lived = new(() => new LivedInLab().LiveAsync());

    private LivedInLab _lab = null!;

    public async ValueTask InitializeAsync() => _lab = await Lived.Value;

    public ValueTask DisposeAsync() => default;

    [Fact]
    public void What_changed_is_counted_from_the_journal()
    {
        var review = Review(42);

        Assert.Equal((12, 12, 12), (review.Tally.ChangesProposed, review.Tally.ChangesRun, review.Tally.ChangesClosed));
        Assert.Equal((4, 2, 2), (review.Tally.IssuesOpened, review.Tally.IssuesResolved, review.Tally.DrillsCompleted));
        Assert.Equal((12, TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(5)), (review.Approvals.Given.Count, review.Approvals.Median, review.Approvals.Longest));
        Assert.Equal(new GateRefusals("SessionMissing", 2, 2, "docker system prune -a"), Assert.Single(review.Refused));
        Assert.Equal(["INC-2026-04-03-001", "INC-2026-04-28-001"], review.Incidents.Select(i => i.Id));
    }

    [Fact]
    public void What_is_due_comes_from_everything_that_waits_and_names_the_command()
    {
        var due = Review(42).Due;

        Assert.Equal(
            [DueKind.Review, DueKind.Issue, DueKind.Work, DueKind.Issue, DueKind.Drill, DueKind.Issue, DueKind.Work, DueKind.Issue, DueKind.Work],
            due.Where(d => d.Overdue).Select(d => d.Kind));
        Assert.Equal(due.Where(d => d.Overdue).Select(d => d.By).Order(), due.Where(d => d.Overdue).Select(d => d.By));
        Assert.Contains(due, d => d is { Kind: DueKind.Change, Id: "CHG-0025", Overdue: false } && d.Next.Contains("Invoke-LabVerification CHG-0025", StringComparison.Ordinal));
        Assert.Contains(due, d => d is { Kind: DueKind.Incident, Id: "INC-2026-04-03-001", Next: "Resolve-LabIncident INC-2026-04-03-001 -Close" });
        Assert.DoesNotContain(due, d => d.Id == "INC-2026-03-04-001");
        Assert.DoesNotContain(due, d => d.By > _lab.Ana.Today.AddDays(30));
    }

    [Fact]
    public void What_got_worse_says_whether_it_may_be_chance()
    {
        var worse = Review(42).Worse;

        Assert.Contains(new Worsening(null, "checks that passed", "99 of 99", "62 of 74", true), worse);
        Assert.Contains(new Worsening(null, "changes that failed", "0 of 12", "4 of 12", false), worse);
        Assert.Contains(new Worsening("docker-stack", "drill", "passed", "did not pass: It took 21 min; its objective is 15 min.", true), worse);
        Assert.DoesNotContain(worse, w => w.Service == "proxmox");
    }

    [Fact]
    public void What_differs_from_a_baseline_and_no_change_explains_is_due()
    {
        var review = Review(42);

        var drift = Assert.Single(review.Drift);
        Assert.Equal(("stacks", 0, 0, 1, 1), (drift.Name, drift.Added, drift.Removed, drift.Changed, drift.Unexplained));
        Assert.Contains(new DueItem(DueKind.Drift, "stacks", "1 difference that no change explains", null, false, "Compare-LabBaseline stacks"), review.Due);
    }

    [Fact]
    public void Rules_that_nothing_used_are_named_once_the_record_is_long_enough()
    {
        Assert.Equal(["docker compose *", "docker ps*", "docker logs*", "pveversion"], Review(42).UnusedRules.Select(r => r.Rule));
        Assert.Equal([4, 4, 5, 6], Review(42).UnusedRules.Select(r => r.Line));

        var young = new LivedInLab();
        var review = new LabReviewer(young.Ana).Of(young.Time.GetUtcNow().AddDays(-7), TimeSpan.FromDays(7), TimeSpan.FromMinutes(15), default).Value;
        Assert.Empty(review.UnusedRules);
        Assert.Contains(review.NotKnown, t => t.Contains("younger than 30 days", StringComparison.Ordinal));
        Assert.Empty(review.Worse);
        Assert.NotNull(XDocument.Parse(ReportPage.Of(review, young.Time.LocalTimeZone)));
    }

    [Fact]
    public void A_moment_to_come_is_refused()
        => Assert.Equal("ReviewPeriodInvalid", new LabReviewer(_lab.Ana).Of(_lab.Time.GetUtcNow(), TimeSpan.Zero, TimeSpan.FromMinutes(15), default).Refusal?.Code);

    [Fact]
    public void Each_row_of_the_Markdown_has_the_cells_of_its_head_whatever_is_in_a_title()
    {
        var text = ReviewMarkdown.Of(Review(90), _lab.Time.LocalTimeZone);

        Assert.Contains(@"Recordings stopped \| disk full", text, StringComparison.Ordinal);
        foreach (var table in text.Split("\n\n").Where(t => t.StartsWith('|')))
            Assert.Single(table.TrimEnd('\n').Split('\n').Select(l => l.Replace(@"\|", "", StringComparison.Ordinal).Count(c => c == '|')).Distinct());
    }

    [Fact]
    public void The_page_is_one_file_that_loads_and_runs_nothing_and_shows_everything()
    {
        var text = ReportPage.Of(Review(90), _lab.Time.LocalTimeZone);
        var page = XDocument.Parse(text);
        var elements = page.Descendants().ToList();

        Assert.DoesNotContain(elements, e => e.Name.LocalName is "script" or "link" or "iframe" or "img" or "object" or "base" or "form");
        Assert.DoesNotContain(elements.Attributes(), a => a.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase) || a.Name.LocalName is "href" or "src");
        Assert.DoesNotContain("url(", text, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", text, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", text, StringComparison.Ordinal);
        Assert.Equal(["due", "status", "windows", "incidents", "drills", "drift", "reliability", "worse", "consent", "not-known"], elements.Where(e => e.Name == "h2").Select(e => e.Attribute("id")!.Value));
        var drawn = elements.Where(e => e.Name == "svg").Select(e => e.Attribute("aria-label")!.Value).ToList();
        Assert.Equal(25, drawn.Count(l => l.StartsWith("CHG-", StringComparison.Ordinal)));
        Assert.Equal(3, drawn.Count(l => l.StartsWith("INC-", StringComparison.Ordinal)));
        Assert.Contains(elements, e => e.Name == "td" && e.Value == "Update homeassistant <no. 1>");
    }

    private LabReview Review(int days) => new LabReviewer(_lab.Ana).Of(_lab.Time.GetUtcNow().AddDays(-days), TimeSpan.FromDays(30), TimeSpan.FromMinutes(15), default).Value;
}
