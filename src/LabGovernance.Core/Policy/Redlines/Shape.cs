using System.Collections.Frozen;
using LabGovernance.Commands;

namespace LabGovernance.Policy.Redlines;

/// <summary>
/// What a command looks like, written as text: the program, then what must be there, in any order unless said otherwise. Alternatives
/// are joined by <c>|</c>, a star takes any text.
/// <list type="table">
/// <item><term><c>word</c></term><description>a subcommand; several in this order, with options between them</description></item>
/// <item><term><c>-x|--long</c></term><description>an option, bundled or abbreviated too; <c>-x|--long=a|b</c> with one of these values</description></item>
/// <item><term><c>+word</c></term><description>an operand anywhere; <c>+a,b</c> two behind each other</description></item>
/// <item><term><c>@kind</c></term><description>an operand that names the kind, as in <c>kind/name</c> or <c>other,kind</c></description></item>
/// <item><term><c>!-x</c>, <c>!word</c></term><description>an option or an operand that must not be there</description></item>
/// </list>
/// </summary>
internal sealed class Shape
{
    /// <summary>Programs that take a verb by any beginning of it.</summary>
    private static readonly FrozenSet<string> Abbreviating = new[]
    {
        "btrfs", "ip", "bridge", "tc", "qm", "pct", "pvesh", "pvesm", "pvecm", "nmcli", "parted", "VBoxManage", "vboxmanage",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly string[][] _subcommands;
    private readonly (string[] Names, string[]? Values)[] _options;
    private readonly string[][][] _operands;
    private readonly string[][] _kinds;
    private readonly string[][] _absentOptions;
    private readonly string[][] _absentOperands;

    private Shape(string[] tokens)
    {
        Names = tokens[0].Split('|');
        var rest = tokens[1..];
        _subcommands = [.. rest.Where(t => t[0] is not ('-' or '+' or '@' or '!')).Select(t => t.Split('|'))];
        _options = [.. rest.Where(t => t[0] == '-').Select(Option)];
        _operands = [.. rest.Where(t => t[0] == '+').Select(t => t[1..].Split(',').Select(w => w.Split('|')).ToArray())];
        _kinds = [.. rest.Where(t => t[0] == '@').Select(t => t[1..].Split('|'))];
        _absentOptions = [.. rest.Where(t => t.StartsWith("!-", StringComparison.Ordinal)).Select(t => t[1..].Split('|'))];
        _absentOperands = [.. rest.Where(t => t[0] == '!' && t[1] != '-').Select(t => t[1..].Split('|'))];
    }

    public string[] Names { get; }

    public bool HasSubcommands => _subcommands.Length > 0;

    public static Shape Parse(string text) => new(text.Split(' '));

    public bool IsOf(string name)
    {
        foreach (var own in Names)
        {
            if (own[^1] == '*' ? name.AsSpan().StartsWith(own.AsSpan(0, own.Length - 1), StringComparison.Ordinal) : own == name)
                return true;
        }

        return false;
    }

    public bool Fits(Invocation invocation)
    {
        if (Follows(invocation) is not { } rest)
            return false;
        var arguments = new Arguments(invocation);
        foreach (var option in _options)
        {
            if (!Gives(invocation, arguments, option))
                return false;
        }

        foreach (var option in _absentOptions)
        {
            if (arguments.Option(option) is not null)
                return false;
        }

        return _operands.Length + _kinds.Length + _absentOperands.Length == 0 || HasOperands(invocation, arguments, rest);
    }

    private bool HasOperands(Invocation invocation, Arguments arguments, int rest)
    {
        var operands = arguments.Operands.Select(w => w.Shape).ToArray();
        return Array.TrueForAll(_operands, o => Stands(operands, o))
            && Array.TrueForAll(_kinds, k => Kinds(invocation, rest).Any(w => IsKind(k, w)))
            && !Array.Exists(_absentOperands, o => Array.Exists(operands, w => Array.Exists(o, a => Same(a, w))));
    }

    private static (string[] Names, string[]? Values) Option(string token)
        => token.IndexOf('=', StringComparison.Ordinal) is > 0 and var at ? (token[..at].Split('|'), token[(at + 1)..].Split('|')) : (token.Split('|'), null);

    private static bool Gives(Invocation invocation, Arguments arguments, (string[] Names, string[]? Values) option)
    {
        if (option.Values is not { } values)
            return arguments.Option(option.Names) is not null;
        for (var i = 1; i < invocation.Words.Count && invocation.Words[i].Text != "--"; i++)
        {
            var shape = invocation.Words[i].Shape;
            if (Arguments.Gives(shape, option.Names)
                && ((shape.IndexOf('=', StringComparison.Ordinal) is > 0 and var at && Array.Exists(values, v => Same(v, shape[(at + 1)..])))
                    || (shape.Length > 2 && Array.Exists(values, v => Same(v, shape[2..])))
                    || (i + 1 < invocation.Words.Count && Array.Exists(values, v => Same(v, invocation.Words[i + 1].Shape)))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Stands(string[] operands, string[][] sequence)
    {
        for (var i = 0; i + sequence.Length <= operands.Length; i++)
        {
            var k = 0;
            while (k < sequence.Length && Array.Exists(sequence[k], a => Same(a, operands[i + k])))
                k++;
            if (k == sequence.Length)
                return true;
        }

        return false;
    }

    /// <summary>Words that may say the kind: the first behind the verb, what may be an option's value before it, and every <c>kind/name</c>.</summary>
    private static IEnumerable<string> Kinds(Invocation invocation, int from)
    {
        var isOpen = true;
        var afterOption = false;
        for (var i = from; i < invocation.Words.Count; i++)
        {
            var shape = invocation.Words[i].Shape;
            if (shape is ['-', ..])
            {
                afterOption = !shape.Contains('=', StringComparison.Ordinal);
                continue;
            }

            if (isOpen || shape.Contains('/', StringComparison.Ordinal))
                yield return shape;
            isOpen &= afterOption;
            afterOption = false;
        }
    }

    private static bool IsKind(string[] kinds, string operand)
        => Array.Exists(operand.Split(','), part => Array.Exists(kinds, k => Same(k, part.Split('/')[0].Split('.')[0])));

    private static bool Same(string expected, string actual)
    {
        var star = expected.AsSpan().IndexOfAny('*', '?');
        if (star < 0)
            return actual.Equals(expected, StringComparison.OrdinalIgnoreCase);
        return star == expected.Length - 1 && expected[star] == '*'
            ? actual.AsSpan().StartsWith(expected.AsSpan(0, star), StringComparison.OrdinalIgnoreCase)
            : WordGlob.Matches(expected, actual, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether its verb takes any number of names, each as good as the first.</summary>
    private static bool TakesMany(Invocation invocation) => invocation.Name is "systemctl" or "docker" or "podman" or "nerdctl";

    private static bool IsVerb(string[] expected, string actual, bool abbreviates)
    {
        foreach (var verb in expected)
        {
            if (Same(verb, actual) || (abbreviates && actual.Length > 0 && verb.StartsWith(actual, StringComparison.Ordinal)))
                return true;
        }

        return false;
    }

    /// <summary>The subcommands in order, with only options, and words that may be an option's value, between them.</summary>
    /// <returns>The place behind the last of them; null when they are not there.</returns>
    private int? Follows(Invocation invocation)
    {
        if (_subcommands.Length == 0)
            return 1;
        var abbreviates = Abbreviating.Contains(invocation.Name!);
        var next = 0;
        var afterOption = false;
        for (var i = 1; i < invocation.Words.Count; i++)
        {
            var shape = invocation.Words[i].Shape;
            if (shape is ['-', ..])
                afterOption = true;
            else if (!IsVerb(_subcommands[next], shape, abbreviates))
            {
                if (!afterOption && (next == 0 || !TakesMany(invocation)))
                    return null;
                afterOption = false;
            }
            else if (++next == _subcommands.Length)
            {
                return i + 1;
            }
            else
            {
                afterOption = false;
            }
        }

        return null;
    }
}
