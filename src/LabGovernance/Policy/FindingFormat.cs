namespace LabGovernance.Cmdlets;

/// <summary>How Test-CsePolicy writes what it finds.</summary>
public enum FindingFormat
{
    /// <summary>One object for each finding.</summary>
    Object,

    /// <summary>One SARIF 2.1.0 document, as text.</summary>
    Sarif,

    /// <summary>One workflow command for each finding, as text.</summary>
    GitHub,
}
