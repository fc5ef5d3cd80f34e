using LabGovernance.Policy.Rules;

namespace LabGovernance.Policy;

/// <summary>An infrastructure with its rules read.</summary>
internal sealed class Scope(string name, Infrastructure infrastructure)
{
    public string Name => name;

    public Infrastructure Infrastructure => infrastructure;

    /// <summary>What may run, the most specific rule first.</summary>
    public IReadOnlyList<Permission> Allowed { get; } = Read(infrastructure.AllowedCommands, anyOptions: false);

    /// <summary>What may run with consent.</summary>
    public IReadOnlyList<Permission> Askable { get; } = Read(infrastructure.AskCommands, anyOptions: true);

    /// <summary>What is objected to, whatever allows it.</summary>
    public IReadOnlyList<Objection> Objections { get; } =
    [
        .. infrastructure.DenyCommands.Select(r => new Objection(r, Effect.Deny)),
        .. infrastructure.AskCommands.Select(r => new Objection(r, Effect.Ask)),
    ];

    public WritablePaths Writable { get; } = new(infrastructure.Paths);

    private static IReadOnlyList<Permission> Read(IEnumerable<CommandRule> rules, bool anyOptions)
        => [.. rules.Where(r => !string.IsNullOrWhiteSpace(r.Text)).Select(r => Permission.Of(r, anyOptions)).OrderByDescending(p => p.Count)];
}
