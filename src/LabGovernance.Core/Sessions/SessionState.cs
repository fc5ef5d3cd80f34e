namespace LabGovernance.Sessions;

/// <summary>How a session stands.</summary>
public enum SessionState
{
    Open,

    /// <summary>Its time is over.</summary>
    Expired,

    /// <summary>Closed by hand.</summary>
    Closed,

    /// <summary>Ended because the policy was edited.</summary>
    PolicyChanged,
}
