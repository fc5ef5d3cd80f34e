using System.Globalization;

namespace LabGovernance.Sanitizing.Matching;

/// <summary>A pattern of the language that <see cref="TokenRule"/> describes. Matching goes over each byte once and never back.</summary>
internal sealed class TokenPattern
{
    private const int Unlimited = 16 * 1024;

    private readonly List<Part> _parts = [];
    private readonly int _valueFrom;
    private readonly int _valueTo;

    /// <exception cref="ArgumentException">The pattern can't be read.</exception>
    public TokenPattern(string pattern)
    {
        var from = 0;
        int? to = null;
        for (var at = 0; at < pattern.Length; at++)
        {
            switch (pattern[at])
            {
                case '«':
                    from = _parts.Count;
                    break;
                case '»':
                    to = _parts.Count;
                    break;
                case '[':
                    var end = pattern.IndexOf(']', at);
                    _parts.Add(new Part(new ByteSet(Inside(pattern, at, end)), 1, 1, IsGroup: false));
                    at = end;
                    break;
                case '{':
                    var close = pattern.IndexOf('}', at);
                    _parts.Add(Group(Inside(pattern, at, close)));
                    at = close;
                    break;
                case '\\':
                    at++;
                    goto default;
                default:
                    _parts.Add(new Part(ByteSet.Of(pattern[at]), 1, 1, IsGroup: false));
                    break;
            }
        }

        if (_parts.Count == 0)
            throw new ArgumentException("A pattern has at least one part.", nameof(pattern));
        _valueFrom = from;
        _valueTo = to ?? _parts.Count;
    }

    private readonly record struct Part(ByteSet Set, int Min, int Max, bool IsGroup);

    /// <summary>The fewest digits it begins with: what a number rule is looked up by.</summary>
    public (int Min, int Max) FirstGroup => (_parts[0].Min, _parts[0].Max);

    /// <summary>How many letters, digits, <c>_</c>, <c>-</c> it begins with at least.</summary>
    public int Lead => _parts.TakeWhile(part => part.Set.IsWithin(ByteSet.Token)).Sum(part => part.Min);

    /// <summary>True when one byte can be all of it: by two bytes it can't be looked up then.</summary>
    public bool MayBeOneByte => _parts.Count == 1 && _parts[0].Min <= 1;

    /// <summary>True when it can begin with these two bytes; only for what is no <see cref="MayBeOneByte"/>.</summary>
    public bool CanBegin(byte first, byte second)
        => _parts[0].Set[first] && ((_parts[0].Max > 1 && _parts[0].Set[second]) || (_parts[0].Min <= 1 && _parts[1].Set[second]));

    /// <summary>Matches at a place. What comes after it is no letter, digit, <c>_</c>, or more of the last part.</summary>
    /// <returns>The part that goes; null when it does not match.</returns>
    public (int Start, int End)? Match(ReadOnlySpan<byte> text, int start)
    {
        var at = start;
        int valueStart = start, valueEnd = 0;
        for (var i = 0; i < _parts.Count; i++)
        {
            if (i == _valueFrom)
                valueStart = at;
            var part = _parts[i];
            if (part.IsGroup)
            {
                var run = part.Set.Run(text, at, part.Max);
                if (run < part.Min)
                    return null;
                at += run;
            }
            else if (at < text.Length && part.Set[text[at]])
            {
                at++;
            }
            else
            {
                return null;
            }

            if (i + 1 == _valueTo)
                valueEnd = at;
        }

        var goesOn = at < text.Length && (ByteSet.Word[text[at]] || (_parts[^1].IsGroup && _parts[^1].Max < Unlimited && _parts[^1].Set[text[at]]));
        return goesOn ? null : (valueStart, valueEnd);
    }

    /// <summary>True when it matches all of a value.</summary>
    public bool IsAll(ReadOnlySpan<byte> value) => Match(value, 0) is { End: var end } && end == value.Length;

    private static string Inside(string pattern, int open, int close)
        => close > open + 1 ? pattern[(open + 1)..close] : throw new ArgumentException($"'{pattern}': a bracket is not closed, or empty.", nameof(pattern));

    private static Part Group(string text)
    {
        var set = text[0] switch
        {
            'd' => ByteSet.Digits,
            'x' => ByteSet.Hex,
            'h' => ByteSet.SmallHex,
            'U' => ByteSet.Capitals,
            'u' => ByteSet.CapitalsAndDigits,
            'l' => ByteSet.SmallAndDigits,
            'n' => ByteSet.Alphanumeric,
            'w' => ByteSet.Word,
            't' => ByteSet.Token,
            'p' => ByteSet.TokenAndDot,
            'b' => ByteSet.Base64,
            _ => throw new ArgumentException($"'{{{text}}}': no alphabet has this letter.", nameof(text)),
        };
        var counts = text.AsSpan(1);
        if (counts.EndsWith("+"))
            return new Part(set, Number(counts[..^1]), Unlimited, IsGroup: true);
        var dash = counts.IndexOf('-');
        return dash < 0
            ? new Part(set, Number(counts), Number(counts), IsGroup: true)
            : new Part(set, Number(counts[..dash]), Number(counts[(dash + 1)..]), IsGroup: true);
    }

    private static int Number(ReadOnlySpan<char> text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
