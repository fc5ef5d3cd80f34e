using LabGovernance.Sanitizing.Matching;

namespace LabGovernance.Sanitizing.Forms;

/// <summary>A hardware address, seen from its first digit.</summary>
internal static class MacForm
{
    public static (int Start, int End)? At(ReadOnlySpan<byte> text, int start)
    {
        var dotted = text[start + 2] is not ((byte)':' or (byte)'-');
        var length = dotted ? 14 : 17;
        var separator = text[start + (dotted ? 4 : 2)];
        if (start + length > text.Length)
            return null;
        var address = text.Slice(start, length);
        Span<byte> digits = stackalloc byte[12];
        var count = 0;
        var onlyDigits = true;
        for (var i = 0; i < length; i++)
        {
            if (dotted ? i % 5 == 4 : i % 3 == 2)
            {
                if (address[i] != separator)
                    return null;
                continue;
            }

            onlyDigits &= char.IsAsciiDigit((char)address[i]);
            digits[count++] = (byte)(char.IsAsciiDigit((char)address[i]) ? address[i] : address[i] | 0x20);
        }

        if (start > 0 && (ByteSet.Word[text[start - 1]] || (text[start - 1] == separator && start > 1 && ByteSet.Hex[text[start - 2]])))
            return null;
        var end = start + length;
        if (end < text.Length && (ByteSet.Word[text[end]] || (text[end] == separator && end + 1 < text.Length && ByteSet.Hex[text[end + 1]])))
            return null;
        var everyones = digits.IndexOfAnyExcept((byte)'0') < 0 || digits.IndexOfAnyExcept((byte)'f') < 0
            || digits.StartsWith("01005e"u8) || digits.StartsWith("3333"u8) || digits.StartsWith("0180c2"u8);
        return everyones || (onlyDigits && separator != ':') ? null : (start, end);
    }
}
