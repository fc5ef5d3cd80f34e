using System.Text.RegularExpressions;
using CsCheck;
using LabGovernance.Adapters.Documents;

namespace LabGovernance.Adapters.Tests.Documents;

/// <summary>What is read without patterns is what the patterns say.</summary>
public sealed partial class FieldLineTests
{
    private static readonly Gen<string> Text = Gen.Select(
        GeneratedDocument.OneOf("", "- ", "* ", "-  ", "-   ", "-\t", " - ", "+ ", "-", "1. ", "1) ", "1234567890. ", "   ", "    ", "\u00A0"),
        GeneratedDocument.OneOf(
            "*", "**", "__", "_", ":", "[", "]", " ", "\t", "\u00A0", "x", "Name", "a b", new string('n', 59), new string('n', 60), "- ", "[x] ", "[ ] ", "[X]", "[ISSUE-042]", "ISSUE-042", "AB-C-1", "A-1", "id-7", "ISSUE-", "Id-4\u0663", "-",
            " - ", " – ", " — ", "2026-03-14", "2026/3/4 10:30 EST", "Mar 4, 2026", "14.3.2026", "3. March 2026", "2026-03-14-x", "🔧", "✅ ", "ℹ️", "#", "\\*", "é").Array[0, 9],
        GeneratedDocument.OneOf("", "\n", "\r\n", "\r", " \n", "\t \r\n"),
        (start, parts, end) => start + string.Concat(parts) + end);

    [Fact]
    public void Items_are_fields_as_the_pattern_says()
        => Text.Sample(line => Assert.Equal(Expected(Item().Match(line)), Read(line, FieldLine.OfItem(line))), iter: 20000);

    [Fact]
    public void Lines_of_paragraphs_are_fields_as_the_pattern_says()
        => Text.Sample(line => Assert.Equal(Expected(Bold().Match(line)), Read(line, FieldLine.OfParagraph(line))), iter: 20000);

    [Fact]
    public void Bullets_are_taken_off_as_the_pattern_says()
        => Text.Sample(line => Assert.Equal(Bullet().Replace(line, "", 1).Trim(), OutlineEntry.BulletText(line).ToString()), iter: 20000);

    [Fact]
    public void Heads_of_entries_are_read_as_the_pattern_says()
        => Text.Sample(line =>
        {
            var text = line.Trim();
            var match = Head().Match(text);
            var head = EntryHead.Of(text);
            Assert.Equal(
                (match.Groups["box"].Success ? match.Groups["box"].Value != " " : null, match.Groups["id"].Value, match.Groups["bold"].Success, match.Groups["title"].Value.Trim(), match.Groups["date"].Value),
                (head.IsDone, head.HasId ? text[head.Id] : "", head.HasBoldId, text[head.Title].Trim(), head.HasDate ? text[head.Date] : ""));
        }, iter: 50000);

    private static (string, string, string, string)? Expected(Match match)
        => match.Success ? (match.Groups["before"].Value, match.Groups["name"].Value, match.Groups["value"].Value, match.Groups["after"].Value) : null;

    private static (string, string, string, string)? Read(string line, FieldLine? read)
        => read is var (name, value) ? (line[..value.Start], line[name], line[value], line[value.End..]) : null;

    [GeneratedRegex(@"^(?<before>\s*[-*+]\s+(?:\*\*|__)?(?<name>[^*_:\[\]]{1,60}?)(?:(?:\*\*|__)\s*:|:(?:\*\*|__)?)[ \t]*)(?<value>.*?)(?<after>[ \t]*(?:\r\n|\n|\r)?)$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Item();

    [GeneratedRegex(@"^(?<before>\s{0,3}(?:\*\*|__)(?<name>[^*_:\[\]]{1,60}?)(?:(?:\*\*|__)\s*:|:(?:\*\*|__))[ \t]*)(?<value>.*?)(?<after>[ \t]*(?:\r\n|\n|\r)?)$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Bold();

    [GeneratedRegex(@"^\s*(?:[-*+]|\d{1,9}[.)])\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();

    [GeneratedRegex(
        @"^(?:\[(?<box>[ xX])\]\s+)?(?:[\p{So}\p{Cs}\uFE0F\u200D]+\s*)?"
        + @"(?:(?<bold>\*\*|__)?\[(?<id>[A-Za-z]{2,12}-[A-Za-z0-9-]*\d)\](?:\*\*|__)?\s*[:–—-]?\s*|(?<bold>\*\*|__)?(?<id>[A-Z]{2,12}-[A-Z0-9-]*\d)(?:\*\*|__)?(?:\s*[:–—]\s*|\s+-\s+|\s+|$))?"
        + @"(?<title>.*?)(?:\s+[-–—]\s+(?<date>\d{4}[-/]\d{1,2}[-/]\d{1,2}(?:[ T][^-–—]*)?|[A-Za-z]{3,9}\.? \d{1,2}, \d{4}|\d{1,2}\.? [A-Za-z]{3,9} \d{4}|\d{1,2}\.\d{1,2}\.\d{4}))?$",
        RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Head();
}
