using System.Text.RegularExpressions;
using LabGovernance.Commands;

namespace LabGovernance.Policy;

/// <summary>
/// What arithmetic of a line would evaluate. A shell runs the command in a subscript that a variable's value holds, so a name that is filled
/// with what nobody has seen is no number.
/// </summary>
internal sealed partial class CountedNames(CommandLine line)
{
    private static readonly HashSet<string> Counters = new(StringComparer.Ordinal) { "date", "wc", "nproc", "id", "stat", "expr", "bc", "seq", "getconf", "sleep" };

    private HashSet<string>? _unseen;
    private bool _isAny;
    private bool? _arePositionsSeen;

    private HashSet<string> Unseen => _unseen ??= Filled();

    /// <summary>Whether the arithmetic in every word of a command can only count.</summary>
    public bool OnlyCount(Invocation invocation)
    {
        for (var i = 0; i < invocation.Words.Count; i++)
        {
            if (!OnlyCounts(invocation.Words[i]))
                return false;
        }

        foreach (var assignment in invocation.Environment)
        {
            if (!OnlyCounts(assignment.Value))
                return false;
        }

        foreach (var redirection in invocation.Redirections)
        {
            if (!OnlyCounts(redirection.Target))
                return false;
        }

        return invocation.Name switch
        {
            "let" => invocation.Words.Skip(1).All(w => IsCounting(w.Shape, w)),
            "declare" or "typeset" or "local" or "integer" => invocation.Words.All(w => w.IsStatic || IsSeen(w)) || !invocation.Words.Any(w => w.Shape is ['-' or '+', ..] && w.Shape.Contains('i', StringComparison.Ordinal)),
            _ => true,
        };
    }

    /// <summary>Whether arithmetic, an offset or a subscript in a word can only count.</summary>
    public bool OnlyCounts(ShellWord word)
    {
        if (word.Text is not null)
            return true;
        foreach (var piece in word.Pieces)
        {
            if ((piece.Kind == PieceKind.Arithmetic && !IsCounting(piece.Text, word))
                || (piece.Kind == PieceKind.Parameter && Expression().Match(piece.Text) is { Success: true } expression && !IsCounting(expression.Groups["expression"].Value, word)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether an arithmetic text names only what holds numbers.</summary>
    public bool IsCounting(string arithmetic, ShellWord? word)
    {
        if (_isAny || (Unseen.Count > 0 && Name().Matches(arithmetic).Any(m => Unseen.Contains(m.Value))))
            return false;
        var inner = arithmetic.StartsWith("$((", StringComparison.Ordinal) ? arithmetic[3..] : arithmetic;
        if ((inner.Contains("$(", StringComparison.Ordinal) || inner.Contains('`', StringComparison.Ordinal)) && (word is null || !word.Substitutions.All(Counts)))
            return false;
        return !Position().IsMatch(arithmetic) || (_arePositionsSeen ??= ArePositionsSeen());
    }

    /// <summary>A list whose last command prints numbers.</summary>
    private static bool Counts(CommandList list)
        => list.Pipelines is [.., { Commands: [.., SimpleCommand { Words: [{ Text: { } name }, ..] words }] }]
            && (Counters.Contains(name) || (name is "grep" or "rg" or "egrep" && words.Any(w => w.Text is "-c" or "--count" || (w.Text is ['-', not '-', ..] bundle && bundle.Contains('c', StringComparison.Ordinal)))));

    private HashSet<string> Filled()
    {
        var unseen = new HashSet<string>(StringComparer.Ordinal);
        _unseen = unseen;
        foreach (var invocation in line.Invocations)
        {
            if (invocation.Passage == Passage.Suspected)
                continue;
            foreach (var assignment in invocation.Environment)
            {
                if (!IsSeen(assignment.Value))
                    unseen.Add(assignment.Name);
            }

            if (invocation.Words.Count > 0)
                Fill(invocation, unseen);
        }

        return unseen;
    }

    private void Fill(Invocation invocation, HashSet<string> unseen)
    {
        var words = invocation.Words;
        switch (invocation.Name)
        {
            case "read" or "mapfile" or "readarray" or "getopts":
                unseen.UnionWith(["REPLY", "MAPFILE", "OPTARG"]);
                Named(words, unseen);
                break;
            case "printf" when words.Count > 2 && words[1].Text == "-v":
                if (!words.Skip(3).All(w => w.Text is { } text && OwnNames.IsPlain(text)))
                    Named([.. words.Take(3)], unseen);
                break;
            case "declare" or "typeset" or "local" or "readonly" or "export" or "integer":
                foreach (var word in words.Skip(1))
                {
                    if (word.Shape.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals && !(word.Text is { } text ? OwnNames.IsPlain(text[(equals + 1)..]) : IsSeen(word)))
                        unseen.Add(word.Shape[..equals].TrimEnd('+'));
                }

                break;
            default:
                break;
        }
    }

    private void Named(IReadOnlyList<ShellWord> words, HashSet<string> unseen)
    {
        foreach (var word in words.Skip(1))
        {
            if (word.Text is { } name)
                unseen.Add(name);
            else
                _isAny = true;
        }
    }

    /// <summary>A value that is written out, or a number.</summary>
    private bool IsSeen(ShellWord value)
        => value.Text is { } text ? OwnNames.IsPlain(text)
            : value.IsOneValue || (value.Substitutions.All(Counts) && value.Pieces.All(p => p.IsKnown || p.Kind is PieceKind.Arithmetic or PieceKind.CommandSubstitution || (p.Kind == PieceKind.Parameter && IsNumber(p.Text))));

    private bool IsNumber(string expansion)
        => expansion is "$#" or "$?" or "$$" or "$!" || expansion.StartsWith("${#", StringComparison.Ordinal)
            || (!Position().IsMatch(expansion) && Name().Matches(expansion) is [var name] && (expansion == "$" + name.Value || expansion == "${" + name.Value + "}") && _unseen?.Contains(name.Value) != true);

    /// <summary>What the functions of the line are called with is written out wherever one is called.</summary>
    private bool ArePositionsSeen()
    {
        if (line.Functions.Count == 0 || line.Invocations.Any(i => i.Name is "set" && i.Passage != Passage.Suspected))
            return false;
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var function in line.Functions)
        {
            if (!OwnNames.IsFunction(function.Of(line.Source), out var name))
                return false;
            names.Add(name);
        }

        return line.Invocations.All(i => i.Passage is Passage.Line or Passage.Suspected && (i.Name is not { } name || !names.Contains(name) || i.Words.All(w => w.Text is { } text && OwnNames.IsPlain(text))));
    }

    [GeneratedRegex("[A-Za-z_][A-Za-z0-9_]*")]
    private static partial Regex Name();

    [GeneratedRegex(@"\$\{?[0-9@*]")]
    private static partial Regex Position();

    /// <summary>The offset of a part, or the subscript of a list.</summary>
    [GeneratedRegex(@"\A\$\{[A-Za-z0-9_]+(?::(?![-+=?])(?<expression>.*)\}|\[(?![@*]\])(?<expression>.*)\].*\})\z", RegexOptions.Singleline)]
    private static partial Regex Expression();
}
