namespace LabGovernance.Sanitizing.Matching;

/// <summary>Reads armoured text from its <c>-----BEGIN</c>, also as it stands in a string with escaped line breaks, indented or quoted.</summary>
internal static class ArmourReader
{
    private static readonly ByteSet Body = new("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=-:;,._()# \t\r\n\\>|*");

    /// <returns>What stands between the two lines; null when the label is another, or nothing stands there.</returns>
    public static ValueSpan? Read(ReadOnlySpan<byte> text, int start, ReadOnlySpan<byte> label)
    {
        var line = text[start..Math.Min(text.Length, start + 100)];
        if (!line.StartsWith("-----BEGIN "u8))
            return null;
        line = line[11..];
        var dashes = line.IndexOf("-----"u8);
        if (dashes < 0 || !line[..dashes].EndsWith(label))
            return null;
        var from = SkipBreaks(text, start + 11 + dashes + 5);
        var window = text[from..Math.Min(text.Length, from + ValueReader.Limit)];
        var end = window.IndexOf("-----END"u8) is var close && close >= 0 ? close : Body.Run(window, 0, window.Length);
        var isOpen = close < 0 && end == window.Length && window.Length == ValueReader.Limit;
        var value = window[..end].TrimEnd(" \t\r\n"u8);
        while (value.EndsWith("\\n"u8) || value.EndsWith("\\r"u8))
            value = value[..^2].TrimEnd(" \t\r\n"u8);
        return value.IsEmpty || Reference.IsPlaceholder(value)
            ? null
            : new ValueSpan(from, from + (isOpen ? end : value.Length)) { OpenEnd = isOpen ? ValueEnd.Armour : ValueEnd.Read };
    }

    /// <summary>What is left of one that was longer than the limit.</summary>
    public static ValueSpan Rest(ReadOnlySpan<byte> text, int at)
    {
        var window = text[at..Math.Min(text.Length, at + ValueReader.Limit)];
        var end = window.IndexOf("-----"u8) is var close && close >= 0 ? close : Body.Run(window, 0, window.Length);
        return new ValueSpan(at, at + end) { OpenEnd = close < 0 && end == window.Length && window.Length == ValueReader.Limit ? ValueEnd.Armour : ValueEnd.Read };
    }

    private static int SkipBreaks(ReadOnlySpan<byte> text, int at)
    {
        while (at < text.Length)
        {
            if (text[at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
                at++;
            else if (text[at] == '\\' && at + 1 < text.Length && text[at + 1] is (byte)'n' or (byte)'r')
                at += 2;
            else
                break;
        }

        return at;
    }
}
