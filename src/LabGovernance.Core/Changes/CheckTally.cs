using LabGovernance.Verification;

namespace LabGovernance.Changes;

/// <summary>What the evidence of one check adds up to within the window.</summary>
public sealed record CheckTally
{
    public required string Check { get; init; }

    public int Passed { get; init; }

    public int Failed { get; init; }

    public int NoData { get; init; }

    /// <summary>How often the watched process was another one than at the look before.</summary>
    public int Restarts { get; init; }

    public string? Instance { get; init; }

    public DateTimeOffset? FirstAt { get; init; }

    /// <summary>The newest look, whatever it gave.</summary>
    public DateTimeOffset? LastAt { get; init; }

    public CheckResult? LastResult { get; init; }

    public string? LastDetail { get; init; }

    /// <summary>Longest time in which nobody looked or nothing was learnt.</summary>
    public TimeSpan LongestGap { get; init; }

    public DateTimeOffset? LastPassedAt { get; init; }

    public CheckTally With(EvidenceGathered evidence, DateTimeOffset at, DateTimeOffset windowOpened)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        var restarted = evidence.Instance is not null && Instance is not null && evidence.Instance != Instance;
        var gap = at - (LastPassedAt ?? windowOpened);
        return this with
        {
            Passed = Passed + (evidence.Result == CheckResult.Passed ? 1 : 0),
            Failed = Failed + (evidence.Result == CheckResult.Failed ? 1 : 0),
            NoData = NoData + (evidence.Result == CheckResult.NoData ? 1 : 0),
            Restarts = Restarts + (restarted ? 1 : 0),
            Instance = evidence.Instance ?? Instance,
            FirstAt = FirstAt ?? at,
            LastAt = at,
            LastResult = evidence.Result,
            LastDetail = evidence.Detail,
            LongestGap = gap > LongestGap ? gap : LongestGap,
            LastPassedAt = evidence.Result == CheckResult.Passed ? at : LastPassedAt,
        };
    }

    public override string ToString() => $"{Check}: {Passed} passed, {Failed} failed, {NoData} without data";
}
