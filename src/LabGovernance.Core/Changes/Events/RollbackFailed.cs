namespace LabGovernance.Changes;

public sealed record RollbackFailed(int Step, string Reason) : ChangeEvent
{
    public const string Kind = "rollback.failed";

    public override string JournalKind => Kind;
}
