namespace LabGovernance.Core.Tests.Sanitizing.Corpus;

public enum LabelKind
{
    Secret,
    Personal,

    /// <summary>Looks like one of the others and must stay.</summary>
    Decoy,
}
