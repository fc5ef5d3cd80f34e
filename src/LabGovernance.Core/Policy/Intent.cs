namespace LabGovernance.Policy;

/// <summary>What whoever asked had best do after a ruling that is no Allow.</summary>
public enum Intent
{
    /// <summary>Do it another way, which the ruling names.</summary>
    UseAlternative,

    /// <summary>Ask for less, or say exactly what is meant.</summary>
    NarrowScope,

    /// <summary>Have a human consent.</summary>
    AskHuman,

    /// <summary>Leave it to a human, who does it by hand.</summary>
    ManualOnly,

    /// <summary>Give it up.</summary>
    Stop,
}
