using LabGovernance.Policy;

namespace LabGovernance.Changes;

/// <summary>The gate's answer to one command of a plan, as kept on record.</summary>
/// <param name="Step">The step's number.</param>
/// <param name="Phase">run, rollback or check.</param>
/// <param name="Effect">The ruling.</param>
/// <param name="Code">Code of the strictest reason.</param>
/// <param name="Because">That reason.</param>
public sealed record StepRuling(int Step, string Phase, Effect Effect, string Code, string Because)
{
    public override string ToString() => $"{Phase} {Step}: {Effect}: {Because}";
}
