using System.Collections.Immutable;

namespace LabGovernance.Sanitizing;

/// <summary>What a lab adds to the sanitizer.</summary>
/// <param name="Rules">Its own rules.</param>
/// <param name="Allowed">What may stay.</param>
public sealed record SanitizeAdditions(ImmutableArray<SanitizeRule> Rules, AllowList Allowed)
{
    public static SanitizeAdditions None { get; } = new([], AllowList.Empty);
}
