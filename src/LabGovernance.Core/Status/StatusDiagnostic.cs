namespace LabGovernance.Status;

/// <summary>A command of the section of quick diagnostics.</summary>
/// <param name="Name">The heading above it.</param>
/// <param name="Purpose">The comment above it; null without one.</param>
/// <param name="Command">As written.</param>
public sealed record StatusDiagnostic(string Name, string? Purpose, string Command);
