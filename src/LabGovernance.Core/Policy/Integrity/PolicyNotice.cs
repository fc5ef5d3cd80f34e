namespace LabGovernance.Policy;

/// <summary>When the policy was first seen to be as it is, and by whom.</summary>
/// <param name="At">The moment it was noticed, not that of the edit.</param>
/// <param name="By">Whose session noticed it, not who edited.</param>
/// <param name="FormerDigest">The policy before; null when this is the first that the journal met.</param>
public sealed record PolicyNotice(DateTimeOffset At, Actor By, string? FormerDigest);
