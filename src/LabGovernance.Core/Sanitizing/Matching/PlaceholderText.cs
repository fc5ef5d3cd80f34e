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
        if (digits == 0 || at < 2 || text[at - 1] != '_')
            return null;
        at -= 1 + Kind.RunBefore(text, at - 1, 48);
        if (!char.IsAsciiLetterUpper((char)text[at]))
            return null;
        return text[end - 1] == ';'
            ? at >= 4 && text[(at - 4)..at].SequenceEqual("&lt;"u8) ? at - 4 : null
            : at >= 1 && text[at - 1] == '<' ? at - 1 : null;
    }

    /// <summary>True for a number that stands for another.</summary>
    public static bool IsNumber(ReadOnlySpan<byte> digits) => digits.Length == 9 && digits.StartsWith("99"u8);

    private static readonly ByteSet Kind = new("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_");
}
