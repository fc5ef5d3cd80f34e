namespace LabGovernance.Status;

/// <summary>How much a finding matters.</summary>
public enum StatusSeverity
{
    Note,
    Warning,
    Error,
}
