using System.Text.RegularExpressions;

namespace LabGovernance.Adapters.Status;

/// <summary>A list item that reads "name: value".</summary>
internal sealed partial record OutlineField(string Name, string Value, int Line, string Before, string After)
{
    public static OutlineField? Parse(IReadOnlyList<string> lines, int line)
        => Pattern().Match(lines[line]) is { Success: true } match
            ? new OutlineField(match.Groups["name"].Value.Trim(), match.Groups["value"].Value, line, match.Groups["before"].Value, match.Groups["after"].Value)
            : null;

    /// <returns>The last line of the list item that begins at <paramref name="line"/>, before its first blank line.</returns>
    public static int LastLine(IReadOnlyList<string> lines, int line, int end)
    {
        var indent = Indent(lines[line]);
        while (line + 1 < end && Continues(lines[line + 1], indent))
            line++;
        return line;
    }

    private static bool Continues(string line, int indent)
        => line.TrimStart() is { Length: > 0 } text
            && (Indent(line) > indent || char.IsLetterOrDigit(text[0]));

    private static int Indent(string line) => line.Length - line.TrimStart().Length;

    [GeneratedRegex(@"^(?<before>\s*[-*+]\s+(?:\*\*|__)?(?<name>[^*_:\[\]]{1,60}?)(?:(?:\*\*|__)\s*:|:(?:\*\*|__)?)[ \t]*)(?<value>.*?)(?<after>[ \t]*(?:\r\n|\n|\r)?)$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Pattern();
}
