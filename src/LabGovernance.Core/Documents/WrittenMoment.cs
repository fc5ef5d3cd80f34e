using System.Globalization;
using System.Text.RegularExpressions;

namespace LabGovernance.Documents;

/// <summary>Moments as people write them: a date as <see cref="WrittenDate"/> has it, a time of day, and where it is that time: UTC, +01:00, EST, CEST or nothing.</summary>
public static partial class WrittenMoment
{
    // Abbreviations have no standard; these are the ones that RFC 5322 (section 4.3) and the tz database agree on, or that only one zone uses.
    private static readonly Dictionary<string, double> Hours = new (string Name, double Hours)[]
    {
        ("Z", 0), ("UTC", 0), ("GMT", 0), ("UT", 0), ("EST", -5), ("EDT", -4), ("CST", -6), ("CDT", -5), ("MST", -7),
        ("MDT", -6), ("PST", -8), ("PDT", -7), ("AKST", -9), ("AKDT", -8), ("HST", -10), ("WET", 0), ("WEST", 1), ("CET", 1),
        ("CEST", 2), ("MEZ", 1), ("MESZ", 2), ("EET", 2), ("EEST", 3), ("BST", 1), ("MSK", 3), ("JST", 9), ("KST", 9),
        ("AWST", 8), ("ACST", 9.5), ("ACDT", 10.5), ("AEST", 10), ("AEDT", 11), ("NZST", 12), ("NZDT", 13),
    }.ToDictionary(z => z.Name, z => z.Hours, StringComparer.OrdinalIgnoreCase);

    /// <param name="text">Where to look.</param>
    /// <param name="zone">Where it is that time when the text doesn't say it.</param>
    /// <returns>The first moment in the text; null when there is none, or only a date.</returns>
    public static DateTimeOffset? In(string? text, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        if (WrittenDate.In(text, out var end) is not { } day || TimeOfDay().Match(text!, end) is not { Success: true } match)
            return null;
        var hour = Number(match, "hour");
        if (match.Groups["half"].Success)
        {
            if (hour is < 1 or > 12)
                return null;
            hour = hour % 12 + (match.Groups["half"].Value[0] is 'p' or 'P' ? 12 : 0);
        }
        var second = match.Groups["second"].Success ? Number(match, "second") : 0;
        if (hour > 23 || Number(match, "minute") > 59 || second > 59)
            return null;
        var local = day.ToDateTime(new TimeOnly(hour, Number(match, "minute"), second));
        var offset = Offset(match) ?? OffsetIn(zone, local);
        return local.Ticks - offset.Ticks is < 0 or > 3155378975999999999 ? null : new DateTimeOffset(local, offset);
    }

    /// <returns>Such as <c>2026-03-14 10:30 +01:00</c>; whole minutes.</returns>
    public static string Of(DateTimeOffset moment, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(moment, zone);
        return local.ToString("yyyy-MM-dd HH:mm ", CultureInfo.InvariantCulture) + (local.Offset == TimeSpan.Zero ? "UTC" : local.ToString("zzz", CultureInfo.InvariantCulture));
    }

    private static TimeSpan? Offset(Match match)
        => match.Groups["name"] is { Success: true } name && Hours.TryGetValue(name.Value, out var hours) ? TimeSpan.FromHours(hours)
            : match.Groups["sign"] is { Success: true, Value: var sign } && Number(match, "oh") is <= 14 and var h && (match.Groups["om"].Success ? Number(match, "om") : 0) is <= 59 and var m
                ? new TimeSpan(h, m, 0) * (sign == "+" ? 1 : -1)
                : null;

    /// <summary>A time that summer time skips is taken with the offset before it; one that comes twice is the first.</summary>
    private static TimeSpan OffsetIn(TimeZoneInfo zone, DateTime local)
        => zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.IsInvalidTime(local) ? zone.GetUtcOffset(local.AddHours(-3)) : zone.GetUtcOffset(local);

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"\G(?:T|,?\s+(?:at\s+)?)(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d{1,9})?)?(?:\s?(?<half>[ap])\.?m\b\.?)?"
        + @"(?:\s*\(?(?:(?:UTC|GMT)?(?<sign>[+-])(?<oh>\d{1,2})(?::?(?<om>\d{2}))?(?!\d)|(?<name>[A-Za-z]{1,4})(?![A-Za-z])))?",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex TimeOfDay();
}
