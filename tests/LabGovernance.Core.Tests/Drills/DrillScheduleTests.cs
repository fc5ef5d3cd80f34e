using LabGovernance.Drills;

namespace LabGovernance.Core.Tests.Drills;

public sealed class DrillScheduleTests
{
    [Theory]
    // scenario's quarters, runs (quarter and how it went), today, state, due by
    [InlineData("1 3", "", "2026-02-10", DrillState.Due, "2026-03-31")]
    [InlineData("1 3", "", "2026-05-10", DrillState.Due, "2026-09-30")]
    [InlineData("1 3", "Q1-2026 pass", "2026-03-31", DrillState.NotDue, "2026-09-30")]
    [InlineData("1 3", "Q1-2026 fail", "2026-03-31", DrillState.Due, "2026-03-31")]
    [InlineData("1 3", "Q1-2026 fail", "2026-04-01", DrillState.Overdue, "2026-03-31")]
    [InlineData("1 3", "Q1-2026 fail, Q2-2026 pass", "2026-06-01", DrillState.NotDue, "2026-09-30")]
    [InlineData("1 3", "Q1-2026 pass", "2026-07-01", DrillState.Due, "2026-09-30")]
    [InlineData("1 3", "Q1-2026 pass", "2026-10-01", DrillState.Overdue, "2026-09-30")]
    [InlineData("1 3", "Q3-2026 pass", "2027-01-01", DrillState.Due, "2027-03-31")]
    [InlineData("1 2 3 4", "Q4-2025 pass", "2026-03-31", DrillState.Due, "2026-03-31")]
    [InlineData("4", "Q4-2024 pass", "2026-01-01", DrillState.Overdue, "2025-12-31")]
    [InlineData("", "Q1-2026 fail", "2026-04-01", DrillState.NotDue, null)]
    [InlineData("1", "Q1-2026 runs", "2026-04-01", DrillState.Running, null)]
    public void It_is_due_in_its_quarters_and_overdue_after_one_without_a_pass(string quarters, string runs, string today, DrillState state, string? dueBy)
    {
        var scenario = new DrillScenario { Id = "x", Title = "x", Path = "x", Quarters = [.. quarters.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)] };
        var drill = Drill.Of(scenario, [.. runs.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(Run)], DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(state, drill.State);
        if (dueBy is not null)
            Assert.Equal(dueBy, drill.DueBy?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("2024-02-29", "DR-Q1-2024", "2024-01-01", "2024-03-31")]
    [InlineData("2026-12-31", "DR-Q4-2026", "2026-10-01", "2026-12-31")]
    [InlineData("2026-04-01", "DR-Q2-2026", "2026-04-01", "2026-06-30")]
    public void A_quarter_knows_its_days(string day, string id, string first, string last)
    {
        var quarter = Quarter.Of(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal((id, first, last), (quarter.ToString(), $"{quarter.FirstDay:yyyy-MM-dd}", $"{quarter.LastDay:yyyy-MM-dd}"));
        Assert.True(Quarter.TryParse(id, out var read) && read == quarter);
    }

    private static DrillRun Run(string text)
    {
        Assert.True(Quarter.TryParse(text.Split(' ')[0], out var quarter));
        var at = new DateTimeOffset(quarter.LastDay.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);
        return new DrillRun { Scenario = "x", Quarter = quarter, By = new Actor(ActorKind.Human, "alex"), StartedAt = at, CompletedAt = text.EndsWith("runs", StringComparison.Ordinal) ? null : at, Passed = text.EndsWith("pass", StringComparison.Ordinal) };
    }
}
