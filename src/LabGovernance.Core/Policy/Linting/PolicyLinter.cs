namespace LabGovernance.Policy.Linting;

/// <summary>
/// Says what is weak in a policy that loads. What it claims of a rule it has asked the gate about: a hole that the gate
/// closes is a note, not a warning. Pure.
/// </summary>
public static class PolicyLinter
{
    private static readonly IPolicyLint[] Lints =
    [
        new HostLint(), new WordLint(), new EscapeLint(), new PagerLint(), new PublishedMethodLint(), new ReachLint(), new ApprovalBypassLint(),
        new ExampleLint(), new UseLint(), new RedlineLint(), new AuditLint(), new SessionLint(), new ApprovalLint(),
    ];

    /// <param name="document">The policy.</param>
    /// <param name="use">Which rules recorded commands used; null when that is not known.</param>
    /// <returns>In the order of the file.</returns>
    public static IReadOnlyList<PolicyFinding> Lint(PolicyDocument document, RuleUse? use = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        var subject = new LintSubject(document, use);
        return [.. Lints.SelectMany(l => l.Look(subject)).Select(f => f with { File = document.Policy.Path })
            .OrderBy(f => f.Line).ThenBy(f => f.Column).ThenByDescending(f => f.Severity).ThenBy(f => f.Code, StringComparer.Ordinal)];
    }
}
