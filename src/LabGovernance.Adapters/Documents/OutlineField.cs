using System.Text.RegularExpressions;

namespace LabGovernance.Adapters.Documents;

/// <summary>A list item, or a line of a paragraph, that reads "name: value".</summary>
internal sealed partial record OutlineField
{
    private readonly SourceLines _source;
    private readonly FieldLine _read;

    private OutlineField(SourceLines source, int line, FieldLine read)
    {
        _source = source;
        _read = read;
        Line = line;
        LastLineOfValue = line;
        Name = source.Shared(source[line][read.Name].Trim());
        Value = source.Shared(source[line][read.Value]);
    }

    /// <summary>Without its asterisks.</summary>
    public string Name { get; }

    /// <summary>What follows on the line; where nothing does, the lines below it.</summary>
    public string Value { get; private init; }

    /// <summary>Where it stands.</summary>
    public int Line { get; }

    /// <summary>The last line of the value, where it stands below the name.</summary>
    public int LastLineOfValue { get; private init; }

    /// <summary>The line up to the value.</summary>
    public ReadOnlySpan<char> Head => _source[Line][.._read.Value.Start.Value];

    public string Before => Head.ToString();

    /// <summary>The line behind the value.</summary>
    public string After => _source[Line][_read.Value.End.Value..].ToString();

    public static OutlineField? Parse(SourceLines source, int line) => FieldLine.OfItem(source[line]) is { } read ? new(source, line, read) : null;

    /// <summary>A line of a paragraph is a field only with its name in bold.</summary>
    public static OutlineField? ParseBold(SourceLines source, int line) => FieldLine.OfParagraph(source[line]) is { } read ? new(source, line, read) : null;

    /// <returns>The field with its value in the lines below its name.</returns>
    public OutlineField WithValueTo(int lastLine)
        => this with { Value = string.Join(' ', Enumerable.Range(Line + 1, lastLine - Line).Select(l => _source[l].Trim().ToString())), LastLineOfValue = lastLine };

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
            && (Indent(line) > indent || char.IsLetterOrDigit(text[0]) && !Numbered().IsMatch(text));

    private static int Indent(string line) => line.Length - line.TrimStart().Length;

    [GeneratedRegex(@"^\d{1,9}[.)](?:\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();
}
