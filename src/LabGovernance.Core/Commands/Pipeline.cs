namespace LabGovernance.Commands;

/// <summary>Commands joined by <c>|</c>, and what joins them to the next pipeline.</summary>
public sealed record Pipeline(IReadOnlyList<ShellCommand> Commands, bool Negated, Connector Connector, SourceSpan Span);
