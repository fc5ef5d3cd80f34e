namespace LabGovernance.Policy;

/// <summary>What becomes of a question. None of them touches a redline or a denial; docs/policy.md has the table.</summary>
public enum ApprovalMode
{
    /// <summary>A human is asked.</summary>
    Interactive,

    /// <summary>It runs without waiting, and a human is told; an AI's request waits for a human all the same.</summary>
    NotifyOnly,

    /// <summary>It runs without waiting, an AI's request too unless its infrastructure requires approval.</summary>
    AutoApprove,
}
