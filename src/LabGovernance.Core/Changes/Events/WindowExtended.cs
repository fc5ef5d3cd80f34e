namespace LabGovernance.Changes;

public sealed record WindowExtended(DateTimeOffset ClosesAt, string Reason) : ChangeEvent
{
    public const string Kind = "window.extended";

    public override string JournalKind => Kind;
}
