namespace LabGovernance.Policy.Linting;

/// <summary>A place in a policy file.</summary>
/// <param name="Path">The keys that lead there, such as <c>infrastructures.vms.allowed_commands[2]</c>; empty for the whole file.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
public readonly record struct PolicyPlace(string Path, int Line, int Column);
