namespace LabGovernance.Policy;

/// <summary>What of a run is kept on record.</summary>
public sealed record AuditRules
{
    public bool Enabled { get; init; } = true;

    public string? LogPath { get; init; }

    public int RetentionDays { get; init; } = 90;

    /// <summary>False keeps only digest and size of what a command printed.</summary>
    public bool IncludeCommandOutput { get; init; }

    public bool AlertOnDenial { get; init; } = true;

    public bool AlertOnRedline { get; init; } = true;
}
