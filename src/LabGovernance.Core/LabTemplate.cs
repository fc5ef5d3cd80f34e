namespace LabGovernance;

/// <summary>How much of the method a new lab begins with. Each has what the one before has.</summary>
public enum LabTemplate
{
    /// <summary>STATUS.md and PENDING-WORK.md: to begin with what is known.</summary>
    Quick,

    /// <summary>With a policy, rules for what is private, and a runbook: changes are governed.</summary>
    Governed,

    /// <summary>With drills for six disasters and the report of incidents as a template to change.</summary>
    Full,
}
