using System.Text.RegularExpressions;
using LabGovernance.Status;
using Markdig;
using Markdig.Syntax;

namespace LabGovernance.Adapters.Status;

/// <summary>Where sections, entries and fields stand, in lines. Made from Markdig's syntax tree, so that look-alikes in code and comments don't count.</summary>
internal sealed partial class StatusOutline
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().Build();

    private StatusOutline(string text, IReadOnlyList<string> lines, IReadOnlyList<OutlineSection> sections, IReadOnlyList<OutlineEntry> entries)
    {
        Text = text;
        Lines = lines;
        Sections = sections;
        Entries = entries;
    }

    public string Text { get; }

    /// <summary>The lines with their endings.</summary>
    public IReadOnlyList<string> Lines { get; }

    public IReadOnlyList<OutlineSection> Sections { get; }

    public IReadOnlyList<OutlineEntry> Entries { get; }

    public static StatusOutline Parse(string text)
    {
        var lines = SplitLines(text);
        // A byte order mark would hide the first heading; a space in its place keeps every position.
        var tree = Markdown.Parse(text.StartsWith('\uFEFF') ? ' ' + text[1..] : text, Pipeline);
        var sections = new List<OutlineSection>();
        var entries = new List<OutlineEntry>();
        var headings = tree.OfType<HeadingBlock>().ToList();
        for (var i = 0; i < headings.Count; i++)
        {
            var heading = headings[i];
            var words = HeadingText(lines[heading.Line]);
            var meaning = SectionWords.Meaning(words);
            var inside = sections.LastOrDefault();
            if (heading.Level == 1 || inside is null || heading.Level <= inside.Level || inside.Meaning == StatusSection.Other && meaning != StatusSection.Other)
            {
                if (heading.Level == 1 && meaning == StatusSection.Other)
                    continue;
                if (inside is not null)
                    inside.End = heading.Line;
                sections.Add(new OutlineSection(words, meaning, heading.Level, heading.Line) { End = lines.Count });
                continue;
            }
            var end = headings.Skip(i + 1).FirstOrDefault(h => h.Level <= heading.Level)?.Line ?? lines.Count;
            var rule = tree.OfType<ThematicBreakBlock>().FirstOrDefault(b => b.Line > heading.Line && b.Line < end);
            if (heading.Level == inside.Level + 1)
                entries.Add(OutlineEntry.FromHeading(inside, words, heading.Line, TrimEnd(lines, heading.Line, rule?.Line ?? end)));
        }
        AddFields(tree, lines, sections, entries);
        entries.Sort((a, b) => a.Start.CompareTo(b.Start));
        return new StatusOutline(text, lines, sections, entries);
    }

    public StatusDocument ToDocument(string path) => new()
    {
        Path = path,
        Text = Text,
        Title = Lines.Select(l => l.TrimStart('\uFEFF')).FirstOrDefault(l => l.StartsWith("# ", StringComparison.Ordinal)) is { } title ? HeadingText(title) : null,
        Health = Top("Overall Health") ?? Top("Overall State"),
        LastUpdated = Top("Last Updated"),
        NextReview = Top("Next Review"),
        Entries = [.. Entries.Select(e => e.ToEntry())],
    };

    /// <summary>The last line of a section's content, before trailing blank lines and rules.</summary>
    public int ContentEnd(OutlineSection section)
    {
        var end = section.End;
        while (end > section.Line + 1 && (Lines[end - 1].Trim().Length == 0 || Lines[end - 1].Trim() is "---" or "***" or "___"))
            end--;
        return end;
    }

    public static int TrimEnd(IReadOnlyList<string> lines, int start, int end)
    {
        while (end > start + 1 && lines[end - 1].Trim().Length == 0)
            end--;
        return end;
    }

    [GeneratedRegex(@"^\s*(?:[-*+]\s+)?(?:\*\*)?(?<name>[^*:]+?)(?:\*\*)?\s*:(?:\*\*)?\s*(?<value>.*?)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex TopField();

    private string? Top(string name)
    {
        foreach (var line in Lines)
        {
            if (TopField().Match(line.TrimEnd('\r', '\n')) is { Success: true } match && match.Groups["name"].Value.Equals(name, StringComparison.OrdinalIgnoreCase))
                return match.Groups["value"].Value;
        }
        return null;
    }

    private static void AddFields(MarkdownDocument tree, List<string> lines, List<OutlineSection> sections, List<OutlineEntry> entries)
    {
        var starts = new int[lines.Count];
        for (var i = 1; i < lines.Count; i++)
            starts[i] = starts[i - 1] + lines[i - 1].Length;
        foreach (var item in tree.OfType<ListBlock>().SelectMany(l => l.OfType<ListItemBlock>()))
        {
            var owner = entries.LastOrDefault(e => item.Line > e.Start && item.Line < e.End && !e.IsBullet);
            if (owner is not null)
            {
                if (OutlineField.Parse(lines, item.Line) is { } field)
                    owner.Fields.Add(field);
                continue;
            }
            var section = sections.LastOrDefault(s => s.Line < item.Line && item.Line < s.End);
            if (section is null || OutlineEntry.FromBullet(section, lines[item.Line], item.Line) is not { } entry)
                continue;
            var last = item.Descendants().OfType<LeafBlock>().Select(b => Math.Max(b.Line, LineAt(starts, b.Span.End))).DefaultIfEmpty(item.Line).Max();
            entry.End = TrimEnd(lines, item.Line, Math.Min(last + 1, section.End));
            foreach (var nested in item.OfType<ListBlock>().SelectMany(l => l.OfType<ListItemBlock>()))
            {
                if (OutlineField.Parse(lines, nested.Line) is { } field)
                    entry.Fields.Add(field);
            }
            entries.Add(entry);
        }
    }

    private static int LineAt(int[] starts, int position)
    {
        var found = Array.BinarySearch(starts, position);
        return found >= 0 ? found : ~found - 1;
    }

    private static string HeadingText(string line)
        => line.TrimStart('\uFEFF', ' ').TrimStart('#').Trim().TrimEnd('#').Trim();

    private static List<string> SplitLines(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.AsSpan(start).IndexOfAny('\n', '\r');
            if (end < 0)
            {
                lines.Add(text[start..]);
                break;
            }
            end += start;
            var next = text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1;
            lines.Add(text[start..next]);
            start = next;
        }
        return lines;
    }
}
