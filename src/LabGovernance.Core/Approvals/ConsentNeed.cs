namespace LabGovernance.Approvals;

/// <summary>What has to happen before a command that asks may run, from the least to the most.</summary>
public enum ConsentNeed
{
    /// <summary>Nothing; that it ran without a human's consent is on record.</summary>
    Waived,

    /// <summary>Nothing, but a human is told.</summary>
    Notified,

    /// <summary>A human says yes.</summary>
    Human,
}
