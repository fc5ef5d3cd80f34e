namespace LabGovernance.Changes;

/// <summary>An approval ended unused: a clock ran out, or what it was bound to changed.</summary>
public sealed record ApprovalLapsed(string Code, string Reason) : ChangeEvent
{
    public const string Kind = "approval.lapsed";

    public override string JournalKind => Kind;
}
