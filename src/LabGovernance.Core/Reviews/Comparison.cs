using System.Globalization;
using LabGovernance.Documents;
using LabGovernance.Drills;
using LabGovernance.Reliability;

namespace LabGovernance.Reviews;

/// <summary>Finds what is worse than it was.</summary>
public static class Comparison
{
    /// <param name="before">The figures of the time before.</param>
    /// <param name="now">Those of a time of the same length.</param>
    /// <param name="least">Of less known time than this an uptime says nothing.</param>
    /// <returns>The surest first.</returns>
    public static IEnumerable<Worsening> Of(IReadOnlyList<LabReliability> before, IReadOnlyList<LabReliability> now, TimeSpan least)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        return now
            .SelectMany(n => before.FirstOrDefault(b => string.Equals(b.Service, n.Service, StringComparison.OrdinalIgnoreCase)) is { } b ? Of(b, n, least) : [])
            .OrderByDescending(w => w.IsCertain);
    }

    /// <param name="drills">All.</param>
    /// <param name="since">Only those completed from then on count.</param>
    public static IEnumerable<Worsening> Of(IEnumerable<Drill> drills, DateTimeOffset since)
    {
        foreach (var drill in drills.Where(d => d.Last?.CompletedAt >= since))
        {
            var ran = drill.Runs.Where(r => !r.IsRunning).ToList();
            if (ran[^1].Passed == false && (ran.Count == 1 || ran[^2].Passed != false))
                yield return new(drill.Id, "drill", ran.Count == 1 ? "not practised" : "passed", "did not pass: " + string.Join(" ", ran[^1].Reasons), true);
            else if (drill.Trend > TimeSpan.Zero)
                yield return new(drill.Id, "recovery time", WrittenLength.Of(ran[^1].Rto - drill.Trend), WrittenLength.Of(ran[^1].Rto), false);
        }
    }

    private static IEnumerable<Worsening> Of(LabReliability before, LabReliability now, TimeSpan least)
    {
        if (now.Uptime < before.Uptime && now.Up + now.Down >= least && before.Up + before.Down >= least)
        {
            // What was hardly watched may have been as bad.
            var watched = now.Unknown < (now.To - now.From) / 2 && before.Unknown < (before.To - before.From) / 2;
            yield return new(now.Service, "uptime", Percent(before.Uptime!.Value), Percent(now.Uptime!.Value), watched);
        }
        if (now.Mtbf.Watched > TimeSpan.Zero && before.Mtbf.Watched > TimeSpan.Zero && now.Mtbf.Failures / now.Mtbf.Watched.TotalDays > before.Mtbf.Failures / before.Mtbf.Watched.TotalDays)
            yield return new(now.Service, "incidents", Times(before.Mtbf), Times(now.Mtbf), now.Mtbf.High < before.Mtbf.Low);
        if (now.Mttr.Mean > before.Mttr.Mean)
            yield return new(now.Service, "time to restore", $"{WrittenLength.Of(before.Mttr.Mean)} (of {before.Mttr.Count})", $"{WrittenLength.Of(now.Mttr.Mean)} (of {now.Mttr.Count})", false);
        if (now.ChangeFailure.Value > before.ChangeFailure.Value)
            yield return new(now.Service, "changes that failed", Cases(before.ChangeFailure), Cases(now.ChangeFailure), now.ChangeFailure.Low > before.ChangeFailure.High);
        if (now.Verification.Value < before.Verification.Value)
            yield return new(now.Service, "changes that held", Cases(before.Verification), Cases(now.Verification), now.Verification.High < before.Verification.Low);
        if (now.Checks.Value < before.Checks.Value)
            yield return new(now.Service, "checks that passed", Cases(before.Checks), Cases(now.Checks), now.Checks.High < before.Checks.Low);
    }

    private static string Times(FailureGap gap) => string.Create(CultureInfo.InvariantCulture, $"{gap.Failures} in {Math.Max(1, Math.Round(gap.Watched.TotalDays))} d");

    private static string Cases(Rate rate) => rate.Of == 0 ? "none" : $"{rate.Count} of {rate.Of}";

    private static string Percent(double share) => share.ToString("0.00%", CultureInfo.InvariantCulture);
}
