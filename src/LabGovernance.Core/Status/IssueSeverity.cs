namespace LabGovernance.Status;

/// <summary>How bad an issue is for those who use the service.</summary>
public enum IssueSeverity
{
    Low,
    Medium,
    High,
    Critical,
}
