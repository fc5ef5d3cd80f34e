namespace LabGovernance.Reliability;

/// <summary>A share of cases, with what so few cases can tell.</summary>
/// <param name="Count">Cases in which it was so.</param>
/// <param name="Of">All cases.</param>
public readonly record struct Rate(int Count, int Of)
{
    // The quantile of the normal distribution for 95 %.
    private const double Z = 1.959964;

    /// <summary>Null where there was no case.</summary>
    public double? Value => Of == 0 ? null : (double)Count / Of;

    /// <summary>The lower end of Wilson's score interval for 95 %; 0 where there was no case.</summary>
    public double Low => Of == 0 ? 0 : Math.Max(0, Centre - Half);

    /// <summary>The upper end; 1 where there was no case.</summary>
    public double High => Of == 0 ? 1 : Math.Min(1, Centre + Half);

    private double Centre => (Value!.Value + Z * Z / (2 * Of)) / (1 + Z * Z / Of);

    private double Half => Z / (1 + Z * Z / Of) * Math.Sqrt(Value!.Value * (1 - Value.Value) / Of + Z * Z / (4.0 * Of * Of));

    public override string ToString() => Of == 0
        ? "no case"
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Value:0.0%} ({Count} of {Of}; {Low:0.0%} to {High:0.0%})");
}
