using LabGovernance.Commands;

namespace LabGovernance.Policy;

/// <summary>Hangs the findings of a line on the tree of its programs.</summary>
internal static class Explanations
{
    public static IReadOnlyList<ExplainedCommand> Of(CommandLine line, IEnumerable<Finding> findings, Placement placement)
    {
        var found = findings.Where(f => f.Invocation is not null).ToLookup(f => f.Invocation!);

        // Words that only might be a command are shown when something came of them.
        var shown = line.Invocations.Where(i => !i.IsTwin && (i.Passage != Passage.Suspected || found.Contains(i))).ToList();
        var inner = shown.Where(i => i.Outer is not null).ToLookup(i => i.Outer!);
        return [.. shown.Where(i => i.Outer is null || !shown.Contains(i.Outer)).Select(Command)];

        ExplainedCommand Command(Invocation invocation) => new()
        {
            Command = invocation.Words.Count > 0 ? string.Join(' ', invocation.Words.Select(Shown)) : invocation.Span.Of(line.Source),
            Place = placement.Of(invocation),
            Reasons = [.. found[invocation].Select(f => f.Reason).OrderByDescending(r => r.Effect)],
            Inner = [.. inner[invocation].Select(Command)],
        };
    }

    private static string Shown(ShellWord word)
        => word.Shape.Length == 0 || word.Shape.AsSpan().ContainsAny(' ', '\t', '\n') ? $"'{word.Shape}'" : word.Shape;
}
