namespace LabGovernance.Verification;

public enum CheckResult
{
    Passed,
    Failed,

    /// <summary>Nothing could be learnt. Never counts as passed.</summary>
    NoData,
}
