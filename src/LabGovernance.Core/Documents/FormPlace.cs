namespace LabGovernance.Documents;

/// <summary>Where in a form something stands.</summary>
/// <param name="Headings">The headings above it, the outermost first.</param>
/// <param name="Label">The line in bold that ends in a colon right above its list; null without one.</param>
public sealed record FormPlace(IReadOnlyList<string> Headings, string? Label)
{
    /// <summary>The words of the nearest heading, without the signs before them; empty above the first.</summary>
    public string Heading => Headings.Count > 0 ? Headings[^1] : "";

    /// <returns>True when a heading above it, or its label, has one of the names.</returns>
    public bool IsUnder(params string[] names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return Array.Exists(names, n => n.Equals(Label, StringComparison.OrdinalIgnoreCase) || Headings.Any(h => h.Equals(n, StringComparison.OrdinalIgnoreCase)));
    }
}
