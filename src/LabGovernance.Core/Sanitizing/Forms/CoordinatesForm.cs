using System.Globalization;
using LabGovernance.Sanitizing.Matching;

namespace LabGovernance.Sanitizing.Forms;

/// <summary>Latitude and longitude, seen from the first point. A list of more than two numbers is none, nor are two fractions of one.</summary>
internal static class CoordinatesForm
{
    public static (int Start, int End)? At(ReadOnlySpan<byte> text, int dot)
    {
        var start = dot - ByteSet.Digits.RunBefore(text, dot, 4);
        if (dot - start > 3)
            return null;
        var firstEnd = dot + 1 + ByteSet.Digits.Run(text, dot + 1, 20);
        if (firstEnd >= text.Length || text[firstEnd] != ',')
            return null;
        if (start > 0 && text[start - 1] == '-')
            start--;
        if (start > 0 && (ByteSet.Word[text[start - 1]] || text[start - 1] is (byte)'.' or (byte)'-') || IsAfterNumber(text, start))
            return null;
        var second = firstEnd + 1;
        while (second < text.Length && text[second] == ' ' && second - firstEnd < 4)
            second++;
        var end = second + (second < text.Length && text[second] == '-' ? 1 : 0);
        var whole = ByteSet.Digits.Run(text, end, 4);
        end += whole;
        if (whole is 0 or 4 || end >= text.Length || text[end] != '.')
            return null;
        var fraction = ByteSet.Digits.Run(text, end + 1, 20);
        end += 1 + fraction;
        if (fraction < 4 || (end < text.Length && (ByteSet.Word[text[end]] || IsBeforeNumber(text, end))))
            return null;
        return Degrees(text[start..firstEnd]) is var a && Degrees(text[second..end]) is var b
            && a <= 180 && b <= 180 && (a <= 90 || b <= 90) && (a >= 1 || b >= 1)
            ? (start, end)
            : null;
    }

    private static double Degrees(ReadOnlySpan<byte> number) => Math.Abs(double.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture));

    private static bool IsAfterNumber(ReadOnlySpan<byte> text, int start)
    {
        var before = text[Math.Max(0, start - 8)..start].TrimEnd(" "u8);
        return before.Length > 1 && before[^1] == ',' && char.IsAsciiDigit((char)before[^2]);
    }

    private static bool IsBeforeNumber(ReadOnlySpan<byte> text, int end)
    {
        var after = text[end..Math.Min(text.Length, end + 8)];
        if (after.IsEmpty || after[0] is not ((byte)',' or (byte)'.'))
            return false;
        after = after[1..].TrimStart(" -"u8);
        return !after.IsEmpty && char.IsAsciiDigit((char)after[0]);
    }
}
