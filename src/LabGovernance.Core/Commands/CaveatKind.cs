namespace LabGovernance.Commands;

/// <summary>What a script does besides starting commands.</summary>
public enum CaveatKind
{
    /// <summary>Runs or makes code that is not in the script, or hides which code it is.</summary>
    HiddenCode,

    /// <summary>Changes what later commands of the session mean or do.</summary>
    Session,

    /// <summary>Uses an object in a way whose effect is not known here.</summary>
    Member,

    /// <summary>Defines names that may stand in for others.</summary>
    Definition,
}
