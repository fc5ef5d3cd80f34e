using System.Text.RegularExpressions;
using LabGovernance.Documents;

namespace LabGovernance.Adapters.Documents;

/// <summary>An entry: a heading below its section, or a bullet.</summary>
internal sealed partial class OutlineEntry
{
    private OutlineEntry(OutlineSection section, string text, int start, int contentStart, bool isBullet)
    {
        Section = section;
        Start = start;
        ContentStart = contentStart;
        IsBullet = isBullet;
        var match = Head().Match(text);
        IsDone = match.Groups["box"].Success ? match.Groups["box"].Value is "x" or "X" : null;
        Id = match.Groups["id"].Success ? match.Groups["id"].Value.ToUpperInvariant() : null;
        HasBoldId = match.Groups["bold"].Success;
        Title = MarkdownText.Unescape(Plain(match.Groups["title"].Value.Trim(), HasBoldId));
        Date = WrittenDate.In(match.Groups["date"].Value);
    }

    public OutlineSection Section { get; }

    public int Start { get; }

    /// <summary>The first line below the head.</summary>
    public int ContentStart { get; }

    /// <summary>The line after its last.</summary>
    public int End { get; set; }

    public bool IsBullet { get; }

    /// <summary>The level of its heading; 0 for a bullet.</summary>
    public int Level { get; private init; }

    public string? Id { get; }

    public bool HasBoldId { get; }

    /// <summary>Whether its own box is ticked; null where it has none.</summary>
    public bool? IsDone { get; }

    public string Title { get; }

    public DateOnly? Date { get; }

    /// <summary>True for a heading that only puts entries with ids together.</summary>
    public bool IsGroup { get; set; }

    public List<OutlineField> Fields { get; } = [];

    public List<string> Code { get; } = [];

    public List<OutlineTodo> Todos { get; } = [];

    public static OutlineEntry FromHeading(OutlineSection section, string text, int level, int start, int contentStart)
        => new(section, text, start, contentStart, false) { Level = level };

    public static OutlineEntry FromBullet(OutlineSection section, string text, int start) => new(section, text, start, start + 1, true);

    /// <returns>What stands behind the bullet.</returns>
    public static string BulletText(string line)
    {
        var text = line.AsSpan().Trim();
        return text is ['-' or '*' or '+', ' ' or '\t', ..] ? text[2..].Trim().ToString() : Bullet().Replace(line, "", 1).Trim();
    }

    public static bool BeginsWithId(string text)
    {
        // Most bullets have no dash behind a short word, and the pattern costs more than this.
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        return dash is > 1 and < 48 && char.IsAsciiLetter(text[dash - 1]) && text.AsSpan(dash).IndexOfAnyInRange('0', '9') > 0 && Head().Match(text).Groups["id"].Success;
    }

    public string? Value(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            foreach (var field in Fields)
            {
                if (field.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                    return field.Value;
            }
        }
        return null;
    }

    private static string Plain(string title, bool begunBefore)
        => !title.EndsWith("**", StringComparison.Ordinal) ? title
            : title.Length > 4 && title.StartsWith("**", StringComparison.Ordinal) ? title[2..^2]
            : begunBefore ? title[..^2]
            : title;

    [GeneratedRegex(
        @"^(?:\[(?<box>[ xX])\]\s+)?(?:[\p{So}\p{Cs}\uFE0F\u200D]+\s*)?"
        + @"(?:(?<bold>\*\*|__)?\[(?<id>[A-Za-z]{2,12}-[A-Za-z0-9-]*\d)\](?:\*\*|__)?\s*[:–—-]?\s*|(?<bold>\*\*|__)?(?<id>[A-Z]{2,12}-[A-Z0-9-]*\d)(?:\*\*|__)?(?:\s*[:–—]\s*|\s+-\s+|\s+|$))?"
        + @"(?<title>.*?)(?:\s+[-–—]\s+(?<date>\d{4}[-/]\d{1,2}[-/]\d{1,2}(?:[ T][^-–—]*)?|[A-Za-z]{3,9}\.? \d{1,2}, \d{4}|\d{1,2}\.? [A-Za-z]{3,9} \d{4}|\d{1,2}\.\d{1,2}\.\d{4}))?$",
        RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Head();

    [GeneratedRegex(@"^\s*(?:[-*+]|\d{1,9}[.)])\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();
}
