namespace LabGovernance.Reviews;

/// <summary>What something that is to be done is about.</summary>
public enum DueKind
{
    Incident,
    Change,
    Issue,
    Work,
    Action,
    Drill,
    Drift,
    Review,
}
