namespace LabGovernance.Commands;

/// <summary>A variable set for a command, or for the rest of the line.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">What it is set to.</param>
/// <param name="Span">The whole assignment.</param>
public sealed record Assignment(string Name, ShellWord Value, SourceSpan Span);
