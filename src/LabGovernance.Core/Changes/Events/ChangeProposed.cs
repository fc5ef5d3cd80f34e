namespace LabGovernance.Changes;

public sealed record ChangeProposed(string Title, string? Description, ChangeKind ChangeKind, string Infrastructure) : ChangeEvent
{
    public const string Kind = "change.proposed";

    public override string JournalKind => Kind;
}
