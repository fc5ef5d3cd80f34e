namespace LabGovernance.Changes;

public sealed record StepSkipped(int Step, string Reason) : ChangeEvent
{
    public const string Kind = "step.skipped";

    public override string JournalKind => Kind;
}
