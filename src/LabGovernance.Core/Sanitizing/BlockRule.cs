using System.Collections.Immutable;

namespace LabGovernance.Sanitizing;

/// <summary>Armoured text: what stands between <c>-----BEGIN X-----</c> and <c>-----END X-----</c>. The two lines stay.</summary>
/// <param name="Labels">What X ends with.</param>
public sealed record BlockRule(params ImmutableArray<string> Labels) : Matcher;
