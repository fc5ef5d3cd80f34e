namespace LabGovernance.Changes;

/// <summary>The process that ran it was found dead.</summary>
/// <param name="Step">The step it was in; null between steps.</param>
/// <param name="Phase">run or rollback.</param>
public sealed record RunInterrupted(int? Step, string Phase) : ChangeEvent
{
    public const string Kind = "run.interrupted";

    public override string JournalKind => Kind;
}
