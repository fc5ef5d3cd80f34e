namespace LabGovernance.Changes;

/// <summary>What a command of a plan is run for, in the journal's words.</summary>
public static class Phases
{
    public const string Run = "run";
    public const string Rollback = "rollback";
    public const string Check = "check";
}
