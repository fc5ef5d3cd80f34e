namespace LabGovernance.Policy;

/// <summary>The gate's answer, from the mildest to the strictest. The strictest one that applies wins.</summary>
public enum Effect
{
    /// <summary>May run as it is.</summary>
    Allow,

    /// <summary>May run once a human has consented to exactly this.</summary>
    Ask,

    /// <summary>May not run; a policy edit could change that.</summary>
    Deny,

    /// <summary>May not run; no approval, mode or flag changes that.</summary>
    Redline,
}
