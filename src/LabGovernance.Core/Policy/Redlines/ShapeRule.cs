using LabGovernance.Commands;

namespace LabGovernance.Policy.Redlines;

/// <summary>A rule told by the shape of a command, also of one inside the words or the input of a program that reads commands of its own.</summary>
internal sealed class ShapeRule(string id, Effect effect, string text, string alternative, params string[] shapes)
    : BuiltInRule(id, effect, text, alternative)
{
    private readonly Dictionary<string, Shape[]> _named = ByName(shapes.Select(Shape.Parse).ToArray());

    private readonly Shape[] _stems = [.. shapes.Where(s => s.AsSpan().IndexOf('*') is >= 0 and var star && s.AsSpan(0, star).IndexOf(' ') < 0).Select(Shape.Parse)];

    public override IEnumerable<string> Programs => _named.Keys.Concat(_stems.SelectMany(s => s.Names.Where(n => n[^1] == '*'))).Distinct();

    public override IEnumerable<string> ProgramsWithVerbs => _named.Values.SelectMany(s => s).Concat(_stems).Where(s => s.HasSubcommands).SelectMany(s => s.Names).Distinct();

    public override IEnumerable<ShellWord> Objections(Invocation invocation, GuardedPaths guarded)
        => First(invocation, guarded) is { } word ? [word] : [];

    public override ShellWord? First(Invocation invocation, GuardedPaths guarded)
        => invocation.Name is { } name && (Fits(name, invocation) || FitsInside(name, invocation)) && !Rehearsals.Is(invocation) ? invocation.Words[0] : null;

    private static Dictionary<string, Shape[]> ByName(Shape[] shapes) => shapes
        .SelectMany(s => s.Names.Where(n => n[^1] != '*').Select(n => (Name: n, Shape: s)))
        .GroupBy(p => p.Name, p => p.Shape, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

    private bool Fits(string name, Invocation invocation)
    {
        if (_named.TryGetValue(name, out var named))
        {
            foreach (var shape in named)
            {
                if (shape.Fits(invocation))
                    return true;
            }
        }

        foreach (var shape in _stems)
        {
            if (shape.IsOf(name) && shape.Fits(invocation))
                return true;
        }

        return false;
    }

    private bool FitsInside(string name, Invocation invocation)
    {
        foreach (var command in CommandTexts.Of(invocation))
        {
            if (Fits(name, command))
                return true;
        }

        return false;
    }
}
