namespace LabGovernance.Changes;

public sealed record RunFailed(int Step, string Reason) : ChangeEvent
{
    public const string Kind = "run.failed";

    public override string JournalKind => Kind;
}
