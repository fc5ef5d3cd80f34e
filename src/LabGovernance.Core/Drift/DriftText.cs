using LabGovernance.Sanitizing;

namespace LabGovernance.Drift;

/// <summary>Names and values as they may stand in a line: whoever names a file decides neither where the line ends nor what the terminal does.</summary>
internal static class DriftText
{
    public static string OneLine(string text)
        => VisibleText.Of(text).Replace("\n", "\\u{000A}", StringComparison.Ordinal).Replace("\t", "\\u{0009}", StringComparison.Ordinal);
}
