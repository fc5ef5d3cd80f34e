namespace LabGovernance.Drift;

/// <summary>How a file differs from its baseline.</summary>
public enum DriftKind
{
    Added,
    Removed,
    Changed,

    /// <summary>It could not be read, now or when the baseline was taken: nobody knows.</summary>
    Unknown,
}
