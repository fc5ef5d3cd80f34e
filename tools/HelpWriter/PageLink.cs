namespace LabGovernance.HelpPages;

/// <summary>A link to another page.</summary>
public sealed record PageLink(string Text, string Target);
