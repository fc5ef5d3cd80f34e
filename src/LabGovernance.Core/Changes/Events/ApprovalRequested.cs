namespace LabGovernance.Changes;

/// <summary>A human was asked; the decide-by clock runs.</summary>
public sealed record ApprovalRequested(string PlanDigest, string PolicyDigest, DateTimeOffset DecideBy) : ChangeEvent
{
    public const string Kind = "approval.requested";

    public override string JournalKind => Kind;
}
