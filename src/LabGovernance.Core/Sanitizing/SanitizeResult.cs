namespace LabGovernance.Sanitizing;

/// <summary>A text that may leave, and what was done to it.</summary>
/// <param name="Text">The text.</param>
/// <param name="Summary">What was done.</param>
public sealed record SanitizeResult(string Text, SanitizeSummary Summary);
