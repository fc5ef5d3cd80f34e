namespace LabGovernance.Sanitizing.Matching;

/// <summary>How placeholders are written: <c>&lt;EMAIL_1&gt;</c>, in markup with entities for the brackets, and as a number from 990000001 on where only a number may stand.</summary>
internal static class PlaceholderText
{
    public const int FirstNumber = 990_000_001;

    public const int LastNumber = 999_999_999;

    /// <summary>Where the placeholder begins that ends here; null when none does.</summary>
    public static int? EndingAt(ReadOnlySpan<byte> text, int end)
    {
        var at = end - (text[end - 1] == ';' ? 4 : 1);
        if (at < 0)
            return null;
        var digits = ByteSet.Digits.RunBefore(text, at, 9);
        at -= digits;
        if (digits == 0 || at < 2 || text[at] == '0' || text[at - 1] != '_')
            return null;
        at -= 1 + Kind.RunBefore(text, at - 1, 48);
        if (!char.IsAsciiLetterUpper((char)text[at]))
            return null;
        return text[end - 1] == ';'
            ? at >= 4 && text[(at - 4)..at].SequenceEqual("&lt;"u8) ? at - 4 : null
            : at >= 1 && text[at - 1] == '<' ? at - 1 : null;
    }

    /// <summary>How long the placeholder is that begins here; 0 when none does.</summary>
    public static int LengthAt(ReadOnlySpan<byte> text, int at)
    {
        var rest = text[at..Math.Min(text.Length, at + 72)];
        var open = rest.StartsWith("&lt;"u8) ? 4 : rest.StartsWith("<"u8) ? 1 : 0;
        if (open == 0)
            return 0;
        var close = open + Kind.Run(rest, open, 60);
        var end = close + (open == 1 ? 1 : 4);
        return end <= rest.Length && rest[close..end].SequenceEqual(open == 1 ? ">"u8 : "&gt;"u8) && EndingAt(rest, end) == 0 ? end : 0;
    }

    /// <summary>True when placeholders are all of a value, but for blanks and marks between them: nothing of it is left to be taken out.</summary>
    public static bool IsAllOf(ReadOnlySpan<byte> value)
    {
        var count = 0;
        for (var at = 0; at < value.Length;)
        {
            var length = LengthAt(value, at);
            if (length == 0 && !Between[value[at]])
                return false;
            count += length > 0 ? 1 : 0;
            at += Math.Max(length, 1);
        }

        return count > 0;
    }

    /// <summary>True for a number that stands for another.</summary>
    public static bool IsNumber(ReadOnlySpan<byte> digits) => digits.Length == 9 && digits.StartsWith("99"u8);

    /// <summary>True for a number of those that are given first, also with its fraction: such a one is left where a secret may stand.</summary>
    public static bool IsGivenNumber(ReadOnlySpan<byte> digits)
        => (digits.EndsWith(".0"u8) ? digits[..^2] : digits) is { Length: 9 } whole && whole.StartsWith("9900"u8) && ByteSet.Digits.Run(whole, 0, 9) == 9;

    private static readonly ByteSet Between = new(" \t\r\n,;:/@|&=-.+");

    private static readonly ByteSet Kind = new("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_");
}
