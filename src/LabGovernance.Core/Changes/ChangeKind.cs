namespace LabGovernance.Changes;

/// <summary>What sort of change it is; decides how long it is watched.</summary>
public enum ChangeKind
{
    Restart,
    Configuration,
    MajorUpdate,
    DisasterRecovery,
}
