using LabGovernance.Changes;

namespace LabGovernance.Verification;

/// <summary>Judges a window by its evidence. No data is never a pass.</summary>
public static class WindowJudge
{
    public static WindowJudged Judge(Change change, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(change);
        var window = change.Window ?? throw new ArgumentException("The change has no window.", nameof(change));
        var failed = window.Checks.Where(c => c.Failed > 0).ToList();
        if (failed.Count > 0)
        {
            return new(Verdict.Regressed, [.. failed.Select(c =>
                $"{c.Check} failed {c.Failed} of {c.Passed + c.Failed + c.NoData} times{(c.LastDetail is { } detail ? $"; last: {detail.TrimEnd('.')}" : "")}.")]);
        }
        if (window.ClosesAt is not { } end)
            return new(Verdict.Inconclusive, ["The window is open until the next drill."]);
        if (window.Checks.Count == 0)
            return new(Verdict.Inconclusive, ["The plan has no checks, so nothing can be known."]);
        if (now < end)
            return new(Verdict.Inconclusive, [$"The window is open until {end.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC; nothing failed so far."]);
        var silent = window.Checks.Where(c => c.LastResult != CheckResult.Passed || c.LastPassedAt < end).ToList();
        return silent.Count > 0
            ? new(Verdict.Inconclusive, [.. silent.Select(c => $"{c.Check} has no passing evidence from after the window's end.")])
            : new(Verdict.Verified, [.. window.Checks.Select(c => $"{c.Check} passed {c.Passed} of {c.Passed + c.NoData} times.")]);
    }
}
