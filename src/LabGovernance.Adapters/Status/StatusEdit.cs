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

        SetFields(lines, entry, posting, style);
        if (entry.Section.Meaning == section)
            return string.Concat(lines);
        var end = entry.End;
        var moved = lines.GetRange(entry.Start, end - entry.Start);
        if (!EndsLine(moved[^1]))
            moved[^1] += style.NewLine;
        while (end < lines.Count && lines[end].Trim().Length == 0)
            end++;
        lines.RemoveRange(entry.Start, end - entry.Start);
        var rest = StatusOutline.Parse(string.Concat(lines));
        return Insert(rest, rest.Lines.ToList(), section, moved, style);
    }

    private static void SetFields(List<string> lines, OutlineEntry entry, StatusPosting posting, EntryStyle style)
    {
        var last = entry.Fields.Count > 0 ? OutlineField.LastLine(lines, entry.Fields[^1].Line, entry.End) : entry.Start;
        foreach (var (name, value) in posting.Fields)
        {
            var text = MarkdownText.OneLine(value);
            var earlier = posting.Earlier.Where(e => Same(e.Key, name)).Select(e => MarkdownText.OneLine(e.Value)).ToHashSet(StringComparer.Ordinal);
            var found = entry.Fields.Where(f => Same(f.Name, name)).ToList();
            if (found.Any(f => f.Value == text))
                continue;
            if (found.FirstOrDefault(f => earlier.Contains(f.Value)) is { } ours)
                lines[ours.Line] = ours.Before + text + ours.After;
            else if (found.Count == 0)
                Append(lines, last, style.Field(name, text, entry.IsBullet), style);
            else if (earlier.Any(e => e != text))
                Append(lines, OutlineField.LastLine(lines, found[^1].Line, entry.End), style.Field(name, text, entry.IsBullet), style);
        }
    }

    private static bool Same(string name, string other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);

    /// <summary>Puts a line below another without moving the places of those that follow.</summary>
    private static void Append(List<string> lines, int at, string line, EntryStyle style)
        => lines[at] += EndsLine(lines[at]) ? line : style.NewLine + line;

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
