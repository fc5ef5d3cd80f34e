using System.Text.RegularExpressions;

namespace LabGovernance.Adapters.Documents;

/// <summary>A list item, or a line of a paragraph, that reads "name: value".</summary>
/// <param name="Name">Without its asterisks.</param>
/// <param name="Value">What follows on the line; where nothing does, the lines below it.</param>
/// <param name="Line">Where it stands.</param>
/// <param name="Before">The line up to the value.</param>
/// <param name="After">The line behind the value.</param>
internal sealed partial record OutlineField(string Name, string Value, int Line, string Before, string After)
{
    /// <summary>The last line of the value, where it stands below the name.</summary>
    public int LastLineOfValue { get; init; } = Line;

    public static OutlineField? Parse(IReadOnlyList<string> lines, int line) => Of(Item().Match(lines[line]), line);

    /// <summary>A line of a paragraph is a field only with its name in bold.</summary>
    public static OutlineField? ParseBold(IReadOnlyList<string> lines, int line) => Of(Bold().Match(lines[line]), line);

    /// <returns>The last line of the list item that begins at <paramref name="line"/>, before its first blank line.</returns>
    public static int LastLine(IReadOnlyList<string> lines, int line, int end)
    {
        var indent = Indent(lines[line]);
        while (line + 1 < end && Continues(lines[line + 1], indent))
            line++;
        return line;
    }

    private static OutlineField? Of(Match match, int line) => match.Success
        ? new OutlineField(match.Groups["name"].Value.Trim(), match.Groups["value"].Value, line, match.Groups["before"].Value, match.Groups["after"].Value)
        : null;

    private static bool Continues(string line, int indent)
        => line.TrimStart() is { Length: > 0 } text
            && (Indent(line) > indent || char.IsLetterOrDigit(text[0]) && !Numbered().IsMatch(text));

    private static int Indent(string line) => line.Length - line.TrimStart().Length;

    [GeneratedRegex(@"^\d{1,9}[.)](?:\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^(?<before>\s*[-*+]\s+(?:\*\*|__)?(?<name>[^*_:\[\]]{1,60}?)(?:(?:\*\*|__)\s*:|:(?:\*\*|__)?)[ \t]*)(?<value>.*?)(?<after>[ \t]*(?:\r\n|\n|\r)?)$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Item();

    [GeneratedRegex(@"^(?<before>\s{0,3}(?:\*\*|__)(?<name>[^*_:\[\]]{1,60}?)(?:(?:\*\*|__)\s*:|:(?:\*\*|__))[ \t]*)(?<value>.*?)(?<after>[ \t]*(?:\r\n|\n|\r)?)$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Bold();
}
