namespace LabGovernance.HelpPages;

/// <summary>A type that is taken or written, and what it stands for.</summary>
public sealed record PageType(string Name, IReadOnlyList<string> Text);
