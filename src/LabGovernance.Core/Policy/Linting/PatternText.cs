namespace LabGovernance.Policy.Linting;

/// <summary>An allow pattern taken apart as the gate does, and put together as commands it is meant for.</summary>
internal sealed class PatternText
{
    private readonly string[] _words;

    public PatternText(string source)
    {
        Source = source;
        _words = source.Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        if (_words is [.., ['*']])
        {
            HasTail = true;
            _words = _words[..^1];
        }
        else if (_words is [.., [.. var stem, '*']])
        {
            HasTail = stem[^1] != '/';
        }
    }

    public string Source { get; }

    /// <summary>Its words; a lone <c>*</c> at the end is not one of them.</summary>
    public IReadOnlyList<string> Words => _words;

    /// <summary>True when further words may follow.</summary>
    public bool HasTail { get; }

    /// <summary>What stands before a <c>*</c> that ends the last word and continues a name or an address; null when there is none.</summary>
    public string? Stem => HasTail && _words is [.., [.. var stem, '*']] && char.IsLetterOrDigit(stem[^1]) ? stem : null;

    /// <summary>The words of a command that it is meant for.</summary>
    /// <param name="filler">What each <c>*</c> stands for.</param>
    public IReadOnlyList<string> Sample(string filler = "x")
    {
        var sample = new string[_words.Length];
        for (var i = 0; i < sample.Length; i++)
            sample[i] = i == sample.Length - 1 && Stem is { } stem ? Filled(stem, filler) : Filled(_words[i], filler);
        return sample;
    }

    /// <summary>The program that it is meant for; empty when it has no words.</summary>
    public string Program => _words.Length == 0 ? "" : Sample()[0];

    /// <summary>The pattern with its last word closed and further words apart: <c>docker logs*</c> as <c>docker logs *</c>.</summary>
    public string Closed => Stem is { } stem ? string.Join(' ', [.. _words[..^1], stem, "*"]) : Source;

    /// <summary>The pattern without further words.</summary>
    public string WithoutTail => string.Join(' ', Stem is { } stem ? [.. _words[..^1], stem] : _words);

    /// <summary>The words as a line that means exactly them.</summary>
    public static string Line(IEnumerable<string> words) => string.Join(' ', words.Select(Quoted));

    private static string Filled(string word, string filler) => word.Replace("*", filler, StringComparison.Ordinal).Replace('?', 'x');

    private static string Quoted(string word)
        => word.Length > 0 && word.All(c => char.IsAsciiLetterOrDigit(c) || c is '@' or '%' or '+' or '=' or ':' or ',' or '.' or '/' or '_' or '-')
            ? word
            : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
