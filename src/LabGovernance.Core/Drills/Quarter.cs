using System.Globalization;
using System.Text.RegularExpressions;

namespace LabGovernance.Drills;

/// <summary>A quarter of a year; written DR-Q1-2026 it is the id of its drills.</summary>
public readonly partial record struct Quarter(int Year, int Number) : IComparable<Quarter>
{
    public static Quarter Of(DateOnly day) => new(day.Year, (day.Month + 2) / 3);

    public DateOnly FirstDay => new(Year, Number * 3 - 2, 1);

    public DateOnly LastDay => FirstDay.AddMonths(3).AddDays(-1);

    public Quarter Previous => Number == 1 ? new(Year - 1, 4) : this with { Number = Number - 1 };

    public static bool TryParse(string? text, out Quarter quarter)
    {
        var match = Pattern().Match(text ?? "");
        quarter = match.Success
            ? new(int.Parse(match.Groups["year"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture), match.Groups["number"].ValueSpan[0] - '0')
            : default;
        return match.Success;
    }

    public int CompareTo(Quarter other) => (Year, Number).CompareTo((other.Year, other.Number));

    public static bool operator <(Quarter one, Quarter other) => one.CompareTo(other) < 0;

    public static bool operator >(Quarter one, Quarter other) => one.CompareTo(other) > 0;

    public static bool operator <=(Quarter one, Quarter other) => one.CompareTo(other) <= 0;

    public static bool operator >=(Quarter one, Quarter other) => one.CompareTo(other) >= 0;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"DR-Q{Number}-{Year:0000}");

    [GeneratedRegex(@"^(?:DR-)?Q(?<number>[1-4])-(?<year>\d{4})$", RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();
}
