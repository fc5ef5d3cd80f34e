using System.IO.Enumeration;

namespace LabGovernance.Sanitizing;

/// <summary>Chooses rules by patterns on their ids.</summary>
public static class RuleChoice
{
    /// <param name="rules">All there are.</param>
    /// <param name="only">Patterns with <c>*</c> and <c>?</c>; empty takes all.</param>
    /// <param name="not">Patterns of what is left out.</param>
    /// <returns>The rules; or the refusal <c>SanitizeRuleNotFound</c> when a pattern means none.</returns>
    public static Outcome<SanitizeRuleSet> Of(SanitizeRuleSet rules, IReadOnlyList<string> only, IReadOnlyList<string> not)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(only);
        ArgumentNullException.ThrowIfNull(not);
        if (only.Count + not.Count == 0)
            return rules;
        if (only.Concat(not).FirstOrDefault(p => !rules.Rules.Any(r => Means(p, r))) is { } unknown)
            return new Refusal("SanitizeRuleNotFound", $"No rule has the id '{VisibleText.Of(unknown)}'.", "Get-LabSanitizeRule lists them. * and ? are wildcards.");
        return new SanitizeRuleSet([.. rules.Rules.Where(r => (only.Count == 0 || only.Any(p => Means(p, r))) && !not.Any(p => Means(p, r)))]);
    }

    public static bool Means(string pattern, SanitizeRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return FileSystemName.MatchesSimpleExpression(pattern, rule.Id);
    }
}
