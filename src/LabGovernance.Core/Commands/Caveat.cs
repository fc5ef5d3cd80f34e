namespace LabGovernance.Commands;

/// <summary>Something a script does that is no program start and still decides what it may do.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it stands in the line.</param>
/// <param name="Text">One sentence for the operator.</param>
public sealed record Caveat(CaveatKind Kind, SourceSpan Span, string Text);
