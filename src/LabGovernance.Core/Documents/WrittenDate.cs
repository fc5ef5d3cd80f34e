using System.Globalization;
using System.Text.RegularExpressions;

namespace LabGovernance.Documents;

/// <summary>Dates as people write them: 2025-11-08, 2025/11/08, Nov 8, 2025, 8 November 2025, 08.11.2025, each with whatever follows, such as a time.</summary>
/// <remarks>11/08/2025 is not read: half of the world takes it for August.</remarks>
public static partial class WrittenDate
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <returns>The first date in the text; null when there is none.</returns>
    public static DateOnly? In(string? text) => In(text, out _);

    /// <param name="text">Where to look.</param>
    /// <param name="end">Where the date ends.</param>
    internal static DateOnly? In(string? text, out int end)
    {
        end = 0;
        if (string.IsNullOrEmpty(text) || text.AsSpan().IndexOfAnyInRange('0', '9') < 0)
            return null;
        foreach (Match match in Pattern().Matches(text))
        {
            var month = match.Groups["name"].Success ? Array.IndexOf(Months, match.Groups["name"].Value.ToLowerInvariant()[..3]) + 1 : Number(match, "month");
            var (year, day) = (Number(match, "year"), Number(match, "day"));
            if (year > 0 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month))
            {
                end = match.Index + match.Length;
                return new DateOnly(year, month, day);
            }
        }
        return null;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"(?<![\d.-])(?:(?<year>\d{4})(?<s>[-/])(?<month>\d{1,2})\k<s>(?<day>\d{1,2})|(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})"
        + @"|(?<name>(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})"
        + @"|(?<day>\d{1,2})(?:st|nd|rd|th)?\.?\s+(?<name>(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\.?,?\s+(?<year>\d{4}))(?!\d)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();
}
