using LabGovernance.Approvals;

namespace LabGovernance.Execution;

/// <summary>A single command asks, and the policy's approval mode lets it run without a human's consent.</summary>
/// <param name="Need">Waived, or Notified when a human is told.</param>
/// <param name="Because">What is asked about.</param>
/// <param name="PolicyDigest">The policy whose mode it is.</param>
public sealed record CommandConsentWaived(ConsentNeed Need, string Because, string PolicyDigest)
{
    public const string Kind = "approval.waived";
}
