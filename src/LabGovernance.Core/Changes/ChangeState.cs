namespace LabGovernance.Changes;

/// <summary>Where a change stands. The moves between states are drawn in docs/lifecycle.md.</summary>
public enum ChangeState
{
    /// <summary>Described, without a plan.</summary>
    Draft,

    /// <summary>Has a plan; not approved, or no longer.</summary>
    Planned,

    /// <summary>A human consented to exactly this plan under exactly this policy.</summary>
    Approved,

    /// <summary>A human said no. A new plan reopens it.</summary>
    Denied,

    /// <summary>Steps are being executed.</summary>
    Running,

    /// <summary>The process that ran it died. The step it was in may or may not have taken effect.</summary>
    Interrupted,

    /// <summary>A step failed and not everything was rolled back.</summary>
    Failed,

    /// <summary>Rollback commands are being executed.</summary>
    RollingBack,

    /// <summary>Every executed step was rolled back.</summary>
    RolledBack,

    /// <summary>All steps ran; the window is open.</summary>
    Verifying,

    /// <summary>The window has passed with evidence from every check and no failure.</summary>
    Verified,

    /// <summary>A check failed within the window.</summary>
    Regressed,

    /// <summary>Ended. The end says how: verified, rolled back, or by force.</summary>
    Closed,

    /// <summary>Called off.</summary>
    Stopped,
}
