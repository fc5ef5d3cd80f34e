namespace LabGovernance.HelpPages;

/// <summary>An example: what is typed, and what is said about it, with what it prints.</summary>
public sealed record PageExample(string Title, string Code, IReadOnlyList<string> Remarks);
