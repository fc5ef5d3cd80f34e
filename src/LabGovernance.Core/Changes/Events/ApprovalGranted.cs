using LabGovernance.Approvals;

namespace LabGovernance.Changes;

public sealed record ApprovalGranted(Approval Approval) : ChangeEvent
{
    public const string Kind = "approval.granted";

    public override string JournalKind => Kind;
}
