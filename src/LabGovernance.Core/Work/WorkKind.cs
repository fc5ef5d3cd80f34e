namespace LabGovernance.Work;

/// <summary>What kind of work an item is; its id begins accordingly.</summary>
public enum WorkKind
{
    /// <summary>ID-MMNN: the month it was taken up, and its number in that month.</summary>
    Project,

    /// <summary>TD-NNN.</summary>
    TechDebt,

    /// <summary>BUG-NNN.</summary>
    Bug,
}
