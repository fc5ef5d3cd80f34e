namespace LabGovernance.Verification;

public enum Verdict
{
    /// <summary>Not enough is known, or the window has not passed.</summary>
    Inconclusive,

    /// <summary>The window has passed, every check has evidence, none failed.</summary>
    Verified,

    /// <summary>A check failed.</summary>
    Regressed,
}
