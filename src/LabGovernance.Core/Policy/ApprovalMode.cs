namespace LabGovernance.Policy;

/// <summary>The policy's approval mode. None of them overrides a redline, and none turns Ask into Allow for an AI.</summary>
public enum ApprovalMode
{
    Interactive,
    NotifyOnly,
    AutoApprove,
}
