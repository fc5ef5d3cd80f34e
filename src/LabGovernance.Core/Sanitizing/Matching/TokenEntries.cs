namespace LabGovernance.Sanitizing.Matching;

/// <summary>Patterns that can begin with the same two bytes.</summary>
internal sealed class TokenEntries(RuleIndex.TokenEntry[] all)
{
    /// <summary>No pattern.</summary>
    public static TokenEntries None { get; } = new([]);

    /// <summary>In the order of the rules.</summary>
    public RuleIndex.TokenEntry[] All { get; } = all;

    /// <summary>The least <see cref="RuleIndex.TokenEntry.Lead"/> of them.</summary>
    public int Lead { get; } = all.Length == 0 ? int.MaxValue : all.Min(entry => entry.Lead);
}
