namespace LabGovernance.Commands;

/// <summary>The forms of a command that holds other commands.</summary>
public enum CompoundKind
{
    Subshell,
    Group,
    If,
    While,
    Until,
    For,
    Case,
    Function,

    /// <summary><c>((…))</c>.</summary>
    Arithmetic,
}
