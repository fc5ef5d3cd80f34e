namespace LabGovernance.Drift;

/// <summary>How far the baselines of an infrastructure are from what is there.</summary>
public sealed record DriftSummary
{
    /// <summary>The policy scope; null for baselines of none in particular.</summary>
    public string? Infrastructure { get; init; }

    public required IReadOnlyList<DriftReport> Reports { get; init => field = value.Indexed(); }

    public int Files => Reports.Sum(r => r.Files);

    public int Added => Reports.Sum(r => r.Added);

    public int Removed => Reports.Sum(r => r.Removed);

    public int Changed => Reports.Sum(r => r.Changed);

    /// <summary>How many could not be compared.</summary>
    public int Unknown => Reports.Sum(r => r.Unknown);

    public int Unexplained => Reports.Sum(r => r.Unexplained);

    /// <summary>As that of a report, over all of them. What two baselines hold counts twice.</summary>
    public double Percentage => DriftReport.Share(Added + Removed + Changed, Files + Added);

    /// <returns>One for each infrastructure, in the order of their names.</returns>
    public static IReadOnlyList<DriftSummary> Of(IEnumerable<DriftReport> reports)
        => [.. reports.GroupBy(r => r.Infrastructure, StringComparer.OrdinalIgnoreCase)
            .OrderBy(g => g.Key, StringComparer.OrdinalIgnoreCase)
            .Select(g => new DriftSummary { Infrastructure = g.Key, Reports = [.. g] })];
}
