namespace LabGovernance.Policy;

/// <summary>A pattern of the policy that is never done, and why.</summary>
public sealed record RedlineTrigger(string Pattern, string Reason);
