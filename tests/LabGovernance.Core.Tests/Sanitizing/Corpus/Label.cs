namespace LabGovernance.Core.Tests.Sanitizing.Corpus;

/// <summary>What stands in a text, and what it is.</summary>
public sealed record Label(LabelKind Kind, string Family, string Value);
