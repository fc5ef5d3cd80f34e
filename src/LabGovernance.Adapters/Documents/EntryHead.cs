using System.Globalization;
using System.Text.RegularExpressions;

namespace LabGovernance.Adapters.Documents;

/// <summary>What stands where in the heading or the bullet of an entry: <c>[x] 🔧 **[ISSUE-042]**: title - 2026-03-14</c>.</summary>
/// <param name="IsDone">Whether its box is ticked; null where it has none.</param>
/// <param name="Id">Empty without one.</param>
/// <param name="HasBoldId">True where asterisks stand before the id.</param>
/// <param name="Title">With the blanks around it.</param>
/// <param name="Date">Empty without one at the end.</param>
internal readonly partial record struct EntryHead(bool? IsDone, Range Id, bool HasBoldId, Range Title, Range Date)
{
    public bool HasId => !Id.Equals(default);

    public bool HasDate => !Date.Equals(default);

    /// <param name="text">Without blanks around it.</param>
    public static EntryHead Of(ReadOnlySpan<char> text)
    {
        bool? done = null;
        var at = 0;
        if (text is ['[', var box and (' ' or 'x' or 'X'), ']', ..] && Blanks(text, 3) is > 3 and var behind)
        {
            done = box != ' ';
            at = behind;
        }
        if (Signs(text, at) is var signs && signs > at)
            at = Blanks(text, signs);
        var bold = Bold(text, at);
        var id = InBrackets(text, at + bold, out var title);
        if (id.Equals(default))
            id = Plain(text, at + bold, out title);
        if (id.Equals(default))
            (bold, title) = (0, at);
        var end = text.Length;
        var date = DateAtEnd(text, title, ref end);
        return new(done, id, bold > 0, title..end, date);
    }

    private static Range InBrackets(ReadOnlySpan<char> text, int at, out int end)
    {
        end = 0;
        if (at == text.Length || text[at] != '[')
            return default;
        var start = at + 1;
        at = Letters(text, start);
        if (at - start is < 2 or > 12 || at == text.Length || text[at] != '-')
            return default;
        var number = at + 1;
        at = number;
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] == '-'))
            at++;
        at = Digit(text, number, at);
        if (at < 0 || at == text.Length || text[at] != ']')
            return default;
        end = at + 1;
        end = Blanks(text, end + Bold(text, end));
        if (end < text.Length && text[end] is ':' or '–' or '—' or '-')
            end = Blanks(text, end + 1);
        return start..at;
    }

    private static Range Plain(ReadOnlySpan<char> text, int start, out int end)
    {
        end = 0;
        var at = start;
        while (at < text.Length && char.IsAsciiLetterUpper(text[at]))
            at++;
        if (at - start is < 2 or > 12 || at == text.Length || text[at] != '-')
            return default;
        var number = at + 1;
        at = number;
        while (at < text.Length && (char.IsAsciiLetterUpper(text[at]) || char.IsAsciiDigit(text[at]) || text[at] == '-'))
            at++;
        at = Digit(text, number, at);
        if (at < 0)
            return default;
        var closed = at + Bold(text, at);
        end = Blanks(text, closed);
        if (end < text.Length && text[end] is ':' or '–' or '—')
            end = Blanks(text, end + 1);
        else if (end == closed && end < text.Length)
            return default;
        else if (end > closed && end + 1 < text.Length && text[end] == '-' && char.IsWhiteSpace(text[end + 1]))
            end = Blanks(text, end + 1);
        return start..at;
    }

    /// <returns>Where the digit that ends an id ends; -1 without one.</returns>
    private static int Digit(ReadOnlySpan<char> text, int start, int end)
        => end < text.Length && char.IsDigit(text[end]) ? end + 1
            : end > start && char.IsAsciiDigit(text[end - 1]) ? end
            : -1;

    /// <summary>A date is behind the last dash that has blanks around it, and nothing is behind the date.</summary>
    private static Range DateAtEnd(ReadOnlySpan<char> text, int title, ref int end)
    {
        for (var dash = text.Length - 2; dash > title; dash--)
        {
            if (text[dash] is not ('-' or '–' or '—') || !char.IsWhiteSpace(text[dash - 1]) || !char.IsWhiteSpace(text[dash + 1]))
                continue;
            var date = Blanks(text, dash + 1);
            if (!WrittenDay().IsMatch(text[date..]))
                return default;
            end = dash;
            while (end > title && char.IsWhiteSpace(text[end - 1]))
                end--;
            return date..text.Length;
        }
        return default;
    }

    private static int Bold(ReadOnlySpan<char> text, int at) => at + 1 < text.Length && text[at] is ('*' or '_') && text[at + 1] == text[at] ? 2 : 0;

    private static int Letters(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsAsciiLetter(text[at]))
            at++;
        return at;
    }

    private static int Signs(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && !char.IsAscii(text[at])
            && (text[at] is '\uFE0F' or '\u200D' || char.GetUnicodeCategory(text[at]) is UnicodeCategory.OtherSymbol or UnicodeCategory.Surrogate))
            at++;
        return at;
    }

    private static int Blanks(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    [GeneratedRegex(@"^(?:\d{4}[-/]\d{1,2}[-/]\d{1,2}(?:[ T][^-–—]*)?|[A-Za-z]{3,9}\.? \d{1,2}, \d{4}|\d{1,2}\.? [A-Za-z]{3,9} \d{4}|\d{1,2}\.\d{1,2}\.\d{4})$", RegexOptions.CultureInvariant)]
    private static partial Regex WrittenDay();
}
