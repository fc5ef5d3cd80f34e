namespace LabGovernance.Commands;

/// <summary>Where and why a line could not be read.</summary>
/// <param name="Position">In UTF-16 code units from the start of the line.</param>
/// <param name="Why">A clause that continues "not understood: …".</param>
public sealed record Misreading(int Position, string Why);
