namespace LabGovernance.Sanitizing.Matching;

/// <summary>A pattern of the language that <see cref="LineRule"/> describes.</summary>
internal sealed class LinePattern
{
    private const int MostWords = 48;
    private const int MostBytes = 2048;

    private readonly Word[] _words;
    private readonly bool _isAll;

    /// <exception cref="ArgumentException">The pattern can't be read.</exception>
    public LinePattern(string pattern)
    {
        var words = pattern.Split(' ');
        First = words[0];
        Length = words.Length;
        _isAll = words[^1] == "$";
        _words = [.. words.Skip(1).Take(words.Length - (_isAll ? 2 : 1)).Select(Word.Parse)];
        if (First.Length < 2 || First.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_')) || _words.Count(w => w.IsValue) != 1)
            throw new ArgumentException($"'{pattern}': a line begins with a name and has one value.", nameof(pattern));
    }

    /// <summary>The word at the beginning of the line.</summary>
    public string First { get; }

    /// <summary>How many words it has: the more, the more it says.</summary>
    public int Length { get; }

    public bool BeginsWith(ReadOnlySpan<byte> word)
    {
        var same = word.Length == First.Length;
        for (var i = 0; same && i < First.Length; i++)
            same = word[i] == First[i] || (char.IsAsciiLetter(First[i]) && (word[i] | 0x20) == (First[i] | 0x20));
        return same;
    }

    /// <summary>Matches the words after the first.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The byte after the first word.</param>
    /// <returns>The part that goes, without quotes; null when it does not match.</returns>
    public ValueSpan? Match(ReadOnlySpan<byte> text, int at)
    {
        var rest = text[at..Math.Min(text.Length, at + MostBytes)];
        var line = rest[..(rest.IndexOfAny((byte)'\n', (byte)'\r') is var end && end < 0 ? rest.Length : end)];
        Span<(int Start, int End)> words = stackalloc (int, int)[MostWords];
        var count = Split(line, words);
        var found = Match(line, words[..count], 0);
        return found is { } value ? value with { Start = value.Start + at, End = value.End + at } : null;
    }

    private ValueSpan? Match(ReadOnlySpan<byte> line, ReadOnlySpan<(int Start, int End)> words, int index)
    {
        ValueSpan? value = null;
        for (var i = index; i < _words.Length; i++, words = words[1..])
        {
            if (_words[i].IsMany)
            {
                for (var skip = 0; skip < words.Length; skip++)
                {
                    if (_words[i + 1].Fits(line, words[skip]) && Match(line, words[skip..], i + 1) is { } found)
                        return found;
                }

                return null;
            }

            if (words.IsEmpty || !_words[i].Fits(line, words[0]))
                return null;
            if (_words[i].IsValue)
                value = _words[i].Value(line, words[0]);
            if (_words[i].IsRest)
                return value is { } first && words.Length > 1 ? first with { Start = _words[i].Until == 0 ? words[0].Start : first.Start, End = line.TrimEnd(" \t"u8).Length, IsQuoted = false } : value;
        }

        return _isAll && !words.IsEmpty ? null : value;
    }

    private static int Split(ReadOnlySpan<byte> line, Span<(int Start, int End)> words)
    {
        var count = 0;
        for (var at = 0; count < words.Length;)
        {
            while (at < line.Length && line[at] is (byte)' ' or (byte)'\t')
                at++;
            if (at == line.Length)
                break;
            var start = at;
            while (at < line.Length && !(line[at] is (byte)' ' or (byte)'\t'))
            {
                var quote = line[at] is (byte)'"' or (byte)'\'' ? line[(at + 1)..].IndexOf(line[at]) : -1;
                at += quote < 0 ? 1 : quote + 2;
            }

            words[count++] = (start, at);
        }

        return count;
    }

    /// <param name="Heads">What the word begins with; the whole of it where nothing goes.</param>
    /// <param name="Until">The character that the value begins after; 0 for none.</param>
    private readonly record struct Word(string[] Heads, char Until, bool IsAny, bool IsMany, bool IsValue, bool IsRest)
    {
        public static Word Parse(string word)
        {
            var mark = word.IndexOf('«', StringComparison.Ordinal);
            var head = mark < 0 ? word : word[..mark];
            var until = mark > 1 && head.Contains('*', StringComparison.Ordinal) ? head[^1] : '\0';
            head = until == 0 ? head : head[..^2];
            return new Word(head.Split('|'), until, head == "*", head == "**", mark >= 0, word.EndsWith("«**»", StringComparison.Ordinal));
        }

        public bool Fits(ReadOnlySpan<byte> line, (int Start, int End) word)
        {
            if (IsAny)
                return true;
            if (IsValue)
                return Value(line, word) is not null;
            foreach (var head in Heads)
            {
                if (word.End - word.Start == head.Length && Begins(line[word.Start..], head))
                    return true;
            }

            return false;
        }

        public ValueSpan? Value(ReadOnlySpan<byte> line, (int Start, int End) word)
        {
            var (start, end) = word;
            if (end - start > 2 && line[end - 1] is (byte)';' or (byte)',' && line[end - 2] is (byte)'"' or (byte)'\'')
                end--;
            var quoted = line[start] is (byte)'"' or (byte)'\'' && end - start > 1 && line[end - 1] == line[start];
            if (quoted)
                (start, end) = (start + 1, end - 1);
            foreach (var head in Heads)
            {
                if (!Begins(line[start..end], head))
                    continue;
                var from = start + head.Length;
                if (Until != 0)
                {
                    var until = line[from..end].IndexOf((byte)Until);
                    if (until < 0)
                        continue;
                    from += until + 1;
                }

                if (!quoted && from < end - 1 && line[from] is (byte)'"' or (byte)'\'' && line[end - 1] == line[from])
                    return new ValueSpan(from + 1, end - 1) { IsQuoted = true };
                if (from < end)
                    return new ValueSpan(from, end) { IsQuoted = quoted };
            }

            return null;
        }

        private static bool Begins(ReadOnlySpan<byte> text, string head)
        {
            if (text.Length < head.Length)
                return false;
            for (var i = 0; i < head.Length; i++)
            {
                if (text[i] != head[i] && (head[0] == '-' || !char.IsAsciiLetter(head[i]) || (text[i] | 0x20) != (head[i] | 0x20)))
                    return false;
            }

            return true;
        }
    }
}
