using System.Text;

namespace LabGovernance.Adapters.Documents;

/// <summary>One line of a table, as GitHub Flavored Markdown has it (section 4.10).</summary>
internal static class MarkdownRow
{
    /// <returns>The cells; none for a line without a pipe.</returns>
    public static List<string> Cells(string line)
    {
        var text = line.AsSpan().Trim();
        var cells = new List<string>();
        if (!text.Contains('|'))
            return cells;
        if (text[0] == '|')
            text = text[1..];
        var cell = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length && text[i + 1] == '|')
            {
                cell.Append(text[++i]);
            }
            else if (text[i] == '|')
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
            }
            else
            {
                cell.Append(text[i]);
            }
        }
        if (text.Length > 0 && (text[^1] != '|' || text.Length > 1 && text[^2] == '\\'))
            cells.Add(cell.ToString().Trim());
        return cells;
    }

    /// <returns>True for the line below the column names.</returns>
    public static bool IsDashes(string line, int columns)
        => columns > 0 && Cells(line) is { } cells && cells.Count == columns && cells.TrueForAll(c => c.Trim(':') is { Length: > 0 } dashes && dashes.All(d => d == '-'));

    public static string Of(IEnumerable<string> cells) => $"| {string.Join(" | ", cells.Select(c => MarkdownText.OneLine(c).Replace("|", "\\|", StringComparison.Ordinal)))} |";

    /// <summary>The line with one cell replaced, the others as they are.</summary>
    public static string With(string line, int column, string value)
    {
        var at = line.Length - line.TrimStart().Length;
        if (at < line.Length && line[at] == '|')
            at++;
        for (; column > 0; column--)
            at = EndOfCell(line, at) + 1;
        var end = Math.Min(EndOfCell(line, at), line.TrimEnd().Length);
        return end < at ? line : $"{line[..at]} {MarkdownText.OneLine(value).Replace("|", "\\|", StringComparison.Ordinal)} {line[end..].TrimStart(' ')}";
    }

    private static int EndOfCell(string line, int from)
    {
        for (var i = from; i < line.Length; i++)
        {
            if (line[i] == '\\')
                i++;
            else if (line[i] == '|')
                return i;
        }
        return line.Length;
    }
}
