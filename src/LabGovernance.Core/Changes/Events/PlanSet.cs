using LabGovernance.Plans;

namespace LabGovernance.Changes;

public sealed record PlanSet(Plan Plan, string PlanDigest) : ChangeEvent
{
    public const string Kind = "plan.set";

    public override string JournalKind => Kind;
}
