using LabGovernance.Sanitizing;

namespace LabGovernance.Policy.Linting;

/// <summary>One kind of finding.</summary>
/// <param name="Code">Its stable identifier.</param>
/// <param name="Severity">What it weighs where a finding says nothing else.</param>
/// <param name="Title">What it means, in a few words.</param>
public sealed record FindingKind(string Code, PolicySeverity Severity, string Title)
{
    /// <summary>Makes a finding of this kind.</summary>
    /// <param name="place">Where.</param>
    /// <param name="text">What is the case.</param>
    /// <param name="suggestion">What to write instead.</param>
    /// <param name="rule">The rule it speaks of.</param>
    /// <param name="severity">Null takes the kind's.</param>
    public PolicyFinding Find(PolicyPlace place, string text, string? suggestion = null, string? rule = null, PolicySeverity? severity = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new PolicyFinding
        {
            Code = Code,
            Severity = severity ?? Severity,
            Text = Shown(text),
            Path = Shown(place.Path ?? ""),
            Line = place.Line,
            Column = place.Column,
            Suggestion = suggestion is null ? null : Shown(suggestion),
            Rule = rule is null ? null : Shown(rule),
        };
    }

    private static string Shown(string text) => VisibleText.Of(text).ReplaceLineEndings(" ").Replace('\t', ' ');
}
