namespace LabGovernance.Policy.Linting;

/// <summary>A policy file as read for judging the file itself.</summary>
/// <param name="File">The file.</param>
/// <param name="Document">What it holds; null when it has faults.</param>
/// <param name="Faults">Everything that keeps it from loading, in the order of the file.</param>
public sealed record PolicyReading(string File, PolicyDocument? Document, IReadOnlyList<PolicyFinding> Faults);
