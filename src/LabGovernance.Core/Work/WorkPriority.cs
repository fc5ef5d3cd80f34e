namespace LabGovernance.Work;

/// <summary>How much it matters that an item is done.</summary>
public enum WorkPriority
{
    Low,
    Medium,
    High,
    Critical,
}
