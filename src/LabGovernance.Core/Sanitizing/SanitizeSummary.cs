using System.Collections.Immutable;

namespace LabGovernance.Sanitizing;

/// <summary>What was done to a text. It never says what was taken out.</summary>
/// <param name="Counts">How often each rule that fired did, by id.</param>
/// <param name="Format">The syntax that the text was read in.</param>
/// <param name="Spans">Each replacement, in order; empty when they were not asked for.</param>
/// <param name="Before">Size and digest of the text.</param>
/// <param name="After">Size and digest of what came out.</param>
/// <param name="Warnings">What was not understood, and what to look at before it leaves.</param>
public sealed record SanitizeSummary(
    ImmutableSortedDictionary<string, int> Counts,
    TextFormat Format,
    ImmutableArray<SanitizedSpan> Spans,
    TextDigest Before,
    TextDigest After,
    ImmutableArray<string> Warnings)
{
    /// <summary>How many replacements there were.</summary>
    public int Total => Counts.Values.Sum();
}
