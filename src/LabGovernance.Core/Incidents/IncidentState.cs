namespace LabGovernance.Incidents;

/// <summary>Where an incident stands.</summary>
public enum IncidentState
{
    /// <summary>It goes on, and its cause is looked for.</summary>
    Investigating,

    /// <summary>Nobody feels it any more; the cause is still there.</summary>
    Mitigated,

    /// <summary>The cause is mended.</summary>
    Resolved,

    /// <summary>It held, and what is to be learned from it is done or planned.</summary>
    Closed,
}
