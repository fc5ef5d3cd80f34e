using System.Collections.Immutable;

namespace LabGovernance.Sanitizing;

/// <summary>One kind of thing that must not leave, and how it is known.</summary>
/// <param name="Id">Stable identifier, family first: <c>github.token</c>.</param>
/// <param name="Description">What it is, as a phrase that can follow "found a".</param>
/// <param name="Sensitivity">Secret or personal.</param>
/// <param name="Placeholder">What stands in its place, without number and brackets: <c>TOKEN_GITHUB</c>. Upper-case letters, digits, underscores.</param>
/// <param name="Matcher">How it is found.</param>
/// <param name="Examples">
/// One on a line. After <c>+</c> a text that holds one; what must go stands between « and ». After <c>-</c> a text that looks as if it held one and
/// doesn't. A ¦ is left out, so that no example reads as a live credential; ⏎ is a line break.
/// </param>
public sealed record SanitizeRule(string Id, string Description, Sensitivity Sensitivity, string Placeholder, Matcher Matcher, string Examples)
{
    /// <summary>The texts that hold one, with the marks « and ».</summary>
    public ImmutableArray<string> Positive => Marked('+');

    /// <summary>The texts that hold none.</summary>
    public ImmutableArray<string> Negative => Marked('-');

    public static SanitizeRule Secret(string id, string description, string placeholder, Matcher matcher, string examples)
        => new(id, description, Sensitivity.Secret, placeholder, matcher, examples);

    public static SanitizeRule Personal(string id, string description, string placeholder, Matcher matcher, string examples)
        => new(id, description, Sensitivity.Personal, placeholder, matcher, examples);

    private ImmutableArray<string> Marked(char mark)
        => [.. Examples.Split('\n')
            .Select(line => line.Trim())
            .Where(line => line.StartsWith(mark))
            .Select(line => line[1..].Trim().Replace("¦", "", StringComparison.Ordinal).Replace('⏎', '\n'))];
}
