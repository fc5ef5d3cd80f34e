using System.Globalization;
using LabGovernance.Status;

namespace LabGovernance.Adapters.Status;

/// <summary>How a document writes its entries: headings with bold fields, or bullets with plain ones; and how it ends lines.</summary>
internal sealed record EntryStyle(bool IsShort, string NewLine)
{
    public static EntryStyle Of(StatusOutline outline)
    {
        var bullets = outline.Entries.Count(e => e.IsBullet && e.Section.Meaning != StatusSection.Other);
        var headings = outline.Entries.Count(e => !e.IsBullet && e.Section.Meaning is StatusSection.Urgent or StatusSection.Monitoring or StatusSection.RecentFixes);
        var summary = outline.Sections.Any(s => s.Meaning is StatusSection.Summary or StatusSection.Completed);
        var newLine = outline.Lines.Count > 0 && outline.Lines[0].EndsWith("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        return new(bullets > headings || summary && headings == 0, newLine);
    }

    public static StatusSection SectionFor(StatusSection section, StatusOutline outline)
        => section == StatusSection.RecentFixes && outline.Sections.Any(s => s.Meaning == StatusSection.Completed) ? StatusSection.Completed : section;

    public List<string> Write(StatusPosting posting)
    {
        var title = MarkdownText.Escape(posting.Title);
        var lines = new List<string>
        {
            IsShort
                ? $"- [{posting.Id}] {title}{NewLine}"
                : string.Create(CultureInfo.InvariantCulture, $"### [{posting.Id}] {title} - {posting.Date:yyyy-MM-dd}{NewLine}"),
        };
        lines.AddRange(posting.Fields.Select(f => Field(f.Key, MarkdownText.OneLine(f.Value), IsShort)));
        return lines;
    }

    public string Field(string name, string value, bool nested) => nested ? $"  - {name}: {value}{NewLine}" : $"- **{name}**: {value}{NewLine}";
}
