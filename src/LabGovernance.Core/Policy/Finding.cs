namespace LabGovernance.Policy;

/// <summary>A reason and what to do instead.</summary>
internal sealed record Finding(Reason Reason, string? Alternative = null)
{
    public Effect Effect => Reason.Effect;
}
