namespace LabGovernance.Status;

/// <summary>A section of STATUS.md by its meaning, whatever its heading says.</summary>
public enum StatusSection
{
    Other,
    Summary,
    Urgent,
    Monitoring,
    RecentFixes,
    Operational,
    NonIssues,
    Diagnostics,
    Completed,
    Notes,
}
