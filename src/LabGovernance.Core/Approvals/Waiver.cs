namespace LabGovernance.Approvals;

/// <summary>That no human had to consent to one plan under one policy, because of the policy's approval mode.</summary>
/// <param name="Need">Waived, or Notified when a human is told.</param>
/// <param name="PlanDigest">The plan.</param>
/// <param name="PolicyDigest">The policy.</param>
public sealed record Waiver(ConsentNeed Need, string PlanDigest, string PolicyDigest);
