namespace LabGovernance.Drift;

/// <summary>How far the files of a baseline are from it.</summary>
public sealed record DriftReport
{
    /// <summary>The baseline.</summary>
    public required string Name { get; init; }

    public string? Infrastructure { get; init; }

    public required DateTimeOffset TakenAt { get; init; }

    public required DateTimeOffset ComparedAt { get; init; }

    /// <summary>How many files the baseline holds.</summary>
    public required int Files { get; init; }

    /// <summary>In the order of the paths.</summary>
    public required IReadOnlyList<DriftFinding> Findings { get; init => field = value.Indexed(); }

    public int Added => Findings.Count(f => f.Kind == DriftKind.Added);

    public int Removed => Findings.Count(f => f.Kind == DriftKind.Removed);

    public int Changed => Findings.Count(f => f.Kind == DriftKind.Changed);

    /// <summary>How many could not be compared.</summary>
    public int Unknown => Findings.Count(f => f.Kind == DriftKind.Unknown);

    /// <summary>How many no change of the journal explains; what is unknown is not among them.</summary>
    public int Unexplained => Findings.Count(IsUnexplained);

    /// <summary>How many of a hundred files differ, counted over those of the baseline and those that were added.</summary>
    public double Percentage => Share(Added + Removed + Changed, Files + Added);

    /// <summary>True when the baseline's description was edited since it was taken: what it names now is another thing.</summary>
    public required bool DefinitionChanged { get; init; }

    /// <summary>The issue that is open about it; null when none was asked for or needed.</summary>
    public string? Issue { get; init; }

    internal static double Share(int differing, int of) => of == 0 ? 0 : Math.Round(100.0 * differing / of, 2);

    internal static bool IsUnexplained(DriftFinding finding) => finding is { Kind: not DriftKind.Unknown, Change: null };
}
