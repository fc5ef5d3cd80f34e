namespace LabGovernance.Drills;

/// <summary>A scenario and how it went.</summary>
public sealed record Drill
{
    public required DrillScenario Scenario { get; init; }

    public string Id => Scenario.Id;

    public string Title => Scenario.Title;

    public required DrillState State { get; init; }

    /// <summary>Until when it is to be practised; null for one that is in no quarter.</summary>
    public DateOnly? DueBy { get; init; }

    /// <summary>Every time it was practised, oldest first.</summary>
    public required IReadOnlyList<DrillRun> Runs { get; init => field = value.Indexed(); }

    /// <summary>The last that came to its end.</summary>
    public DrillRun? Last => Runs.LastOrDefault(r => !r.IsRunning);

    public DrillRun? Running => Runs.LastOrDefault(r => r.IsRunning);

    /// <summary>Over those that came to their end and took a known time: the last minus the one before. Above zero it got slower.</summary>
    public TimeSpan? Trend => Runs.Where(r => r.Rto is not null).Select(r => r.Rto!.Value).ToList() is { Count: > 1 } times ? times[^1] - times[^2] : null;

    /// <param name="scenario">What is practised.</param>
    /// <param name="runs">How it went, oldest first.</param>
    /// <param name="today">The day for which its state is told.</param>
    public static Drill Of(DrillScenario scenario, IReadOnlyList<DrillRun> runs, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(runs);
        var now = Quarter.Of(today);
        var scheduled = scenario.Quarters.Contains(now.Number);
        var lastPass = runs.Where(r => r.Passed == true).Select(r => (Quarter?)r.Quarter).Max();
        var missed = Before(now, scenario);
        var overdue = missed is { } quarter && runs.Count > 0 && runs[0].Quarter <= quarter && !(lastPass >= quarter);
        return new Drill
        {
            Scenario = scenario,
            Runs = runs,
            State = runs.Count > 0 && runs[^1].IsRunning ? DrillState.Running
                : overdue ? DrillState.Overdue
                : scheduled && lastPass != now || scenario.Quarters.Count > 0 && lastPass is null ? DrillState.Due
                : DrillState.NotDue,
            DueBy = overdue ? missed!.Value.LastDay
                : scenario.Quarters.Count == 0 ? null
                : scheduled && lastPass != now ? now.LastDay
                : Next(now, scenario).LastDay,
        };
    }

    /// <summary>The last quarter before one in which it was to be practised.</summary>
    private static Quarter? Before(Quarter now, DrillScenario scenario)
    {
        if (scenario.Quarters.Count == 0)
            return null;
        var quarter = now.Previous;
        while (!scenario.Quarters.Contains(quarter.Number))
            quarter = quarter.Previous;
        return quarter;
    }

    private static Quarter Next(Quarter now, DrillScenario scenario)
    {
        var quarter = now;
        do
            quarter = quarter.Number == 4 ? new(quarter.Year + 1, 1) : quarter with { Number = quarter.Number + 1 };
        while (!scenario.Quarters.Contains(quarter.Number));
        return quarter;
    }
}
