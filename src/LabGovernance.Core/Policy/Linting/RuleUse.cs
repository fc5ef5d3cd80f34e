namespace LabGovernance.Policy.Linting;

/// <summary>Which rules recorded commands used.</summary>
/// <param name="Since">The oldest record.</param>
/// <param name="Until">When it was looked at.</param>
/// <param name="Used">Infrastructure and rule, as written in the policy.</param>
public sealed record RuleUse(DateTimeOffset Since, DateTimeOffset Until, IReadOnlySet<(string Infrastructure, string Rule)> Used)
{
    /// <summary>A rule that was not used within less time than this may simply not have been needed yet.</summary>
    public static TimeSpan LeastRecord { get; } = TimeSpan.FromDays(30);

    public TimeSpan Length => Until - Since;
}
