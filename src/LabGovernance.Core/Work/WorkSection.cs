namespace LabGovernance.Work;

/// <summary>A section of PENDING-WORK.md by its meaning, whatever its heading says.</summary>
public enum WorkSection
{
    Other,
    Active,
    NearTerm,
    MidTerm,
    LongTerm,
    TechDebt,
    Bugs,
    Completed,
    Metrics,
    Template,
}
