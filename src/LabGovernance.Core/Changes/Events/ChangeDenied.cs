namespace LabGovernance.Changes;

public sealed record ChangeDenied(string Reason) : ChangeEvent
{
    public const string Kind = "change.denied";

    public override string JournalKind => Kind;
}
