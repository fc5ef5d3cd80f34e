namespace LabGovernance.Changes;

/// <summary>Nobody answered in time. Not a no: it can be asked again.</summary>
public sealed record ApprovalUnanswered(DateTimeOffset DecideBy) : ChangeEvent
{
    public const string Kind = "approval.unanswered";

    public override string JournalKind => Kind;
}
