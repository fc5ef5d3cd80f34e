using LabGovernance.Sanitizing.Matching;

namespace LabGovernance.Sanitizing.Forms;

/// <summary>A payment card's number, seen from its first digit: written at once or in the groups that stand on cards.</summary>
internal static class CardForm
{
    /// <summary>How many digits one has at least that is not written in groups, of which the first has four.</summary>
    public const int ShortestNumber = 14;

    public static (int Start, int End)? At(ReadOnlySpan<byte> text, int start)
    {
        if (start > 0 && text[start - 1] is (byte)'.' or (byte)'-' or (byte)'/')
            return null;
        Span<byte> digits = stackalloc byte[19];
        Span<int> groups = stackalloc int[4];
        var count = 0;
        var group = 0;
        var at = start;
        byte separator = 0;
        while (true)
        {
            var run = ByteSet.Digits.Run(text, at, 20);
            if (run == 0 || count + run > digits.Length)
                return null;
            text.Slice(at, run).CopyTo(digits[count..]);
            count += run;
            groups[group++] = run;
            at += run;
            if (group == 4 || at + 1 >= text.Length || !(text[at] is (byte)' ' or (byte)'-') || (separator != 0 && text[at] != separator) || !char.IsAsciiDigit((char)text[at + 1]))
                break;
            separator = text[at++];
        }

        var grouped = group == 1 || groups[..group].SequenceEqual([4, 4, 4, 4]) || groups[..group].SequenceEqual([4, 6, 5]) || groups[..group].SequenceEqual([4, 6, 4]);
        if (!grouped || (at < text.Length && (ByteSet.Word[text[at]] || (text[at] is (byte)'.' or (byte)'-' && at + 1 < text.Length && char.IsAsciiDigit((char)text[at + 1])))))
            return null;
        var number = digits[..count];
        return IsIssued(number, group > 1) && Checks.Luhn(number) && number.IndexOfAnyExcept(number[0]) >= 0 ? (start, at) : null;
    }

    private static bool IsIssued(ReadOnlySpan<byte> digits, bool grouped)
    {
        if (digits.Length < ShortestNumber)
            return false;
        var four = ((digits[0] - '0') * 1000) + ((digits[1] - '0') * 100) + ((digits[2] - '0') * 10) + digits[3] - '0';
        return digits.Length switch
        {
            14 => grouped && four / 100 is 36 or 38 or 39 || (grouped && four / 10 is >= 300 and <= 305),
            15 => four / 100 is 34 or 37,
            16 => four / 1000 == 4 || four / 100 is >= 51 and <= 55 || four is >= 2221 and <= 2720 || four == 6011 || four / 100 is 65 or 62 or 35 || four / 10 is >= 644 and <= 649,
            _ => false,
        };
    }
}
