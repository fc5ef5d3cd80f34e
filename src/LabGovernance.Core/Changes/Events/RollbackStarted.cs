namespace LabGovernance.Changes;

/// <param name="Reason">Why it is rolled back.</param>
/// <param name="Steps">The steps to roll back, in the order in which that is done.</param>
public sealed record RollbackStarted(string Reason, IReadOnlyList<int> Steps) : ChangeEvent
{
    public const string Kind = "rollback.started";

    public override string JournalKind => Kind;
}
