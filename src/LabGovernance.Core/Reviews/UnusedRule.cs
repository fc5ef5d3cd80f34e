namespace LabGovernance.Reviews;

/// <summary>A rule of the policy that no command on record has used.</summary>
/// <param name="Infrastructure">The scope it belongs to.</param>
/// <param name="Rule">As written in the policy.</param>
/// <param name="Line">Where it stands there, from 1; null when that is not known.</param>
public sealed record UnusedRule(string Infrastructure, string Rule, int? Line);
