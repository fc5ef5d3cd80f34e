using LabGovernance.Commands;

namespace LabGovernance.Policy.Redlines;

/// <summary>Options and operands read generously: an option counts in every form it can be written in.</summary>
internal readonly struct Arguments(Invocation invocation)
{
    private const int ShortestAbbreviation = 4;

    /// <summary>Words that are no options, in order; everything after <c>--</c>.</summary>
    public IEnumerable<ShellWord> Operands
    {
        get
        {
            var ended = false;
            for (var i = 1; i < invocation.Words.Count; i++)
            {
                var word = invocation.Words[i];
                if (!ended && word.Text == "--")
                    ended = true;
                else if (ended || word.Shape is not ['-', _, ..])
                    yield return word;
            }
        }
    }

    /// <summary>The word that gives one of the options; alternatives are separated by bars, <c>-x|--long</c>, a final star takes any ending.</summary>
    public ShellWord? Option(string alternatives)
    {
        var words = invocation.Words;
        for (var i = 1; i < words.Count; i++)
        {
            var shape = words[i].Shape;
            if (shape.Length < 2 || shape[0] != '-')
                continue;
            if (words[i].Text == "--")
                return null;
            if (!Given(shape, alternatives).IsEmpty)
                return words[i];
        }

        return null;
    }

    /// <summary>The word that gives one of the options.</summary>
    public ShellWord? Option(string[] alternatives)
    {
        var words = invocation.Words;
        for (var i = 1; i < words.Count; i++)
        {
            var shape = words[i].Shape;
            if (shape.Length < 2 || shape[0] != '-')
                continue;
            if (words[i].Text == "--")
                return null;
            if (Gives(shape, alternatives))
                return words[i];
        }

        return null;
    }

    /// <summary>The first of the options, separated by bars, that a word gives; empty when it gives none.</summary>
    public static ReadOnlySpan<char> Given(string text, string alternatives)
    {
        if (text.Length < 2 || text[0] != '-')
            return [];
        foreach (var range in alternatives.AsSpan().Split('|'))
        {
            var option = alternatives.AsSpan(range);
            if (IsIt(text, option))
                return option;
        }

        return [];
    }

    /// <summary>Whether a word gives one of the options.</summary>
    public static bool Gives(string text, params string[] alternatives)
    {
        if (text.Length < 2 || text[0] != '-')
            return false;
        foreach (var option in alternatives)
        {
            if (IsIt(text, option))
                return true;
        }

        return false;
    }

    /// <summary>What an option is given: behind <c>=</c>, right behind its letter, or as the next word; null when it ends the command.</summary>
    public ShellWord? ValueOf(ShellWord option)
    {
        var shape = option.Shape;
        var equals = shape.IndexOf('=', StringComparison.Ordinal);
        if (equals > 0)
            return ShellWord.Static(shape[(equals + 1)..], option.Span);
        if (shape.Length > 2 && shape[1] != '-')
            return ShellWord.Static(shape[2..], option.Span);
        for (var i = 1; i + 1 < invocation.Words.Count; i++)
        {
            if (ReferenceEquals(invocation.Words[i], option))
                return invocation.Words[i + 1];
        }

        return null;
    }

    private static bool IsIt(ReadOnlySpan<char> text, ReadOnlySpan<char> option)
    {
        if (option[1] != '-')
        {
            return option.Length == 2 ? text[1] != '-' && text.Contains(option[1])
                : option[^1] == '*' ? text.StartsWith(option[..^1], StringComparison.OrdinalIgnoreCase)
                : text.StartsWith(option) && (text.Length == option.Length || text[option.Length] == '=');
        }

        var equals = text.IndexOf('=');
        var name = equals < 0 ? text : text[..equals];
        if (option[^1] == '*')
            return name.StartsWith(option[..^1]) || (name.Length >= ShortestAbbreviation && option.StartsWith(name));
        return name.SequenceEqual(option) || (name.Length >= ShortestAbbreviation && option.StartsWith(name)) || (option is "--recursive" && name is "--r" or "--re");
    }
}
