using LabGovernance.Commands;

namespace LabGovernance.Policy.Redlines;

/// <summary>
/// A rule told by the shape of a command, written as text: the program (alternatives by <c>|</c>, a final star takes any
/// ending), its subcommands in order, <c>-x|--long</c> for an option, <c>+word</c> for an operand anywhere.
/// </summary>
internal sealed class ShapeRule(string id, Effect effect, string text, string alternative, params string[] shapes)
    : BuiltInRule(id, effect, text, alternative)
{
    private readonly Shape[] _shapes = [.. shapes.Select(Shape.Parse)];

    public override IEnumerable<string> Programs => _shapes.SelectMany(s => s.Names).Distinct();

    public override IEnumerable<string> ProgramsWithVerbs => _shapes.Where(s => s.Subcommands.Length > 0).SelectMany(s => s.Names).Distinct();

    public override IEnumerable<ShellWord> Objections(Invocation invocation, GuardedPaths guarded)
    {
        if (invocation.Name is { } name && Array.Exists(_shapes, s => s.IsOf(name) && s.Fits(invocation)))
            yield return invocation.Words[0];
    }

    private sealed record Shape(string[] Names, string[][] Subcommands, string[] Options, string[][] Operands)
    {
        public static Shape Parse(string text)
        {
            var tokens = text.Split(' ');
            var rest = tokens[1..];
            return new Shape(
                tokens[0].Split('|'),
                [.. rest.Where(t => t[0] is not ('-' or '+')).Select(t => t.Split('|'))],
                [.. rest.Where(t => t[0] == '-')],
                [.. rest.Where(t => t[0] == '+').Select(t => t[1..].Split('|'))]);
        }

        public bool IsOf(string name)
            => Array.Exists(Names, n => n[^1] == '*' ? name.StartsWith(n[..^1], StringComparison.Ordinal) : n == name);

        public bool Fits(Invocation invocation)
        {
            var arguments = new Arguments(invocation);
            return HasSubcommands(invocation)
                && Array.TrueForAll(Options, o => arguments.Option(o) is not null)
                && Array.TrueForAll(Operands, o => arguments.Operands.Any(w => Array.Exists(o, a => Same(a, w.Shape))));
        }

        private static bool Same(string expected, string actual)
            => expected[^1] == '*' ? actual.StartsWith(expected[..^1], StringComparison.OrdinalIgnoreCase) : actual.Equals(expected, StringComparison.OrdinalIgnoreCase);

        /// <summary>In order, with only options, and words that may be an option's value, between them.</summary>
        private bool HasSubcommands(Invocation invocation)
        {
            var next = 0;
            var afterOption = false;
            for (var i = 1; i < invocation.Words.Count && next < Subcommands.Length; i++)
            {
                var shape = invocation.Words[i].Shape;
                if (shape is ['-', ..])
                    afterOption = true;
                else if (Array.Exists(Subcommands[next], s => Same(s, shape)))
                    next++;
                else if (afterOption)
                    afterOption = false;
                else
                    return false;
            }

            return next == Subcommands.Length;
        }
    }
}
