namespace LabGovernance.Commands;

/// <summary>A function that starts itself in a pipeline or in the background.</summary>
internal static class ForkBomb
{
    public static bool Is(CompoundCommand function) => function.Bodies.Any(b => In(b, function.Name!));

    private static bool In(CommandList list, string name)
        => list.Pipelines.Any(p => p.Commands.Any(c => c switch
        {
            SimpleCommand simple => (p.Commands.Count > 1 || p.Connector == Connector.Background)
                && simple.Words.Count > 0 && simple.Words[0].Text == name,
            CompoundCommand compound => compound.Bodies.Any(b => In(b, name)),
            _ => false,
        }));
}
