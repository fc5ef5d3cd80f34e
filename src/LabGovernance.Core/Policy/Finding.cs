using LabGovernance.Commands;

namespace LabGovernance.Policy;

/// <summary>A reason and what to do instead.</summary>
internal sealed record Finding(Reason Reason, string? Alternative = null, Invocation? Invocation = null)
{
    public Effect Effect => Reason.Effect;
}
