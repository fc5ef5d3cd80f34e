namespace LabGovernance.Policy.Linting;

/// <summary>How much a finding weighs.</summary>
public enum PolicySeverity
{
    /// <summary>Worth knowing; nothing is open.</summary>
    Note,

    /// <summary>The policy says more, or less, than it seems to.</summary>
    Warning,

    /// <summary>The policy doesn't load.</summary>
    Error,
}
