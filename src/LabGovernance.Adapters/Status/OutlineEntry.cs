using System.Globalization;
using System.Text.RegularExpressions;
using LabGovernance.Status;

namespace LabGovernance.Adapters.Status;

/// <summary>An entry: a heading below its section, or a bullet that begins with an id.</summary>
internal sealed partial class OutlineEntry
{
    private OutlineEntry(OutlineSection section, string text, int start, bool isBullet)
    {
        Section = section;
        Start = start;
        IsBullet = isBullet;
        var match = Heading().Match(text);
        Id = match.Groups["id"].Success ? match.Groups["id"].Value.ToUpperInvariant() : null;
        Title = MarkdownText.Unescape(match.Groups["title"].Value.Trim());
        Date = DateOf(match.Groups["date"].Value);
    }

    public OutlineSection Section { get; }

    public int Start { get; }

    public int End { get; set; }

    public bool IsBullet { get; }

    public string? Id { get; }

    public string Title { get; }

    public DateOnly? Date { get; }

    public List<OutlineField> Fields { get; } = [];

    public static OutlineEntry FromHeading(OutlineSection section, string text, int start, int end) => new(section, text, start, false) { End = end };

    public static OutlineEntry? FromBullet(OutlineSection section, string line, int start)
        => Bullet().Match(line) is { Success: true } match ? new(section, match.Groups["text"].Value.Trim(), start, true) : null;

    public StatusEntry ToEntry() => new()
    {
        Id = Id,
        Title = Title,
        Section = Section.Meaning,
        SectionHeading = Section.Heading,
        State = Value("Status") ?? Value("Severity"),
        Owner = Value("Owner"),
        Date = Date,
        VerificationDate = DateOf(Value("Verification Date") ?? Value("Waiting until") ?? ""),
        Fields = [.. Fields.Select(f => KeyValuePair.Create(f.Name, f.Value))],
        Line = Start + 1,
    };

    private string? Value(string name) => Fields.FirstOrDefault(f => f.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value;

    private static DateOnly? DateOf(string text)
        => IsoDate().Match(text) is { Success: true } match
            && DateOnly.TryParseExact(match.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;

    [GeneratedRegex(@"^(?:\[(?<id>[A-Za-z]{2,12}-[A-Za-z0-9-]*\d)\]\s*)?(?<title>.*?)(?:\s+[-–—]\s+(?<date>\d{4}-\d{2}-\d{2}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\s*[-*+]\s+(?<text>\[[A-Za-z]{2,12}-[A-Za-z0-9-]*\d\].*)", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"\d{4}-\d{2}-\d{2}", RegexOptions.CultureInvariant)]
    private static partial Regex IsoDate();
}
