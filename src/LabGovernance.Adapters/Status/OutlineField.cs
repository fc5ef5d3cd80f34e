using System.Text.RegularExpressions;

namespace LabGovernance.Adapters.Status;

/// <summary>A list item that reads "name: value".</summary>
internal sealed partial record OutlineField(string Name, string Value, int Line, string Before, string After)
{
    public static OutlineField? Parse(IReadOnlyList<string> lines, int line)
        => Pattern().Match(lines[line]) is { Success: true } match
            ? new OutlineField(match.Groups["name"].Value.Trim(), match.Groups["value"].Value, line, match.Groups["before"].Value, match.Groups["after"].Value)
            : null;

    [GeneratedRegex(@"^(?<before>\s*[-*+]\s+(?:\*\*|__)?(?<name>[^*_:\[\]]{1,60}?)(?:(?:\*\*|__)\s*:|:(?:\*\*|__)?)[ \t]*)(?<value>.*?)(?<after>[ \t]*(?:\r\n|\n|\r)?)$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Pattern();
}
