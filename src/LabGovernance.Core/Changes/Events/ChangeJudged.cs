namespace LabGovernance.Changes;

public sealed record ChangeJudged(string PlanDigest, string PolicyDigest, IReadOnlyList<StepRuling> Rulings) : ChangeEvent
{
    public const string Kind = "change.judged";

    public override string JournalKind => Kind;
}
