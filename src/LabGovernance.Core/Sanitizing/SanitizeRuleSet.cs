using System.Collections.Immutable;
using LabGovernance.Sanitizing.Matching;
using LabGovernance.Sanitizing.Rules;

namespace LabGovernance.Sanitizing;

/// <summary>Rules that work together, ready to be used. Immutable, and shared by as many texts at once as one likes.</summary>
public sealed class SanitizeRuleSet
{
    private static readonly Lazy<SanitizeRuleSet> LazyShipped = new(() => new SanitizeRuleSet(ShippedRules.All));
    private static readonly Lazy<SanitizeRuleSet> LazySecrets = new(() => new SanitizeRuleSet([.. ShippedRules.All.Where(r => r.Sensitivity == Sensitivity.Secret)]));

    /// <exception cref="ArgumentException">A rule can't be read, or two have one id. The message says which.</exception>
    public SanitizeRuleSet(ImmutableArray<SanitizeRule> rules) => Index = new RuleIndex(rules);

    /// <summary>All that comes with the program.</summary>
    public static SanitizeRuleSet Shipped => LazyShipped.Value;

    /// <summary>What comes with the program for secrets.</summary>
    public static SanitizeRuleSet Secrets => LazySecrets.Value;

    public ImmutableArray<SanitizeRule> Rules => Index.Rules;

    internal RuleIndex Index { get; }

    /// <summary>These and others.</summary>
    public SanitizeRuleSet With(params ImmutableArray<SanitizeRule> rules) => new([.. Rules, .. rules]);
}
