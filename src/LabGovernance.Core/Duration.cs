using System.Globalization;
using System.Text;

namespace LabGovernance;

/// <summary>Lengths of time as people write them: <c>90s</c>, <c>10m</c>, <c>24h</c>, <c>7d</c>, <c>1d12h</c>, <c>24:00:00</c>, <c>1.12:00:00</c>.</summary>
public static class Duration
{
    private const int MostDays = 3650;
    private const int MostDigits = 12;
    private const int DecimalsOfATick = 7;

    private static readonly (char Unit, long Ticks)[] Units =
    [
        ('d', TimeSpan.TicksPerDay), ('h', TimeSpan.TicksPerHour), ('m', TimeSpan.TicksPerMinute), ('s', TimeSpan.TicksPerSecond),
    ];

    /// <returns>False for anything that is not a positive length of at most ten years.</returns>
    public static bool TryParse(string? text, out TimeSpan length)
    {
        length = default;
        if (!TryRead(text, out var read) || read <= TimeSpan.Zero || read > TimeSpan.FromDays(MostDays))
            return false;
        length = read;
        return true;
    }

    /// <summary>Reads any length, negative, zero or endless: what <see cref="Format"/> wrote reads back as the same length.</summary>
    /// <exception cref="FormatException">The text is no length of time.</exception>
    public static TimeSpan Parse(string text)
        => TryRead(text, out var length) ? length : throw new FormatException($"'{text}' is not a length of time such as 90s, 10m, 24h or 7d.");

    /// <summary>A text that reads back as exactly this length, in whole units where it has them: <c>1d12h</c>, <c>-90s</c> as <c>-1m30s</c>, <c>0.5s</c>.</summary>
    public static string Format(TimeSpan length)
    {
        if (length == TimeSpan.Zero)
            return "0s";
        var text = new StringBuilder(length < TimeSpan.Zero ? "-" : "");
        // As an Int128: the least TimeSpan has no positive counterpart.
        var rest = Int128.Abs(length.Ticks);
        foreach (var (unit, ticks) in Units)
        {
            var (count, remainder) = Int128.DivRem(rest, ticks);
            rest = remainder;
            var fraction = unit == 's' && rest > 0 ? "." + ((long)rest).ToString("D7", CultureInfo.InvariantCulture).TrimEnd('0') : "";
            if (count > 0 || fraction.Length > 0)
                text.Append(CultureInfo.InvariantCulture, $"{count}{fraction}{unit}");
        }
        return text.ToString();
    }

    private static bool TryRead(string? text, out TimeSpan length)
    {
        length = default;
        var rest = text.AsSpan().Trim();
        var negative = rest.StartsWith("-");
        if (negative)
            rest = rest[1..];
        if (rest.IsEmpty || !(rest.Contains(':') ? TryClock(rest, out var ticks) : TryUnits(rest, out ticks)))
            return false;
        ticks = negative ? -ticks : ticks;
        if (ticks < long.MinValue || ticks > long.MaxValue)
            return false;
        length = new TimeSpan((long)ticks);
        return true;
    }

    /// <summary>Numbers with their units, the largest unit first.</summary>
    private static bool TryUnits(ReadOnlySpan<char> rest, out Int128 ticks)
    {
        ticks = 0;
        var next = 0;
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOfAny("dhms");
            if (end < 0)
                return false;
            var unit = rest[end];
            var index = Array.FindIndex(Units, next, u => u.Unit == unit);
            if (index < 0 || !TryNumber(rest[..end], Units[index].Ticks, fraction: Units[index].Unit == 's', out var part))
                return false;
            ticks += part;
            next = index + 1;
            rest = rest[(end + 1)..];
        }
        return true;
    }

    /// <summary>
    /// <c>[d.]hh:mm:ss[.fffffff]</c>. Not TimeSpan.Parse, which takes the 24 of 24:00:00 for days. Two numbers alone are refused:
    /// 10:30 could be hours or minutes.
    /// </summary>
    private static bool TryClock(ReadOnlySpan<char> text, out Int128 ticks)
    {
        ticks = 0;
        var parts = text.ToString().Split(':');
        if (parts.Length != 3)
            return false;
        var hours = parts[0].AsSpan();
        Int128 days = 0;
        if (hours.IndexOf('.') is >= 0 and var dot)
        {
            if (!TryNumber(hours[..dot], TimeSpan.TicksPerDay, fraction: false, out days))
                return false;
            hours = hours[(dot + 1)..];
            if (hours.Length > 2)
                return false;
        }
        if (!TryNumber(hours, TimeSpan.TicksPerHour, fraction: false, out var hour)
            || (days > 0 && hour >= TimeSpan.TicksPerDay)
            || !IsPair(parts[1]) || !TryNumber(parts[1], TimeSpan.TicksPerMinute, fraction: false, out var minute)
            || !IsPair(parts[2].Split('.')[0]) || !TryNumber(parts[2], TimeSpan.TicksPerSecond, fraction: true, out var second))
            return false;
        ticks = days + hour + minute + second;
        return true;

        static bool IsPair(string digits) => digits.Length == 2 && digits[0] <= '5';
    }

    private static bool TryNumber(ReadOnlySpan<char> text, long unit, bool fraction, out Int128 ticks)
    {
        ticks = 0;
        var dot = fraction ? text.IndexOf('.') : -1;
        var whole = dot < 0 ? text : text[..dot];
        if (whole.IsEmpty || whole.Length > MostDigits || whole.ContainsAnyExceptInRange('0', '9'))
            return false;
        ticks = (Int128)long.Parse(whole, NumberStyles.None, CultureInfo.InvariantCulture) * unit;
        if (dot < 0)
            return true;
        var decimals = text[(dot + 1)..];
        if (decimals.IsEmpty || decimals.Length > DecimalsOfATick || decimals.ContainsAnyExceptInRange('0', '9'))
            return false;
        ticks += long.Parse(decimals.ToString().PadRight(DecimalsOfATick, '0'), NumberStyles.None, CultureInfo.InvariantCulture);
        return true;
    }
}
