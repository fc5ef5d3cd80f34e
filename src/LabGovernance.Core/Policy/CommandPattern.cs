using LabGovernance.Commands;

namespace LabGovernance.Policy;

/// <summary>
/// An allow pattern: a glob over words. <c>*</c> and <c>?</c> stay in their word; a <c>*</c> that ends the last word
/// also takes any further words, unless that word is a folder (<c>/config/*</c>).
/// </summary>
internal sealed class CommandPattern
{
    private readonly string[] _words;
    private readonly bool _tail;

    public CommandPattern(string pattern)
    {
        Source = pattern;
        var words = pattern.Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 0 && words[^1].EndsWith('*'))
        {
            _tail = words[^1].Length == 1 || words[^1][^2] != '/';
            if (words[^1].Length == 1)
                words = words[..^1];
        }

        _words = words;
    }

    public string Source { get; }

    /// <summary>How many words it names; further ones ride on its tail.</summary>
    public int Count => _words.Length;

    /// <summary>The word it begins with, for telling what is near a command.</summary>
    public string Name => _words.Length == 0 ? string.Empty : _words[0].TrimEnd('*');

    /// <param name="invocation">What is held against it.</param>
    /// <param name="shellsDisagree">True where words that shells read differently count as unknown.</param>
    public PatternMatch Match(Invocation invocation, bool shellsDisagree)
    {
        var words = invocation.Words;
        if (_words.Length == 0 || words.Count < _words.Length || (words.Count > _words.Length && !_tail))
            return PatternMatch.None;
        var match = PatternMatch.Certain;
        for (var i = 0; i < words.Count; i++)
        {
            var text = shellsDisagree && words[i].IsDialect ? null : words[i].Text;
            if (i < _words.Length)
            {
                if (text is null || !Matches(i, text))
                    return PatternMatch.None;
            }
            else if (text is null && !words[i].IsOneValue && !IsPath(words[i]))
            {
                match = PatternMatch.Uncertain;
            }
        }

        return match;
    }

    /// <summary>A word that wildcards or the home folder complete, and that can't become an option: it begins as a path.</summary>
    private static bool IsPath(ShellWord word)
        => word.Pieces[0] is { Kind: PieceKind.Tilde } or { IsKnown: true, Text: ['/' or '.', ..] }
            && word.Pieces.All(p => p.IsKnown || p.Kind is PieceKind.Glob or PieceKind.Tilde);

    /// <summary>The index from which words are covered by a wildcard only.</summary>
    public bool Names(int index) => index < _words.Length && !WordGlob.IsGlob(_words[index].TrimEnd('*'));

    private bool Matches(int index, string text)
    {
        var pattern = _words[index];
        if (!WordGlob.IsGlob(pattern))
            return pattern == text;
        if (text.StartsWith('-') && !pattern.StartsWith('-'))
            return false;
        if (Climbs(text))
            return false;
        return index == _words.Length - 1 && pattern.EndsWith('*') && pattern.Length > 1
            ? MatchesStem(pattern[..^1], text)
            : WordGlob.Matches(pattern, text);
    }

    /// <summary>A stem that ends in a letter or digit is a whole name, host or address: it is not continued into another one.</summary>
    private static bool MatchesStem(string stem, string text)
    {
        if (!char.IsLetterOrDigit(stem[^1]))
            return WordGlob.Matches(stem + "*", text);
        if (WordGlob.Matches(stem, text))
            return true;
        return !stem.All(c => char.IsLetter(c) || c is '-' or '_')
            && (WordGlob.Matches(stem + ":*", text) || WordGlob.Matches(stem + "/*", text));
    }

    private static bool Climbs(string text)
        => text.Contains("..", StringComparison.Ordinal) && text.Split('/', ':').Contains("..");
}
