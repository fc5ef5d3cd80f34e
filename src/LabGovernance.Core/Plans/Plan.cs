using LabGovernance.Verification;

namespace LabGovernance.Plans;

/// <summary>What a change will do, and how it will be seen to work. An approval is bound to <see cref="Digest"/>.</summary>
public sealed record Plan
{
    public required IReadOnlyList<Step> Steps { get; init => field = value.Indexed(); }

    /// <summary>What must hold through the verification window.</summary>
    public IReadOnlyList<Check> Checks { get; init => field = value.Indexed(); } = [];

    /// <summary>Overrides the window's length that the kind of change would have.</summary>
    public TimeSpan? Window { get; init; }

    /// <summary>The runbook it was read from, relative to the lab.</summary>
    public string? Runbook { get; init; }

    /// <summary>SHA-256 of the plan's canonical JSON, lower-case hex.</summary>
    public string Digest => PlanDigest.Of(this);

    public override string ToString() => $"{(Steps.Count == 1 ? "1 step" : $"{Steps.Count} steps")}, {(Checks.Count == 1 ? "1 check" : $"{Checks.Count} checks")}{(Runbook is null ? "" : $", from {Runbook}")}";
}
