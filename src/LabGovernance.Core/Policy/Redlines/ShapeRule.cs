using LabGovernance.Commands;

namespace LabGovernance.Policy.Redlines;

/// <summary>A rule told by the shape of a command, also of one inside the words or the input of a program that reads commands of its own.</summary>
internal sealed class ShapeRule(string id, Effect effect, string text, string alternative, params string[] shapes)
    : BuiltInRule(id, effect, text, alternative)
{
    private readonly Shape[] _shapes = [.. shapes.Select(Shape.Parse)];

    public override IEnumerable<string> Programs => _shapes.SelectMany(s => s.Names).Distinct();

    public override IEnumerable<string> ProgramsWithVerbs => _shapes.Where(s => s.HasSubcommands).SelectMany(s => s.Names).Distinct();

    public override IEnumerable<ShellWord> Objections(Invocation invocation, GuardedPaths guarded)
    {
        if (invocation.Name is { } name && !Rehearsals.Is(invocation)
            && (Fits(name, invocation) || CommandTexts.Of(invocation).Any(i => Fits(name, i))))
        {
            yield return invocation.Words[0];
        }
    }

    private bool Fits(string name, Invocation invocation) => Array.Exists(_shapes, s => s.IsOf(name) && s.Fits(invocation));
}
