namespace LabGovernance.Reliability;

/// <summary>Mean time between failures, with what so few failures can tell.</summary>
/// <param name="Failures">How many there were.</param>
/// <param name="Watched">In what time.</param>
public readonly record struct FailureGap(int Failures, TimeSpan Watched)
{
    private const double Z = 1.959964;

    /// <summary>Null where nothing failed: then only <see cref="Low"/> is known.</summary>
    public TimeSpan? Value => Failures == 0 ? null : Watched / Failures;

    /// <summary>It is longer than this, for 95 %: twice the time by the upper quantile of chi-square with 2n + 2 degrees.</summary>
    public TimeSpan Low => Watched * 2 / ChiSquare(2 * Failures + 2, Z);

    /// <summary>It is shorter than this; null where nothing failed.</summary>
    public TimeSpan? High => Failures == 0 ? null : Watched * 2 / ChiSquare(2 * Failures, -Z);

    /// <summary>The approximation of Wilson and Hilferty (1931), within 1 % from two degrees on but for the lowest quantile.</summary>
    private static double ChiSquare(int degrees, double z)
    {
        var part = 2.0 / (9 * degrees);
        return degrees * Math.Pow(Math.Max(0.05, 1 - part + z * Math.Sqrt(part)), 3);
    }
}
