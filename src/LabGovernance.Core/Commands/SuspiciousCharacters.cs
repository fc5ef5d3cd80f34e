using System.Globalization;

namespace LabGovernance.Commands;

/// <summary>Characters that make a line look other than it is.</summary>
internal static class SuspiciousCharacters
{
    /// <summary>The first character that has no place in a command line, quoted or not.</summary>
    public static Misreading? First(string text, int from = 0)
    {
        for (var i = from; i < text.Length; i++)
        {
            var c = text[i];
            if (c is >= ' ' and < '\u007f' or '\t' or '\n')
                continue;
            if (c < ' ' || c is >= '\u007f' and <= '\u009f')
                return new Misreading(i, $"it contains the control character U+{(int)c:X4}");
            if (char.IsSurrogate(c) && !(char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])))
                return new Misreading(i, "it contains half of a character");
            var category = CharUnicodeInfo.GetUnicodeCategory(text, i);
            if (category is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned)
            {
                return new Misreading(i, $"it contains the invisible or direction-changing character U+{(int)c:X4}");
            }

            if (char.IsHighSurrogate(c))
                i++;
        }

        return null;
    }

    /// <summary>True for what looks like a blank and is none to the shell.</summary>
    public static bool IsFalseBlank(char c)
        => c > '\u007f' && (char.IsWhiteSpace(c) || c is '\u115f' or '\u1160' or '\u2800' or '\u3164' or '\uffa0' or '\u034f');
}
