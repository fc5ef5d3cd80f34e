namespace LabGovernance.Commands;

/// <summary>Which options a program knows and which of them take a value, so that its first operand can be found.</summary>
internal sealed class OptionGrammar
{
    private static readonly IReadOnlyList<Option> NoOptions = [];

    private readonly HashSet<char> _flags = [];
    private readonly HashSet<char> _valued = [];
    private readonly string[] _longFlags;
    private readonly string[] _longValued;

    /// <param name="letters">As for getopt: a colon after a letter that takes a value.</param>
    /// <param name="names">Long options, blank-separated, with <c>=</c> after one that takes a value.</param>
    public OptionGrammar(string letters, string names = "")
    {
        for (var i = 0; i < letters.Length; i++)
        {
            if (i + 1 < letters.Length && letters[i + 1] == ':')
                _valued.Add(letters[i++]);
            else
                _flags.Add(letters[i]);
        }

        var all = names.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        _longValued = [.. all.Where(n => n.EndsWith('=')).Select(n => n[..^1])];
        _longFlags = [.. all.Where(n => !n.EndsWith('='))];
    }

    /// <summary>Reads options from <paramref name="from"/> on; the rest begins at the first operand or after <c>--</c>.</summary>
    public OptionReading Read(IReadOnlyList<ShellWord> words, int from)
    {
        List<Option>? options = null;
        var i = from;
        while (i < words.Count)
        {
            if (words[i].Text is not { } text)
                return new OptionReading(options ?? NoOptions, i, words[i].Shape is ['-' or '$' or '*' or '?' or '[' or '`', ..] ? words[i].Shape : null);
            if (text == "--")
                return new OptionReading(options ?? NoOptions, i + 1, null);
            if (text.Length < 2 || text[0] != '-')
                break;
            var strange = text.StartsWith("--", StringComparison.Ordinal)
                ? Long(text[2..], words, ref i, ref options)
                : Short(text, words, ref i, ref options);
            if (strange)
                return new OptionReading(options ?? NoOptions, i, text);
            i++;
        }

        return new OptionReading(options ?? NoOptions, Math.Min(i, words.Count), null);
    }

    private bool Long(string text, IReadOnlyList<ShellWord> words, ref int i, ref List<Option>? options)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        var name = equals < 0 ? text : text[..equals];
        var full = Array.IndexOf(_longValued, name) >= 0 || Array.IndexOf(_longFlags, name) >= 0 ? name : Abbreviated(_longValued, name) ?? Abbreviated(_longFlags, name);
        if (full is null)
            return true;
        if (equals >= 0)
            (options ??= []).Add(new Option(full, ShellWord.Static(text[(equals + 1)..], words[i].Span)));
        else if (_longValued.Contains(full))
            (options ??= []).Add(new Option(full, ++i < words.Count ? words[i] : null));
        else
            (options ??= []).Add(new Option(full, null));
        return false;
    }

    private static string? Abbreviated(string[] names, string beginning) => Array.Find(names, n => n.StartsWith(beginning, StringComparison.Ordinal));

    private bool Short(string text, IReadOnlyList<ShellWord> words, ref int i, ref List<Option>? options)
    {
        for (var k = 1; k < text.Length; k++)
        {
            var letter = text[k];
            if (_valued.Contains(letter))
            {
                var value = k + 1 < text.Length ? ShellWord.Static(text[(k + 1)..], words[i].Span)
                    : ++i < words.Count ? words[i] : null;
                (options ??= []).Add(new Option(letter.ToString(), value));
                return false;
            }

            if (!_flags.Contains(letter))
                return true;
            (options ??= []).Add(new Option(letter.ToString(), null));
        }

        return false;
    }
}
