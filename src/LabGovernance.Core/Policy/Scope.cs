using LabGovernance.Policy.Rules;

namespace LabGovernance.Policy;

/// <summary>An infrastructure with its rules read.</summary>
internal sealed class Scope(string name, Infrastructure infrastructure)
{
    public string Name => name;

    public Infrastructure Infrastructure => infrastructure;

    /// <summary>What may run, the most specific rule first.</summary>
    public Permissions Allowed { get; } = new(infrastructure.AllowedCommands, anyOptions: false);

    /// <summary>What may run with consent.</summary>
    public Permissions Askable { get; } = new(infrastructure.AskCommands, anyOptions: true);

    /// <summary>What is objected to, whatever allows it.</summary>
    public IReadOnlyList<Objection> Objections { get; } =
    [
        .. infrastructure.DenyCommands.Select(r => new Objection(r, Effect.Deny)),
        .. infrastructure.AskCommands.Select(r => new Objection(r, Effect.Ask)),
    ];

    public WritablePaths Writable { get; } = new(infrastructure.Paths);
}
