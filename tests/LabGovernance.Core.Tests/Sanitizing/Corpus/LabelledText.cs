namespace LabGovernance.Core.Tests.Sanitizing.Corpus;

public sealed record LabelledText(string Name, string Text, IReadOnlyList<Label> Labels);
