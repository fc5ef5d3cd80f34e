using LabGovernance.Status;

namespace LabGovernance.Incidents;

/// <summary>How the lab keeps incidents: <c>incidents:</c> in lab.yaml.</summary>
public sealed record IncidentSettings
{
    /// <summary>True to open an incident by itself when a change regresses.</summary>
    public bool OnRegression { get; init; }

    /// <summary>How bad one that opened by itself is taken to be.</summary>
    public IssueSeverity Severity { get; init; } = IssueSeverity.High;
}
