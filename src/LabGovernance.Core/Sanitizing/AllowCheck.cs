namespace LabGovernance.Sanitizing;

/// <summary>True when what a rule found may stay.</summary>
/// <param name="rule">The rule's id.</param>
/// <param name="value">What it found.</param>
/// <param name="line">The line that it begins in, as far as it was read.</param>
public delegate bool AllowCheck(string rule, ReadOnlySpan<byte> value, ReadOnlySpan<byte> line);
