using System.Globalization;
using System.Text;

namespace LabGovernance;

/// <summary>Lengths of time as people write them: <c>90s</c>, <c>10m</c>, <c>24h</c>, <c>7d</c>, <c>1d12h</c>.</summary>
public static class Duration
{
    private const int MostDays = 3650;

    /// <returns>False for anything that is not a positive length of at most ten years.</returns>
    public static bool TryParse(string? text, out TimeSpan length)
    {
        length = default;
        var rest = text.AsSpan().Trim();
        var total = TimeSpan.Zero;
        var smallest = TimeSpan.MaxValue;
        while (rest.Length > 0)
        {
            var digits = rest.IndexOfAnyExceptInRange('0', '9');
            if (digits is <= 0 or > 6)
                return false;
            TimeSpan? unit = rest[digits] switch
            {
                's' => TimeSpan.FromSeconds(1),
                'm' => TimeSpan.FromMinutes(1),
                'h' => TimeSpan.FromHours(1),
                'd' => TimeSpan.FromDays(1),
                _ => null,
            };
            if (unit is null || unit >= smallest)
                return false;
            smallest = unit.Value;
            total += unit.Value * int.Parse(rest[..digits], NumberStyles.None, CultureInfo.InvariantCulture);
            rest = rest[(digits + 1)..];
        }
        if (total <= TimeSpan.Zero || total > TimeSpan.FromDays(MostDays))
            return false;
        length = total;
        return true;
    }

    /// <summary>The shortest text that reads back as the length, in whole seconds.</summary>
    public static string Format(TimeSpan length)
    {
        var text = new StringBuilder();
        Add(length.Days, 'd');
        Add(length.Hours, 'h');
        Add(length.Minutes, 'm');
        Add(length.Seconds, 's');
        return text.Length == 0 ? "0s" : text.ToString();

        void Add(int count, char unit)
        {
            if (count != 0)
                text.Append(CultureInfo.InvariantCulture, $"{count}{unit}");
        }
    }
}
