namespace LabGovernance.Incidents;

/// <summary>What is to be done so that it does not happen again.</summary>
public sealed record IncidentAction
{
    /// <summary>Such as AI-001.</summary>
    public required string Id { get; init; }

    public required string Text { get; init; }

    public string? Owner { get; init; }

    public DateOnly? Due { get; init; }

    /// <summary>What the Status column says, as written.</summary>
    public string? State { get; init; }

    /// <summary>The item of PENDING-WORK.md that it became; null for none.</summary>
    public string? Work { get; init; }

    public bool IsDone { get; init; }
}
