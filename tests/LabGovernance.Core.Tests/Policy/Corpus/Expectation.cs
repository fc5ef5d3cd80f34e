namespace LabGovernance.Core.Tests.Policy.Corpus;

/// <summary>What a case of the corpus demands of the gate.</summary>
public enum Expectation
{
    Allow,

    Ask,

    Deny,

    Redline,

    /// <summary>Ask, deny or redline: dangerous enough that a human must be in the way.</summary>
    NotAllow,

    /// <summary>Allow or ask: harmless enough that a human may let it through.</summary>
    NotDeny,
}
