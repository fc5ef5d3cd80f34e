namespace LabGovernance.Commands;

/// <summary>Pipelines one after another.</summary>
public sealed record CommandList(IReadOnlyList<Pipeline> Pipelines, SourceSpan Span);
