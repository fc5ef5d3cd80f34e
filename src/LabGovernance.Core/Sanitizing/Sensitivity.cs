namespace LabGovernance.Sanitizing;

/// <summary>Why something must not leave.</summary>
public enum Sensitivity
{
    /// <summary>Whoever holds it may do something.</summary>
    Secret,

    /// <summary>It tells who, where or whose.</summary>
    Personal,
}
