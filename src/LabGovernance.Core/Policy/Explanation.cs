using System.Text;

namespace LabGovernance.Policy;

/// <summary>A ruling with the programs of its line as a tree.</summary>
/// <param name="Ruling">The gate's answer.</param>
/// <param name="Commands">The programs that the line starts itself, each with those that it starts in turn.</param>
/// <param name="OfLine">What was found of the line as a whole, the strictest first.</param>
public sealed record Explanation(Ruling Ruling, IReadOnlyList<ExplainedCommand> Commands, IReadOnlyList<Reason> OfLine)
{
    /// <summary>The tree as lines of text, the commands indented under those that start them.</summary>
    public string Tree
    {
        get
        {
            var text = new StringBuilder().Append(Ruling.Effect.ToString().PadRight(8)).Append(Ruling.Command.ReplaceLineEndings("\u21b5"));
            foreach (var reason in OfLine)
                Append(text, "    ", reason);
            for (var i = 0; i < Commands.Count; i++)
                Append(text, "", Commands[i], i == Commands.Count - 1);
            return text.ToString();
        }
    }

    public override string ToString() => Tree;

    private static void Append(StringBuilder text, string indent, ExplainedCommand command, bool isLast)
    {
        text.Append('\n').Append(indent).Append(isLast ? "\u2514\u2500 " : "\u251c\u2500 ").Append((command.Effect?.ToString() ?? "\u00b7").PadRight(8)).Append(command.Command.ReplaceLineEndings("\u21b5"));
        if (command.Place is { } place)
            text.Append("  @ ").Append(place);
        var below = indent + (isLast ? "   " : "\u2502  ");
        foreach (var reason in command.Reasons)
            Append(text, below + (command.Inner.Count > 0 ? "\u2502  " : "   "), reason);
        for (var i = 0; i < command.Inner.Count; i++)
            Append(text, below, command.Inner[i], i == command.Inner.Count - 1);
    }

    private static void Append(StringBuilder text, string indent, Reason reason)
    {
        text.Append('\n').Append(indent).Append(reason.Effect.ToString().ToLowerInvariant()).Append(": ").Append(reason.Text);
        if (reason.Line is { } line)
            text.Append(" (line ").Append(line).Append(" of the policy)");
    }
}
