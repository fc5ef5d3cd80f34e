using LabGovernance.Commands;
using LabGovernance.Policy.Redlines;

namespace LabGovernance.Policy;

/// <summary>
/// A redline of the policy. One that reads like a command is compared with commands word by word: the program, short
/// options in any order and grouping, operands after paths are brought into one spelling. One in upper case is looked
/// for in what database clients and interpreters are given. One that holds shell operators is looked for in the line.
/// </summary>
internal sealed class TriggerPattern
{
    private readonly string[] _words;
    private readonly string[]? _phrase;
    private readonly string? _line;

    public TriggerPattern(RedlineTrigger trigger)
    {
        Trigger = trigger;
        _words = (trigger.Pattern ?? string.Empty).Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        if (_words.Length == 0)
            return;
        if (trigger.Pattern!.AsSpan().IndexOfAny("|;&<>") >= 0)
            _line = $"*{string.Join(' ', _words)}*";
        else if (_words[0].All(c => char.IsAsciiLetterUpper(c) || c == '_'))
            _phrase = [Statements.Plain(trigger.Pattern!)];
    }

    public RedlineTrigger Trigger { get; }

    /// <summary>True when it speaks of the line as a whole.</summary>
    public bool MatchesLine(string line)
        => _line is not null && WordGlob.Matches(_line, string.Join(' ', line.Split([' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries)));

    public ShellWord? Match(Invocation invocation)
    {
        if (_words.Length == 0 || _line is not null || invocation.Words.Count == 0)
            return null;
        if (_phrase is not null)
        {
            foreach (var statement in Statements.Of(invocation))
            {
                if (statement.Contains(_phrase))
                    return statement.Word;
            }

            return null;
        }

        return invocation.Name is { } name && WordGlob.Matches(_words[0], name) && HasAll(invocation) ? invocation.Words[0] : null;
    }

    private bool HasAll(Invocation invocation) => _words.Skip(1).All(w => Has(invocation, w));

    private static bool Has(Invocation invocation, string wanted)
    {
        if (wanted is ['-', not '-', ..] && !WordGlob.IsGlob(wanted))
            return wanted[1..].All(letter => new Arguments(invocation).Option("-" + letter) is not null)
                || invocation.Words.Skip(1).Any(w => w.Shape == wanted);
        return invocation.Words.Skip(1).Any(w => Is(w, wanted, invocation.Directories));
    }

    private static bool Is(ShellWord word, string wanted, IReadOnlyList<string> directories)
    {
        if (word.Shape == wanted || WordGlob.Matches(wanted, word.Shape))
            return true;
        var slash = wanted.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
            return false;
        if (slash > 0 && wanted[slash - 1] == '=')
        {
            return word.Shape.StartsWith(wanted[..slash], StringComparison.Ordinal)
                && PathText.Normalise(word.Shape[slash..]) == PathText.Normalise(wanted[slash..]);
        }

        return PathText.Of(word) is { } path && PathText.Places(path, directories).Any(p => Trimmed(p) == PathText.Normalise(wanted));
    }

    /// <summary><c>/*</c> is as much as <c>/</c>.</summary>
    private static string Trimmed(string path)
    {
        var end = path.TrimEnd(PathText.Wild, '.');
        return end.Length == path.Length ? path : PathText.Normalise(end);
    }
}
