using LabGovernance.Adapters.Incidents;
using LabGovernance.Documents;
using LabGovernance.Incidents;
using LabGovernance.Status;

namespace LabGovernance.Adapters.Tests.Documents;

public sealed class IncidentReportTests
{
    private static readonly MarkdownIncidentFile File = new();

    [Fact]
    public void A_report_after_another_template_is_read()
    {
        var incident = Read("""
            # INCIDENT REPORT

            **Incident ID**: INC-2026-03-14-002
            **Date**: 2026-03-14
            **Severity**: HIGH
            **Status**: ✅ RESOLVED (2026-03-15)

            ## ✅ Summary

            **What happened?** (One sentence)

            The NVR lost two cameras six times a day.

            ## Impact
            ### Services Affected
            - Frigate NVR (6 disconnections/day)
            - Home Assistant

            ### Duration
            - **Started**: 2026-03-14 (approximately)
            - **Detected**: 2026-03-14 09:10 EST
            - **Mitigated**: 2026-03-14 14:30 EST
            - **Resolved**: 2026-03-15 2:00 pm CET

            ## Timeline
            | Time | Event |
            |------|-------|
            | 09:10 | Seen |
            | 2026-03-14 14:30 EST | Restarted \| relayed |
            | HH:MM | Closed |

            ## Action Items
            | ID | Action | Owner | Due Date | Status |
            |----|--------|-------|----------|--------|
            | AI-001 | Watch | alex | 2026-03-20 | ✅ DONE |
            | AI-002 | Write it down | sam | | 🔄 IN PROGRESS (ID-0301) |
            | AI-003 | Test backup procedure Z | | YYYY-MM-DD | OPEN |

            ## Verification
            **Criteria**:
            - [x] Stable for 48 hours
            - [ ] Runbook tested

            ## Related Documents
            - **STATUS.md**: [ISSUE-042] the issue
            """)!;
        Assert.Equal(("INC-2026-03-14-002", "The NVR lost two cameras six times a day.", IncidentState.Resolved, (IssueSeverity?)IssueSeverity.High), (incident.Id, incident.Title, incident.State, incident.Severity));
        Assert.Equal(["Frigate NVR", "Home Assistant"], incident.Services);
        Assert.Equal(TimeSpan.FromMinutes(320), incident.Downtime);
        Assert.Equal(new DateTimeOffset(2026, 3, 15, 13, 0, 0, TimeSpan.Zero), incident.Resolved);
        Assert.Null(incident.Started);
        Assert.Equal(["Seen", "Restarted | relayed"], incident.Timeline.Select(m => m.Text));
        Assert.All(incident.Timeline, m => Assert.NotNull(m.At));
        Assert.Equal([("AI-001", true, null), ("AI-002", false, "ID-0301")], incident.Actions.Select(a => (a.Id, a.IsDone, a.Work)));
        Assert.Equal([("Stable for 48 hours", true), ("Runbook tested", false)], incident.Criteria.Select(c => (c.Text, c.IsDone)));
        Assert.Equal("ISSUE-042", incident.Issue);
    }

    [Fact]
    public void A_template_is_no_incident() => Assert.Null(IncidentReport.Of(File.Template("/none").Value, TimeZoneInfo.Utc));

    [Fact]
    public void The_published_template_is_filled_in_where_it_says_so()
    {
        var seed = Environment.GetEnvironmentVariable("LAB_SEED");
        Assert.SkipWhen(seed is null, "LAB_SEED names no folder with the published samples.");
        var template = File.Read(Path.Combine(seed, "incident-template.md")).Value;
        Assert.Null(IncidentReport.Of(template, TimeZoneInfo.Utc));
        Assert.Equal(template.Text, File.Edit(template, []).Value);
        var text = File.Edit(template, [
            new FormEdit.SetField(["Incident ID"], "INC-2026-03-14-001"),
            new FormEdit.SetField(["Status"], "MITIGATED"),
            new FormEdit.SetField(["Started"], "2026-03-14 10:00 UTC", null, "Duration"),
            new FormEdit.SetField(["Mitigated"], "2026-03-14 10:40 UTC", "Detected", "Duration"),
            new FormEdit.AddRow("Action Items", [new("ID", "AI-001"), new("Action", "Watch"), new("Status", "OPEN (ID-0301)")]),
        ]).Value;
        var incident = IncidentReport.Of(File.As(template, text), TimeZoneInfo.Utc)!;
        Assert.Equal((IncidentState.Mitigated, (TimeSpan?)TimeSpan.FromMinutes(40), "ID-0301"), (incident.State, incident.Downtime, incident.Actions.Single().Work));
        Assert.True(GeneratedDocument.Lost(template.Text, text).Count == 4);
    }

    private static Incident? Read(string text) => IncidentReport.Of(File.As(new FormDocument { Path = "r.md", Text = "" }, text), TimeZoneInfo.Utc);
}
