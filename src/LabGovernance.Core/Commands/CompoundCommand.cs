namespace LabGovernance.Commands;

/// <summary>A command that holds others: a subshell, a loop, a condition, a function's definition.</summary>
public sealed record CompoundCommand : ShellCommand
{
    public required CompoundKind Kind { get; init; }

    /// <summary>A function's name or a loop's variable.</summary>
    public string? Name { get; init; }

    /// <summary>What a loop runs over, what a case compares.</summary>
    public IReadOnlyList<ShellWord> Words { get; init; } = [];

    /// <summary>Every list inside, conditions included, in the order written.</summary>
    public IReadOnlyList<CommandList> Bodies { get; init; } = [];
}
