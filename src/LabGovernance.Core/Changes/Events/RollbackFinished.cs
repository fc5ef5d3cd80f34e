namespace LabGovernance.Changes;

public sealed record RollbackFinished(IReadOnlyList<int> Steps) : ChangeEvent
{
    public const string Kind = "rollback.finished";

    public override string JournalKind => Kind;
}
