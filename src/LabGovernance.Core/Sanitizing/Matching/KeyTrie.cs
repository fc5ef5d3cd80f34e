namespace LabGovernance.Sanitizing.Matching;

/// <summary>The names of keyed rules, read from their end: most names of a text are told apart by their last two or three letters, and need not be read further.</summary>
internal sealed class KeyTrie
{
    private const int Width = 36;
    private const int Separator = Width;

    // Node n has its next nodes at n * Width.
    private short[] _next = new short[Width * 64];
    private List<Entry>?[] _entries = new List<Entry>?[64];
    private int _count = 1;

    // By the last letter but one: the last letters.
    private readonly uint[] _endings = new uint[32];

    // The same of names that have no more letters.
    private readonly uint[] _shortEndings = new uint[32];

    // A bit for each hash of the last four bytes of a name.
    private readonly ulong[] _fours = new ulong[1024];

    // By the first letter: the second letters.
    private readonly ulong[] _beginnings = new ulong[Separator + 2];

    /// <summary>How much of a name an entry must be.</summary>
    public enum Extent
    {
        Whole,
        LastWord,
        Ending,
    }

    /// <param name="Rule">The number of the rule; its complement where the name is excepted from it.</param>
    /// <param name="Extent">How much of the name it must be.</param>
    public readonly record struct Entry(int Rule, Extent Extent);

    public void Add(string name, int rule)
    {
        var letters = name.Where(c => Index((byte)c) >= 0).ToArray();
        if (letters.Length < 2)
            throw new ArgumentException($"'{name}': a name has at least two letters.", nameof(name));

        if (name.StartsWith('*'))
            Array.Fill(_beginnings, ulong.MaxValue);
        _beginnings[Kinds[letters[0]]] |= (1UL << Kinds[letters[1]]) | (1UL << Separator);
        Expect(letters);
        var extent = name.StartsWith("*_", StringComparison.Ordinal) ? Extent.LastWord : name.StartsWith('*') ? Extent.Ending : Extent.Whole;
        var node = 0;
        for (var i = name.Length - 1; i >= 0; i--)
        {
            if (Index((byte)name[i]) is var index && index < 0)
                continue;
            if (_next[(node * Width) + index] == 0)
            {
                _next[(node * Width) + index] = checked((short)_count++);
                if (_count > _entries.Length)
                {
                    Array.Resize(ref _next, _next.Length * 2);
                    Array.Resize(ref _entries, _entries.Length * 2);
                }
            }

            node = _next[(node * Width) + index];
        }

        (_entries[node] ??= []).Add(new Entry(rule, extent));
    }

    /// <summary>Has <see cref="CanEnd"/> take a word for the end of a name.</summary>
    public void Expect(string word) => Expect(word.ToCharArray());

    /// <summary>False when no name ends as what stands before <paramref name="end"/> does. Asked first, because it is false nearly always.</summary>
    public bool CanEnd(ReadOnlySpan<byte> text, int end)
    {
        if (end < 2 || (_endings[text[end - 2] & 31] & (1U << (text[end - 1] & 31))) == 0)
            return false;
        if (end < 4 || (_shortEndings[text[end - 2] & 31] & (1U << (text[end - 1] & 31))) != 0)
            return true;
        var hash = Hash(Kinds[text[end - 1]], Kinds[text[end - 2]], Kinds[text[end - 3]], Kinds[text[end - 4]]);
        return (_fours[hash >> 6] & (1UL << (hash & 63))) != 0;
    }

    /// <summary>False when no name begins with these two bytes.</summary>
    public bool CanBegin(byte first, byte second) => (_beginnings[Kinds[first]] & (1UL << Kinds[second])) != 0;

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

    // Letters and digits by their number, then separators, then all else.
    private static readonly byte[] Kinds = [.. Enumerable.Range(0, 256).Select(b => (byte)(Index((byte)b) is var index && index >= 0 ? index : b is '_' or '-' or '.' or ' ' ? Separator : Separator + 1))];

    private static int Hash(int last, int second, int third, int fourth) => (int)((uint)((((((last << 6) | second) << 6) | third) << 6) | fourth) * 0x9E3779B1 >> 16);

    // A separator may stand between the last two, and every separator is taken to be there.
    private void Expect(char[] letters)
    {
        _endings[letters[^2] & 31] |= 1U << (letters[^1] & 31);
        foreach (var separator in "_-. ")
            _endings[separator & 31] |= 1U << (letters[^1] & 31);
        AddFours(letters);
    }

    // From the end, with a separator or none between any two, and anything before the first letter.
    private void AddFours(char[] letters)
    {
        if (letters.Length == 2)
        {
            foreach (var before in "_-. " + letters[0])
                _shortEndings[before & 31] |= 1U << (letters[1] & 31);
            return;
        }

        Span<int> four = stackalloc int[4];
        AddFours(letters, letters.Length - 1, four, 0);
    }

    private void AddFours(char[] letters, int letter, Span<int> four, int at)
    {
        if (at == four.Length)
        {
            var hash = Hash(four[0], four[1], four[2], four[3]);
            _fours[hash >> 6] |= 1UL << (hash & 63);
            return;
        }

        if (letter < 0)
        {
            for (var any = 0; any <= Separator + 1; any++)
            {
                four[at] = any;
                AddFours(letters, letter, four, at + 1);
            }

            return;
        }

        four[at] = Index((byte)letters[letter]);
        AddFours(letters, letter - 1, four, at + 1);
        if (at > 0 && four[at - 1] != Separator)
        {
            four[at] = Separator;
            AddFours(letters, letter, four, at + 1);
        }
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
