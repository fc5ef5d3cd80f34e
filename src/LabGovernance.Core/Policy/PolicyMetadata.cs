namespace LabGovernance.Policy;

/// <summary>Who keeps the policy and when it was last changed, as written in the file.</summary>
public sealed record PolicyMetadata(string Name, string Description, string Owner, string LastUpdated);
