namespace LabGovernance.Adapters.Documents;

/// <summary>Where the name and the value of a field stand in its line.</summary>
/// <param name="Name">Between the asterisks, with the blanks around it.</param>
/// <param name="Value">Behind the colon, without the blanks around it.</param>
internal readonly record struct FieldLine(Range Name, Range Value)
{
    private const int LongestName = 60;

    /// <returns>A field as an item of a list: <c>- name: value</c>, with the name in bold or not.</returns>
    public static FieldLine? OfItem(ReadOnlySpan<char> line)
    {
        var at = Blanks(line, 0);
        if (at == line.Length || line[at] is not ('-' or '*' or '+'))
            return null;
        var blank = at + 1;
        at = Blanks(line, blank);
        if (at == blank)
            return null;
        return Of(line, IsBold(line, at) ? at + 2 : at, needsBold: false)
            // A name may be blank, as in "-  : x", and then one of the blanks is the name.
            ?? (at > blank + 1 ? Of(line, at - 1, needsBold: false) : null);
    }

    /// <returns>A field as a line of a paragraph, with its name in bold: <c>**name**: value</c>.</returns>
    public static FieldLine? OfParagraph(ReadOnlySpan<char> line)
    {
        var at = Blanks(line, 0);
        return at <= 3 && IsBold(line, at) ? Of(line, at + 2, needsBold: true) : null;
    }

    private static FieldLine? Of(ReadOnlySpan<char> line, int name, bool needsBold)
    {
        var length = line[name..].IndexOfAny("*_:[]");
        if (length is < 1 or > LongestName)
            return null;
        var at = name + length;
        if (IsBold(line, at))
        {
            at = Blanks(line, at + 2);
            if (at == line.Length || line[at] != ':')
                return null;
            at++;
        }
        else if (line[at] == ':')
        {
            at++;
            if (IsBold(line, at))
                at += 2;
            else if (needsBold)
                return null;
        }
        else
        {
            return null;
        }
        var end = line.TrimEnd("\r\n").Length;
        while (at < end && line[at] is (' ' or '\t'))
            at++;
        while (end > at && line[end - 1] is (' ' or '\t'))
            end--;
        return new(name..(name + length), at..end);
    }

    private static bool IsBold(ReadOnlySpan<char> line, int at) => at + 1 < line.Length && line[at] is ('*' or '_') && line[at + 1] == line[at];

    private static int Blanks(ReadOnlySpan<char> line, int from)
    {
        while (from < line.Length && char.IsWhiteSpace(line[from]))
            from++;
        return from;
    }
}
