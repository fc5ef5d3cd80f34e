using System.Text;

namespace LabGovernance.Host.Terminal;

/// <summary>How many columns of a terminal text takes; a simplification of Unicode Standard Annex 11 (wide and combining characters).</summary>
internal static class CellWidth
{
    public static int Of(string text)
    {
        var cells = 0;
        foreach (var rune in text.EnumerateRunes())
            cells += Of(rune);

        return cells;
    }

    public static int Of(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        System.Globalization.UnicodeCategory.NonSpacingMark => 0,
        System.Globalization.UnicodeCategory.EnclosingMark => 0,
        System.Globalization.UnicodeCategory.Format => 0,
        System.Globalization.UnicodeCategory.Control => 0,
        _ => IsWide(rune.Value) ? 2 : 1,
    };

    /// <summary>The longest beginning of <paramref name="text"/> that fits.</summary>
    public static string Cut(string text, int columns)
    {
        var (cells, length) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            cells += Of(rune);
            if (cells > columns)
                return text[..length];

            length += rune.Utf16SequenceLength;
        }

        return text;
    }

    private static bool IsWide(int code) => code
        is (>= 0x1100 and <= 0x115F)
        or (>= 0x2E80 and <= 0xA4CF)
        or (>= 0xAC00 and <= 0xD7A3)
        or (>= 0xF900 and <= 0xFAFF)
        or (>= 0xFE30 and <= 0xFE6F)
        or (>= 0xFF00 and <= 0xFF60)
        or (>= 0xFFE0 and <= 0xFFE6)
        or (>= 0x1F300 and <= 0x1F64F)
        or (>= 0x1F680 and <= 0x1F6FF)
        or (>= 0x1F900 and <= 0x1FAFF)
        or (>= 0x20000 and <= 0x3FFFD);
}
