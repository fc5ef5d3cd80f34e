namespace LabGovernance.Sanitizing;

/// <summary>A piece of a line.</summary>
/// <param name="Text">What it says; of a value that is not to be shown, dots.</param>
/// <param name="Rule">The rule that changed it; null for what stayed.</param>
public readonly record struct ReportPiece(string Text, string? Rule);
