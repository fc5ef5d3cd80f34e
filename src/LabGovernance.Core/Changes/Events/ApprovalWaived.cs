using LabGovernance.Approvals;

namespace LabGovernance.Changes;

/// <summary>The plan asks, and the policy's approval mode lets it run without a human's consent.</summary>
/// <param name="Waiver">What is waived.</param>
/// <param name="Because">What is asked about.</param>
public sealed record ApprovalWaived(Waiver Waiver, string Because) : ChangeEvent
{
    public const string Kind = "approval.waived";

    public override string JournalKind => Kind;
}
