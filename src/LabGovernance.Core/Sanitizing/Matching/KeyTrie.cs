namespace LabGovernance.Sanitizing.Matching;

/// <summary>The names of keyed rules, read from their end: most names of a text are told apart by their last two or three letters, and need not be read further.</summary>
internal sealed class KeyTrie
{
    private const int Width = 36;

    // Node n has its next nodes at n * Width.
    private short[] _next = new short[Width];
    private List<Entry>?[] _entries = new List<Entry>?[1];

    // By the last letter but one: the last letters.
    private readonly uint[] _endings = new uint[32];

    /// <summary>How much of a name an entry must be.</summary>
    public enum Extent
    {
        Whole,
        LastWord,
        Ending,
    }

    /// <param name="Rule">The number of the rule.</param>
    /// <param name="Extent">How much of the name it must be.</param>
    public readonly record struct Entry(int Rule, Extent Extent);

    public void Add(string name, int rule)
    {
        var letters = name.Where(c => Index((byte)c) >= 0).ToArray();
        if (letters.Length < 2)
            throw new ArgumentException($"'{name}': a name has at least two letters.", nameof(name));

        // A separator may stand between the two, and every separator is taken to be there.
        _endings[letters[^2] & 31] |= 1U << (letters[^1] & 31);
        foreach (var separator in "_-. ")
            _endings[separator & 31] |= 1U << (letters[^1] & 31);
        var extent = name.StartsWith("*_", StringComparison.Ordinal) ? Extent.LastWord : name.StartsWith('*') ? Extent.Ending : Extent.Whole;
        var node = 0;
        for (var i = name.Length - 1; i >= 0; i--)
        {
            if (Index((byte)name[i]) is var index && index < 0)
                continue;
            if (_next[(node * Width) + index] == 0)
            {
                _next[(node * Width) + index] = checked((short)_entries.Length);
                Array.Resize(ref _next, _next.Length + Width);
                Array.Resize(ref _entries, _entries.Length + 1);
            }

            node = _next[(node * Width) + index];
        }

        (_entries[node] ??= []).Add(new Entry(rule, extent));
    }

    /// <summary>False when no name ends as what stands before <paramref name="end"/> does. Asked first, because it is false nearly always.</summary>
    public bool CanEnd(ReadOnlySpan<byte> text, int end) => end > 1 && (_endings[text[end - 2] & 31] & (1U << (text[end - 1] & 31))) != 0;

    /// <summary>Reads a name from its end.</summary>
    /// <param name="text">The text.</param>
    /// <param name="end">The byte after the name.</param>
    /// <param name="found">Filled with what fits, shorter names first.</param>
    /// <param name="start">Where the name begins.</param>
    /// <returns>How many fit.</returns>
    public int Find(ReadOnlySpan<byte> text, int end, Span<int> found, out int start)
    {
        var count = 0;
        var node = 0;
        var at = end;
        start = -1;
        while (at > 0)
        {
            var b = text[at - 1];
            var index = Index(b);
            if (index < 0)
            {
                // A blank is part of a name only between words of it ("API key"), and is looked past once.
                if (node == 0 || !(b is (byte)'_' or (byte)'-' or (byte)'.' or (byte)' ') || at < 2 || Index(text[at - 2]) < 0)
                    break;
                at--;
                continue;
            }

            node = _next[(node * Width) + index];
            if (node == 0)
                break;
            at--;
            if (_entries[node] is not { } entries)
                continue;
            start = StartOf(text, at);
            foreach (var entry in entries)
            {
                if (count < found.Length && (entry.Extent == Extent.Ending || at <= start || (entry.Extent == Extent.LastWord && BeginsWord(text, at))))
                    found[count++] = entry.Rule;
            }
        }

        return count;
    }

    private static int StartOf(ReadOnlySpan<byte> text, int at)
    {
        var start = at - ByteSet.TokenAndDot.RunBefore(text, at, 128);
        while (Index(text[start]) < 0)
            start++;
        return start;
    }

    private static bool BeginsWord(ReadOnlySpan<byte> text, int at)
        => text[at - 1] is (byte)'_' or (byte)'-' or (byte)'.' or (byte)' '
            || (char.IsAsciiLetterUpper((char)text[at]) && char.IsAsciiLetterLower((char)text[at - 1]))
            || char.IsAsciiDigit((char)text[at - 1]);

    private static int Index(byte b)
    {
        var folded = b | 0x20;
        return folded is >= 'a' and <= 'z' ? folded - 'a' : b is >= (byte)'0' and <= (byte)'9' ? b - '0' + 26 : -1;
    }
}
