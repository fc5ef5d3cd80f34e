using System.Globalization;
using LabGovernance.Status;

namespace LabGovernance.Adapters.Status;

/// <summary>Puts a posting into the text, line by line; every other line stays as it is.</summary>
internal static class StatusEdit
{
    public static string Put(string text, StatusPosting posting)
    {
        var outline = StatusOutline.Parse(text);
        var style = EntryStyle.Of(outline);
        var section = EntryStyle.SectionFor(posting.Section, outline);
        var lines = outline.Lines.ToList();
        if (outline.Entries.FirstOrDefault(e => e.Id == posting.Id) is not { } entry)
            return Insert(outline, lines, section, style.Write(posting), style);

        SetFields(lines, entry, posting, style, out var added);
        if (entry.Section.Meaning == section)
            return string.Concat(lines);
        var end = entry.End + added;
        var moved = lines.GetRange(entry.Start, end - entry.Start);
        if (!EndsLine(moved[^1]))
            moved[^1] += style.NewLine;
        while (end < lines.Count && lines[end].Trim().Length == 0)
            end++;
        lines.RemoveRange(entry.Start, end - entry.Start);
        var rest = StatusOutline.Parse(string.Concat(lines));
        return Insert(rest, rest.Lines.ToList(), section, moved, style);
    }

    private static void SetFields(List<string> lines, OutlineEntry entry, StatusPosting posting, EntryStyle style, out int added)
    {
        var after = entry.Fields.Count > 0 ? entry.Fields[^1].Line : entry.Start;
        added = 0;
        foreach (var (name, value) in posting.Fields)
        {
            var text = MarkdownText.OneLine(value);
            if (entry.Fields.FirstOrDefault(f => f.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } field)
            {
                if (field.Value != text)
                    lines[field.Line] = field.Before + text + field.After;
                continue;
            }
            if (!EndsLine(lines[after + added]))
                lines[after + added] += style.NewLine;
            added++;
            lines.Insert(after + added, style.Field(name, text, entry.IsBullet));
        }
    }

    private static string Insert(StatusOutline outline, List<string> lines, StatusSection meaning, List<string> entry, EntryStyle style)
    {
        var section = outline.Sections.FirstOrDefault(s => s.Meaning == meaning);
        if (section is null)
            return InsertSection(outline, lines, meaning, entry, style);
        var at = outline.ContentEnd(section);
        if (at > 0 && !EndsLine(lines[at - 1]))
            lines[at - 1] += style.NewLine;
        var afterBullet = entry[0].TrimStart().StartsWith("- ", StringComparison.Ordinal) && at > section.Line + 1 && lines[at - 1].TrimStart().StartsWith('-');
        var block = afterBullet || style.IsShort && at == section.Line + 1 ? entry : [style.NewLine, .. entry];
        if (at < lines.Count && lines[at].Trim().Length > 0)
            block = [.. block, style.NewLine];
        lines.InsertRange(at, block);
        return string.Concat(lines);
    }

    private static string InsertSection(StatusOutline outline, List<string> lines, StatusSection meaning, List<string> entry, EntryStyle style)
    {
        var level = outline.Sections.Count > 0 ? outline.Sections[0].Level : 2;
        var next = outline.Sections.FirstOrDefault(s => s.Meaning > meaning);
        var at = next?.Line ?? lines.Count;
        if (at > 0 && !EndsLine(lines[at - 1]))
            lines[at - 1] += style.NewLine;
        var block = new List<string>();
        if (at > 0 && lines[at - 1].Trim().Length > 0)
            block.Add(style.NewLine);
        block.Add(string.Create(CultureInfo.InvariantCulture, $"{new string('#', level)} {SectionWords.Heading(meaning)}{style.NewLine}"));
        if (!style.IsShort)
            block.Add(style.NewLine);
        block.AddRange(entry);
        if (next is not null)
            block.Add(style.NewLine);
        lines.InsertRange(at, block);
        return string.Concat(lines);
    }

    private static bool EndsLine(string line) => line.EndsWith('\n') || line.EndsWith('\r');
}
