namespace LabGovernance.Policy;

/// <summary>Findings as a ruling gives them: each once, the strictest first, then by their place in the line, then as they were found.</summary>
internal static class FindingOrder
{
    /// <summary>Above this many, looking each one up costs less than comparing it with all before it.</summary>
    private const int Few = 16;

    public static IReadOnlyList<Finding> Of(List<Finding> findings)
    {
        if (findings.Count < 2)
            return findings;
        return findings.Count <= Few ? Inserted(findings) : [.. findings.DistinctBy(Identity).OrderByDescending(f => f.Effect).ThenBy(f => f.Reason.Start)];
    }

    private static List<Finding> Inserted(List<Finding> findings)
    {
        var sorted = new List<Finding>(findings.Count);
        foreach (var finding in findings)
        {
            if (Holds(sorted, finding))
                continue;
            var at = sorted.Count;
            while (at > 0 && IsBefore(finding, sorted[at - 1]))
                at--;
            sorted.Insert(at, finding);
        }

        return sorted;
    }

    private static bool Holds(List<Finding> sorted, Finding finding)
    {
        foreach (var other in sorted)
        {
            if (Identity(other) == Identity(finding))
                return true;
        }

        return false;
    }

    private static bool IsBefore(Finding one, Finding other)
        => one.Effect != other.Effect ? one.Effect > other.Effect : one.Reason.Start < other.Reason.Start;

    private static (string Code, int Start, string Subject, string? Rule) Identity(Finding finding)
        => (finding.Reason.Code, finding.Reason.Start, finding.Reason.Subject, finding.Reason.Rule);
}
