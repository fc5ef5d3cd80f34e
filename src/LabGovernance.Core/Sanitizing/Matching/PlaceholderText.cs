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

    /// <summary>
    /// True when a finding stands right at a placeholder. What stood there before joined it, or it would have gone at the same time; taking it out now would
    /// make a second sanitizing say more than the first.
    /// </summary>
    public static bool Touches(ReadOnlySpan<byte> text, Finding finding)
    {
        if (finding.Rule == Finding.Literal)
            return false;
        if (finding.Start > 0 && text[finding.Start - 1] is (byte)'>' or (byte)';' && EndingAt(text, finding.Start) is not null)
            return true;
        var after = text[finding.End..];
        var open = after.StartsWith("&lt;"u8) ? 4 : !after.IsEmpty && after[0] == '<' ? 1 : 0;
        if (open == 0)
            return false;
        var end = open + Kind.Run(after, open, 64);
        return end < after.Length && after[end] is (byte)'>' or (byte)'&' && EndingAt(after, after[end] == '>' ? end + 1 : Math.Min(end + 4, after.Length)) == 0;
    }

    /// <summary>True when a stretch holds a placeholder: it was sanitized before.</summary>
    public static bool StandsIn(ReadOnlySpan<byte> text, int start, int end)
    {
        for (var at = start; at < end && text[at..end].IndexOfAny((byte)'>', (byte)';') is var next and >= 0; at += next + 1)
        {
            if (EndingAt(text, at + next + 1) is { } begins && begins >= start)
                return true;
        }

        return false;
    }

    /// <summary>True for a number that stands for another.</summary>
    public static bool IsNumber(ReadOnlySpan<byte> digits) => digits.Length == 9 && digits.StartsWith("99"u8);

    private static readonly ByteSet Kind = new("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_");
}
