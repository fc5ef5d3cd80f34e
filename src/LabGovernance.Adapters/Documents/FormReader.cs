using System.Globalization;
using System.Text.RegularExpressions;
using LabGovernance.Documents;
using Markdig.Syntax;

namespace LabGovernance.Adapters.Documents;

/// <summary>Walks the blocks of a form once, from the top. What stands in code, quotes and comments is none of its parts.</summary>
internal sealed partial class FormReader(SourceLines source)
{
    private readonly List<string> _lines = source.All;
    private readonly FormLayout _layout = new() { Source = source };
    private readonly List<(int Level, string Words)> _above = [];
    private string? _label;

    private FormPlace Place => new([.. _above.Select(a => a.Words)], _label);

    public FormLayout Read(MarkdownDocument tree)
    {
        foreach (var block in tree)
        {
            switch (block)
            {
                case HeadingBlock heading:
                    Heading(heading);
                    break;
                case ListBlock list:
                    List(list);
                    break;
                case ParagraphBlock paragraph:
                    _label = null;
                    Paragraph(paragraph.Line, source.At(paragraph.Span.End));
                    break;
                default:
                    _label = null;
                    break;
            }
        }
        return _layout;
    }

    private void Heading(HeadingBlock heading)
    {
        _label = null;
        var line = source.FirstOf(heading);
        var words = Words(_lines[line].TrimStart('\uFEFF', ' ').TrimStart('#').Trim().TrimEnd('#').Trim());
        if (heading.Level == 1 && _layout.Title is null && _layout.Headings.Count == 0)
        {
            _layout.Title = words;
            _layout.TitleLine = source.At(heading.Span.End);
            return;
        }
        _above.RemoveAll(a => a.Level >= heading.Level);
        _above.Add((heading.Level, words));
        _layout.Headings.Add(new(Place, heading.Level, line, source.At(heading.Span.End) + 1));
    }

    private void List(ListBlock list, int inner = -1)
    {
        foreach (var item in list.Cast<ListItemBlock>())
        {
            // A list may begin within the first line of an item, as in "- 3. three": that line is the outer one's.
            if (item.Line != inner && ItemHead().Match(_lines[item.Line]) is { Success: true } match)
            {
                var box = match.Groups["box"];
                var last = LastLine(item);
                var text = string.Join(' ', Enumerable.Range(item.Line + 1, FirstParagraphEnd(item) - item.Line).Select(l => _lines[l].Trim()).Prepend(match.Groups["text"].Value.Trim()));
                _layout.Items.Add(new(
                    new FormItem(Place, MarkdownText.Unescape(text), box.Success ? box.Value is "x" or "X" : null, int.TryParse(match.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null),
                    item.Line,
                    last));
                if (!list.IsOrdered && !box.Success && OutlineField.Parse(_lines, item.Line) is { } field)
                    _layout.Fields.Add(new(new FormField(Place, field.Name, field.Value.Trim()), field));
            }
            foreach (var nested in item.OfType<ListBlock>())
                List(nested, item.Line);
        }
    }

    private void Paragraph(int first, int last)
    {
        var text = new List<string>();
        for (var line = first; line <= last; line++)
        {
            if (line < last && MarkdownRow.IsDashes(_lines[line + 1], MarkdownRow.Cells(_lines[line]).Count))
            {
                Table(line, last);
                break;
            }
            if (OutlineField.ParseBold(_lines, line) is { } field)
            {
                _layout.Fields.Add(new(new FormField(Place, field.Name, field.Value.Trim()), field));
                if (line == last && field.Value.Trim().Length == 0)
                    LabelAt(line, field.Name);
            }
            else if (line == last && BoldLine().Match(_lines[line]) is { Success: true } label)
            {
                LabelAt(line, label.Groups["name"].Value.Trim());
            }
            else
            {
                text.Add(_lines[line].Trim());
            }
        }
        if (text.Count > 0)
            _layout.Paragraphs.Add(new(Place, string.Join(' ', text)));
    }

    private void LabelAt(int line, string name)
    {
        _label = name;
        _layout.Labels.Add(new(Place, line));
    }

    private void Table(int head, int last)
    {
        var columns = MarkdownRow.Cells(_lines[head]);
        var rows = Enumerable.Range(head + 2, last - head - 1)
            .Select(l => MarkdownRow.Cells(_lines[l]))
            .Select(IReadOnlyList<string> (cells) => [.. cells.Take(columns.Count), .. Enumerable.Repeat("", Math.Max(0, columns.Count - cells.Count))]);
        _layout.Tables.Add(new(new FormTable(Place, columns, [.. rows]), head));
    }

    private int FirstParagraphEnd(ListItemBlock item)
        => item.Count > 0 && item[0] is ParagraphBlock paragraph && paragraph.Line == item.Line ? source.At(paragraph.Span.End) : item.Line;

    private int LastLine(ListItemBlock item)
    {
        var last = item.Line;
        foreach (var block in item.Descendants<LeafBlock>())
            last = Math.Max(last, Math.Max(block.Line, source.At(block.Span.End)));
        return last;
    }

    /// <summary>Without the signs before the first letter or digit.</summary>
    private static string Words(string heading) => Signs().Replace(heading, "").Trim();

    [GeneratedRegex(@"^\s*(?:[-*+]|(?<number>\d{1,9})[.)])\s+(?:\[(?<box>[ xX])\]\s+)?(?<text>.*)$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex ItemHead();

    [GeneratedRegex(@"^\s{0,3}(?:\*\*|__)(?<name>[^*_]{1,60}?):?(?:\*\*|__)(?:\s*\([^)]{0,80}\))?\s*:?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex BoldLine();

    [GeneratedRegex(@"^[^\p{L}\p{N}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Signs();
}
