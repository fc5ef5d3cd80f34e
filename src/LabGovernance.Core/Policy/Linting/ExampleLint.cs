namespace LabGovernance.Policy.Linting;

/// <summary>Rules that nothing shows to do what they are meant for.</summary>
internal sealed class ExampleLint : IPolicyLint
{
    public IEnumerable<PolicyFinding> Look(LintSubject subject)
    {
        if (subject.Policy.Version == "1.0")
        {
            yield return FindingKinds.NoExamples.Find(
                subject.Document.PlaceOf("version"),
                "Version 1.0 has no examples. Those of version 1.1 (match, not_match) are checked each time the policy is read; Update-CsePolicy writes the newer version.",
                "version: \"1.1\"");
            yield break;
        }

        foreach (var infrastructure in subject.Policy.Infrastructures.Values)
        {
            var rules = subject.Placed(infrastructure, "allowed_commands", infrastructure.AllowedCommands)
                .Concat(subject.Placed(infrastructure, "deny_commands", infrastructure.DenyCommands))
                .Concat(subject.Placed(infrastructure, "ask_commands", infrastructure.AskCommands));
            foreach (var (rule, place) in rules.Where(r => r.Rule.Match.Count == 0))
            {
                yield return FindingKinds.NoExamples.Find(
                    place, "This rule has no example of what it should match.", $"{{ {(rule.Pattern is null ? "command" : "pattern")}: \"{rule.Pattern ?? rule.Command}\", match: [COMMAND], not_match: [COMMAND] }}", rule.Text);
            }
        }
    }
}
