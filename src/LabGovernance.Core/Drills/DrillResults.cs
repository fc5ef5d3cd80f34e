namespace LabGovernance.Drills;

/// <summary>What a file of test results says.</summary>
public sealed record DrillResults(int Total, int Failed, int Skipped, IReadOnlyList<string> Failures)
{
    /// <summary>Why it can't be judged by; null when it can.</summary>
    public string? Problem { get; private init; }

    public static DrillResults Unusable(string why) => new(0, 0, 0, []) { Problem = why };
}
