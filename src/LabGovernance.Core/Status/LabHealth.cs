namespace LabGovernance.Status;

/// <summary>How the lab is as a whole.</summary>
public enum LabHealth
{
    /// <summary>Nothing is open.</summary>
    Operational,

    /// <summary>Something awaits verification.</summary>
    Monitoring,

    /// <summary>Something needs action.</summary>
    Urgent,
}
