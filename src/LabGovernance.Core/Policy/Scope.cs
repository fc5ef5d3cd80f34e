namespace LabGovernance.Policy;

/// <summary>An infrastructure with its allow patterns read.</summary>
internal sealed class Scope(string name, Infrastructure infrastructure)
{
    public string Name => name;

    public Infrastructure Infrastructure => infrastructure;

    public IReadOnlyList<CommandPattern> Patterns { get; } =
        [.. infrastructure.AllowedCommands.Where(p => !string.IsNullOrWhiteSpace(p)).Select(p => new CommandPattern(p)).OrderByDescending(p => p.Count)];
}
