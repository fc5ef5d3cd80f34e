using System.Buffers;

namespace LabGovernance.Sanitizing.Matching;

/// <summary>A value in a text that is written with per cent signs as a whole, such as one address in a parameter of another.</summary>
internal static class EscapedValue
{
    private static readonly SearchValues<byte> Stops = SearchValues.Create("%&#+ \t\r\n\"'<>)]},;\\`|"u8);

    /// <summary>True for <c>%22</c> and <c>%27</c>.</summary>
    public static bool IsQuote(ReadOnlySpan<byte> text, int at) => at + 2 < text.Length && text[at] == '%' && text[at + 1] == '2' && text[at + 2] is (byte)'2' or (byte)'7';

    /// <param name="text">The text.</param>
    /// <param name="at">The byte after the separator.</param>
    public static ValueSpan Read(ReadOnlySpan<byte> text, int at)
    {
        while (at < text.Length && (text[at] == '+' || text[at..].StartsWith("%20"u8)))
            at += text[at] == '+' ? 1 : 3;
        var quoted = IsQuote(text, at);
        at = SkipPlaceholders(text, quoted ? at + 3 : at);
        var end = at;
        var last = Math.Min(text.Length, at + ValueReader.Limit);
        while (end < last)
        {
            end = text[end..last].IndexOfAny(Stops) is var next && next < 0 ? last : end + next;
            if (end == last || !GoesOn(text, end, quoted))
                break;
            end++;
        }

        return ValueReader.Limited(text, at, end, ValueEnd.Word);
    }

    /// <summary>Where what stands after placeholders begins.</summary>
    public static int SkipPlaceholders(ReadOnlySpan<byte> text, int at)
    {
        while (at < text.Length && PlaceholderText.LengthAt(text, at) is > 0 and var length)
            at += length;
        return at;
    }

    private static bool GoesOn(ReadOnlySpan<byte> text, int at, bool quoted)
    {
        if (text[at] == '+')
            return quoted;
        if (text[at] != '%' || at + 2 >= text.Length)
            return false;
        return quoted ? !IsQuote(text, at) : !(text.Slice(at + 1, 2) is var code && (code.SequenceEqual("26"u8) || code.SequenceEqual("20"u8) || code.SequenceEqual("23"u8)
            || code.StartsWith("0"u8) || code.SequenceEqual("2C"u8) || code.SequenceEqual("2c"u8) || code.SequenceEqual("3B"u8) || code.SequenceEqual("3b"u8) || code.SequenceEqual("7D"u8) || code.SequenceEqual("7d"u8)));
    }
}
