using LabGovernance.Sanitizing.Matching;

namespace LabGovernance.Sanitizing.Forms;

/// <summary>A telephone number with its country, seen from its <c>+</c>.</summary>
internal static class PhoneForm
{
    public static (int Start, int End)? At(ReadOnlySpan<byte> text, int start)
    {
        var digits = 0;
        var groups = 0;
        var end = start + 1;
        for (var at = start + 1; at < text.Length && at - start < 26; at++)
        {
            var b = text[at];
            if (char.IsAsciiDigit((char)b))
            {
                groups += char.IsAsciiDigit((char)text[at - 1]) ? 0 : 1;
                digits++;
                end = at + 1;
            }
            else if (!(b is (byte)' ' or (byte)'-' or (byte)'(' or (byte)')' or (byte)'.' or (byte)'/') || IsSeparator(text[at - 1]) && IsSeparator(b) && b != '(' && text[at - 1] != ')')
            {
                break;
            }
        }

        if (text[start + 1] == '0' || digits is < 8 or > 15 || (groups == 1 && digits < 9) || groups > 6)
            return null;
        return end < text.Length && (ByteSet.Word[text[end]] || text[end] == ':') ? null : (start, end);
    }

    private static bool IsSeparator(byte b) => b is (byte)' ' or (byte)'-' or (byte)'.' or (byte)'/';
}
