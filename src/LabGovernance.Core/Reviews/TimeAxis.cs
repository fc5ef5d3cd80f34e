namespace LabGovernance.Reviews;

/// <summary>A stretch of time as a line a thousand units long.</summary>
internal readonly record struct TimeAxis(DateTimeOffset From, DateTimeOffset To, TimeZoneInfo Zone)
{
    public const int Length = 1000;

    // Shorter than this nobody would see it.
    private const double Least = 3;

    private static readonly int[] Days = [1, 2, 7, 14, 28, 56, 91, 182, 365];

    /// <returns>Where a stretch begins on the line and how long it is there; null when it lies outside.</returns>
    public (double At, double Width)? Place(DateTimeOffset from, DateTimeOffset to)
    {
        if (to < From || from > To)
            return null;
        var (begin, end) = (At(from), At(to));
        var width = Math.Max(Least, end - begin);
        return (Math.Min(begin, Length - width), width);
    }

    /// <summary>At most eight days to write below it, evenly spaced; where their midnights are, by the days of its zone.</summary>
    public IEnumerable<(double At, DateOnly Day)> Ticks()
    {
        var length = To - From;
        var step = Days.FirstOrDefault(d => length.TotalDays / d <= 8, (int)Math.Ceiling(length.TotalDays / 8));
        var zone = Zone;
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(From, Zone).DateTime).AddDays(1);
        for (; Midnight(day) <= To; day = day.AddDays(step))
            yield return (At(Midnight(day)), day);

        DateTimeOffset Midnight(DateOnly of)
        {
            var local = of.ToDateTime(TimeOnly.MinValue);
            // A day that begins in the hour that summer time skips begins when that hour is over.
            local = zone.IsInvalidTime(local) ? local.AddHours(1) : local;
            return new(local, zone.GetUtcOffset(local));
        }
    }

    private double At(DateTimeOffset moment) => Math.Clamp((moment - From) / (To - From) * Length, 0, Length);
}
