namespace LabGovernance.Commands;

/// <summary>One command of a pipeline.</summary>
public abstract record ShellCommand
{
    public required SourceSpan Span { get; init; }

    public IReadOnlyList<Redirection> Redirections { get; init; } = [];
}
