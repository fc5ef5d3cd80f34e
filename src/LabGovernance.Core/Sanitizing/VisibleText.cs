using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using LabGovernance.Commands;

namespace LabGovernance.Sanitizing;

/// <summary>Text that shows what it holds. A terminal obeys control characters, and invisible or direction-changing ones show a text as another.</summary>
public static partial class VisibleText
{
    /// <summary>Says what in the text would not show as it is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="severalLines">True when it may have line ends and tabs.</param>
    /// <returns>What follows "because"; null when all of it shows.</returns>
    public static string? Problem(string text, bool severalLines = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        return SuspiciousCharacters.First(text) is { } found ? found.Why
            : !severalLines && text.AsSpan().IndexOfAny('\n', '\t') >= 0 ? "it has several lines or a tab"
            : null;
    }

    /// <summary>The text without colours, and with every other character that would not show written as <c>\u{001B}</c>.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (SuspiciousCharacters.First(text) is null)
            return text;
        text = Colour().Replace(text, "").Replace("\r\n", "\n", StringComparison.Ordinal);
        var shown = new StringBuilder(text.Length);
        var at = 0;
        for (; SuspiciousCharacters.First(text, at) is { } found; at = found.Position + 1)
            shown.Append(text, at, found.Position - at).Append(CultureInfo.InvariantCulture, $"\\u{{{(int)text[found.Position]:X4}}}");
        return shown.Append(text, at, text.Length - at).ToString();
    }

    // Select Graphic Rendition, ECMA-48 8.3.117.
    [GeneratedRegex(@"\x1b\[[0-9;:]*m", RegexOptions.NonBacktracking)]
    private static partial Regex Colour();
}
