namespace LabGovernance.Changes;

public sealed record RunResumed(int FromStep, string Why) : ChangeEvent
{
    public const string Kind = "run.resumed";

    public override string JournalKind => Kind;
}
