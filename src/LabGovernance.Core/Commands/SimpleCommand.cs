namespace LabGovernance.Commands;

/// <summary>Assignments, words and redirections; the first word is what runs.</summary>
public sealed record SimpleCommand : ShellCommand
{
    public IReadOnlyList<Assignment> Assignments { get; init; } = [];

    public IReadOnlyList<ShellWord> Words { get; init; } = [];
}
