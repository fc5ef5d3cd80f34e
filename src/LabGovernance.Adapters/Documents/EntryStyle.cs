using System.Globalization;
using LabGovernance.Documents;

namespace LabGovernance.Adapters.Documents;

/// <summary>How a document writes its entries: headings with fields, or bullets; and how it ends lines.</summary>
internal sealed record EntryStyle(bool IsShort, bool HasBoldIds, FieldShape OfHeadings, string NewLine)
{
    public static EntryStyle Of(Outline outline, EntryPosting posting)
    {
        int bullets = 0, headings = 0, lines = 0, items = 0, bold = 0, ids = 0;
        foreach (var entry in outline.Entries)
        {
            if (entry.IsBullet && entry.Section.Meaning != SectionVocabulary.Other)
                bullets++;
            if (!entry.IsBullet && outline.Vocabulary.OfBullets.Contains(entry.Section.Meaning))
                headings++;
            ids += entry is { IsBullet: true, Id: not null } ? 1 : 0;
            bold += entry is { IsBullet: true, HasBoldId: true } ? 1 : 0;
            if (entry.IsBullet)
                continue;
            foreach (var field in entry.Fields)
                _ = IsItem(field) ? items++ : lines++;
        }
        var summary = outline.Sections.Any(s => outline.Vocabulary.OfHeaders.Contains(s.Meaning));
        var newLine = outline.Lines.Count > 0 && outline.Lines[0].EndsWith("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        return new(
            posting.Brief ?? (bullets > headings || summary && headings == 0),
            bold > 0 && bold * 2 > ids,
            lines > items ? FieldShape.BoldLine : FieldShape.BoldItem,
            newLine);
    }

    /// <summary>How an entry writes its fields: as it does by now, else as the document does.</summary>
    public FieldShape ShapeOf(OutlineEntry entry)
    {
        if (entry.Fields.Count == 0)
            return entry.IsBullet ? FieldShape.NestedItem : OfHeadings;
        var last = entry.Fields[^1];
        var bold = last.Before.Contains("**", StringComparison.Ordinal) || last.Before.Contains("__", StringComparison.Ordinal);
        return !IsItem(last) ? FieldShape.BoldLine
            : entry.IsBullet ? bold ? FieldShape.NestedBoldItem : FieldShape.NestedItem
            : bold ? FieldShape.BoldItem : FieldShape.Item;
    }

    public List<string> Write(EntryPosting posting)
    {
        var title = MarkdownText.Escape(posting.Title);
        var id = IsShort && HasBoldIds ? $"**[{posting.Id}]**" : $"[{posting.Id}]";
        var lines = new List<string>
        {
            IsShort ? $"- {id} {title}{NewLine}"
                : posting.Date is { } date ? string.Create(CultureInfo.InvariantCulture, $"### {id} {title} - {date:yyyy-MM-dd}{NewLine}")
                : $"### {id} {title}{NewLine}",
        };
        var shape = !IsShort ? OfHeadings : HasBoldIds ? FieldShape.NestedBoldItem : FieldShape.NestedItem;
        lines.AddRange(posting.Fields.Select(f => Field(f.Key, MarkdownText.OneLine(f.Value), shape)));
        if (posting.Todos.Count > 0 && !IsShort && shape == FieldShape.BoldLine)
            lines.AddRange([NewLine, TodoHead]);
        lines.AddRange(posting.Todos.Select(t => (IsShort ? "  " : "") + Todo(t)));
        return lines;
    }

    public string TodoHead => $"**Todo List**:{NewLine}";

    public string Todo(DocumentTodo todo) => $"- [{(todo.IsDone ? 'x' : ' ')}] {MarkdownText.OneLine(todo.Text)}{NewLine}";

    public string Field(string name, string value, FieldShape shape) => shape switch
    {
        FieldShape.NestedItem => $"  - {name}: {value}{NewLine}",
        FieldShape.NestedBoldItem => $"  - **{name}**: {value}{NewLine}",
        FieldShape.BoldLine => $"**{name}**: {value}{NewLine}",
        FieldShape.Item => $"- {name}: {value}{NewLine}",
        _ => $"- **{name}**: {value}{NewLine}",
    };

    private static bool IsItem(OutlineField field) => field.Before.AsSpan().TrimStart() is [('-' or '+' or '*') and var mark, var next, ..] && mark != next;
}
