namespace LabGovernance.Status;

/// <summary>Something in STATUS.md, or that is missing there, which somebody should look at.</summary>
/// <param name="Code">Stable, such as <c>status.overdue</c>; docs/documents.md lists them.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Line">From 1; 0 when it is about no line.</param>
/// <param name="Id">The entry's id; null when it has none.</param>
/// <param name="Text">One sentence.</param>
/// <param name="Next">What to do.</param>
public sealed record StatusFinding(string Code, StatusSeverity Severity, int Line, string? Id, string Text, string Next);
