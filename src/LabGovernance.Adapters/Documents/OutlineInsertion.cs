using Markdig.Syntax;

namespace LabGovernance.Adapters.Documents;

/// <summary>Puts an entry where a reader finds it in its section, and nothing else in it.</summary>
internal static class OutlineInsertion
{
    /// <param name="outline">The document without the entry.</param>
    /// <param name="meaning">The section; made in its place in the order where there is none.</param>
    /// <param name="entry">The lines of the entry.</param>
    /// <param name="style">How the document is written.</param>
    public static string Insert(Outline outline, string meaning, List<string> entry, EntryStyle style)
    {
        var lines = outline.Lines.ToList();
        if (outline.Section(meaning) is not { } section)
            return InsertSection(outline, lines, meaning, entry, style);
        var isBullet = IsBullet(entry);
        var headings = outline.Entries.Where(e => e.Section == section && !e.IsBullet).ToList();
        // A bullet below an entry that is a heading would be part of that entry.
        var at = isBullet && headings.Count > 0 ? Trimmed(lines, section.ContentStart, headings[0].Start) : outline.ContentEnd(section);
        if (at > 0 && !SourceLines.EndsLine(lines[at - 1]))
            lines[at - 1] += style.NewLine;
        if (!isBullet)
            entry = AtLevel(entry, section.Level, headings.Count > 0 ? headings[^1].Level : 0);
        var afterBullet = isBullet && at > section.ContentStart && lines[at - 1].TrimStart().StartsWith('-');
        List<string> block = afterBullet || style.IsShort && at == section.ContentStart ? entry : [style.NewLine, .. entry];
        if (at < lines.Count && lines[at].Trim().Length > 0)
            block = [.. block, style.NewLine];
        lines.InsertRange(at, block);
        return string.Concat(lines);
    }

    private static string InsertSection(Outline outline, List<string> lines, string meaning, List<string> entry, EntryStyle style)
    {
        var order = outline.Vocabulary.Order(meaning);
        var next = outline.Sections.FirstOrDefault(s => outline.Vocabulary.Order(s.Meaning) is var its && its > order && its != int.MaxValue);
        // Any deeper, and it would be part of the section above, or the one below a part of it.
        var level = next?.Level ?? (outline.Sections.Count > 0 ? Math.Min(outline.Sections[0].Level, outline.Sections[^1].Level) : 2);
        var at = next?.Line ?? lines.Count;
        if (at > 0 && !SourceLines.EndsLine(lines[at - 1]))
            lines[at - 1] += style.NewLine;
        var block = new List<string>();
        if (at > 0 && lines[at - 1].Trim().Length > 0)
            block.Add(style.NewLine);
        block.Add($"{new string('#', level)} {outline.Vocabulary.HeadingOf(meaning)}{style.NewLine}");
        if (!style.IsShort)
            block.Add(style.NewLine);
        block.AddRange(IsBullet(entry) ? entry : AtLevel(entry, level, 0));
        if (next is not null)
            block.Add(style.NewLine);
        lines.InsertRange(at, block);
        return string.Concat(lines);
    }

    /// <summary>Gives an entry's heading a level below its section's and not below that of the entry above it, and moves headings within along.</summary>
    private static List<string> AtLevel(List<string> entry, int section, int above)
    {
        var source = new SourceLines(string.Concat(entry));
        var headings = Outline.Blocks(string.Concat(entry)).OfType<HeadingBlock>().ToList();
        var level = headings.Count > 0 ? headings[0].Level : 0;
        var least = section + 1;
        var most = above > section ? above : 6;
        if (level == 0 || least > 6 || level >= least && level <= most)
            return entry;
        var shift = (level < least ? least : most) - level;
        var moved = source.All;
        // From the last, so that none moves before it is rewritten.
        foreach (var heading in Enumerable.Reverse(headings))
            Shift(moved, source.FirstOf(heading), heading.IsSetext, Math.Clamp(heading.Level + shift, 1, 6));
        return moved;
    }

    private static void Shift(List<string> lines, int at, bool isUnderlined, int level)
    {
        lines[at] = $"{new string('#', level)} {lines[at].TrimStart().TrimStart('#').TrimStart()}";
        if (isUnderlined)
            lines.RemoveAt(at + 1);
    }

    private static bool IsBullet(List<string> entry) => entry[0].TrimStart() is ['-' or '*' or '+', ' ' or '\t', ..];

    private static int Trimmed(List<string> lines, int start, int end)
    {
        while (end > start && lines[end - 1].Trim().Length == 0)
            end--;
        return end;
    }
}
