using System.Globalization;
using System.Text.RegularExpressions;

namespace LabGovernance.Documents;

/// <summary>Lengths of time as people write them into documents: <c>&lt; 30 minutes</c>, <c>1.5 hours</c>, <c>2 h 5 min</c>, <c>1 week</c>.</summary>
public static partial class WrittenLength
{
    /// <returns>The first length in the text; null when there is none.</returns>
    public static TimeSpan? In(string? text)
    {
        if (text is null || Pattern().Match(text) is not { Success: true } match)
            return null;
        var length = TimeSpan.Zero;
        for (var i = 0; i < match.Groups["n"].Captures.Count; i++)
        {
            var number = double.Parse(match.Groups["n"].Captures[i].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
            length += match.Groups["unit"].Captures[i].Value.ToLowerInvariant()[0] switch
            {
                'w' => TimeSpan.FromDays(7 * number),
                'd' => TimeSpan.FromDays(number),
                'h' => TimeSpan.FromHours(number),
                'm' => TimeSpan.FromMinutes(number),
                _ => TimeSpan.FromSeconds(number),
            };
        }
        return length;
    }

    /// <returns>Such as <c>1 h 20 min</c>; <c>not known</c> for none.</returns>
    public static string Of(TimeSpan? length) => length switch
    {
        null => "not known",
        { TotalMinutes: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(0, (int)length.Value.TotalSeconds)} s"),
        { TotalHours: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{(int)length.Value.TotalMinutes} min"),
        { TotalDays: < 2 } => string.Create(CultureInfo.InvariantCulture, $"{(int)length.Value.TotalHours} h {length.Value.Minutes} min"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{(int)length.Value.TotalDays} d {length.Value.Hours} h"),
    };

    [GeneratedRegex(@"(?:(?<![\d.])(?<n>\d{1,6}(?:\.\d{1,3})?)\s?(?<unit>weeks?|days?|hours?|hrs?|h|minutes?|mins?|min|m|seconds?|secs?|s|d|w)\b[\s,]*(?:and\s+)?)+", RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();
}
