namespace LabGovernance.Changes;

public sealed record ChangeStopped(string Reason) : ChangeEvent
{
    public const string Kind = "change.stopped";

    public override string JournalKind => Kind;
}
