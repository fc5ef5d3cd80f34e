namespace LabGovernance.Reliability;

/// <summary>How long it took until nobody felt a failure any more.</summary>
/// <param name="Times">Of each failure whose report gives the times.</param>
public sealed record RepairTime(IReadOnlyList<TimeSpan> Times)
{
    public int Count => Times.Count;

    /// <summary>Mean time to restore; null where nothing is known.</summary>
    public TimeSpan? Mean => Count == 0 ? null : TimeSpan.FromTicks((long)Times.Average(t => t.Ticks));

    public TimeSpan? Median => Count == 0 ? null : Times.Order().ElementAt(Count / 2);

    public TimeSpan? Longest => Count == 0 ? null : Times.Max();
}
