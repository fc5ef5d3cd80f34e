namespace LabGovernance.Policy.Rules;

/// <summary>
/// Globs over words. <c>*</c> and <c>?</c> stay in their word; a <c>*</c> that ends the last word also takes any further
/// words, unless that word is a folder (<c>/config/*</c>).
/// </summary>
internal sealed class WordPatterns
{
    private readonly string[] _words;
    private readonly bool[] _areGlobs;

    public WordPatterns(string text)
    {
        var words = text.Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 0 && words[^1].EndsWith('*'))
        {
            HasTail = words[^1].Length == 1 || words[^1][^2] != '/';
            if (words[^1].Length == 1)
                words = words[..^1];
        }

        _words = words;
        _areGlobs = Array.ConvertAll(words, WordGlob.IsGlob);
        if (words.Length == 0)
            return;
        Stem = _areGlobs[0] ? words[0][..words[0].AsSpan().IndexOfAny('*', '?')] : words[0];
        Program = _areGlobs[0] ? null : words[0];
    }

    /// <summary>How many words it names; further ones ride on its tail.</summary>
    public int Count => _words.Length;

    public bool HasTail { get; }

    /// <summary>The word it begins with.</summary>
    public string First => _words.Length == 0 ? string.Empty : _words[0].TrimEnd('*');

    /// <summary>What a program's name must begin with: the first word up to its first wildcard.</summary>
    public string Stem { get; } = string.Empty;

    /// <summary>The first word when it stands for itself only; null when there is none or it is a glob.</summary>
    public string? Program { get; }

    public bool Takes(int count) => _words.Length > 0 && count >= _words.Length && (count == _words.Length || HasTail);

    /// <summary>False for a word that a wildcard alone covers.</summary>
    public bool Names(int index) => index < _words.Length && _words[index].AsSpan().TrimEnd('*').IndexOfAny('*', '?') < 0;

    /// <param name="index">The place among the words; one on the tail matches always.</param>
    /// <param name="text">The word.</param>
    /// <param name="isOperand">True when it cannot be an option although it may begin with a dash.</param>
    public bool Matches(int index, string text, bool isOperand = false)
    {
        if (index >= _words.Length)
            return HasTail;
        var pattern = _words[index];
        if (!_areGlobs[index])
            return pattern == text;
        if (text.StartsWith('-') && !pattern.StartsWith('-') && !isOperand)
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
