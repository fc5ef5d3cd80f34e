namespace LabGovernance.Policy.Linting;

/// <summary>Rules that never decide anything: nothing matches them, another rule does already, or a redline is in the way.</summary>
internal sealed class ReachLint : IPolicyLint
{
    private static readonly string[] Fillers = ["x", "q7.z"];

    public IEnumerable<PolicyFinding> Look(LintSubject subject)
    {
        foreach (var infrastructure in subject.Policy.Infrastructures.Values)
        {
            if (!infrastructure.Enabled && infrastructure.AllowedCommands.Count > 0)
            {
                yield return FindingKinds.Unreachable.Find(
                    subject.PlaceOf(infrastructure, "enabled"),
                    $"'{infrastructure.Name}' is closed, so none of its {infrastructure.AllowedCommands.Count} rules is ever used.",
                    null,
                    null,
                    PolicySeverity.Note);
            }

            var rules = subject.Rules.Where(r => r.Infrastructure == infrastructure && r.Pattern.Source.Trim() != "*").ToList();
            for (var i = 0; i < rules.Count; i++)
            {
                if ((Alone(rules[i]) ?? Covered(rules, i)) is { } finding)
                    yield return finding;
            }
        }
    }

    private static PolicyFinding? Alone(RuleProbe rule)
    {
        var asWritten = rule.Judge(string.Join(' ', rule.Pattern.Sample()));
        if (asWritten.Effect == Effect.Redline)
        {
            var redline = asWritten.Reasons[0];
            return FindingKinds.Contradictory.Find(
                rule.Place,
                $"A redline never lets this run, so the rule allows nothing: {redline.Text}",
                $"leave it out{(redline.Rule is null ? "" : $", or mend the redline '{redline.Rule}'")}",
                rule.Pattern.Source);
        }

        return rule.Takes(asWritten)
            ? null
            : FindingKinds.NeverMatches.Find(
                rule.Place,
                $"No command can match this: {asWritten.Because} A pattern is words; it never reaches over an operator, and a quote in it is part of the word.",
                Plain(rule.Pattern.Source),
                rule.Pattern.Source);
    }

    private static PolicyFinding? Covered(List<RuleProbe> rules, int index)
    {
        var rule = rules[index];
        for (var i = 0; i < rules.Count; i++)
        {
            if (i == index || !MayCover(rules[i], rule) || !Covers(rules[i], rule) || (i > index && MayCover(rule, rules[i]) && Covers(rule, rules[i])))
                continue;
            return FindingKinds.Unreachable.Find(
                rule.Place,
                rules[i].Pattern.Source == rule.Pattern.Source ? "This rule stands here twice." : $"'{rules[i].Pattern.Source}' takes all that this takes.",
                $"leave it out, or narrow '{rules[i].Pattern.Source}'",
                rule.Pattern.Source);
        }

        return null;
    }

    private static bool MayCover(RuleProbe wide, RuleProbe narrow)
        => wide.Pattern.Words.Count > 0 && narrow.Pattern.Words.Count >= wide.Pattern.Words.Count
            && (wide.Pattern.HasTail || (!narrow.Pattern.HasTail && narrow.Pattern.Words.Count == wide.Pattern.Words.Count))
            && (WordGlob.IsGlob(wide.Pattern.Words[0].TrimEnd('*')) || wide.Pattern.Sample()[0] == narrow.Pattern.Sample()[0]);

    private static bool Covers(RuleProbe wide, RuleProbe narrow)
        => Array.TrueForAll(Fillers, f => wide.Allows(narrow.Pattern.Sample(f)) && (!narrow.Pattern.HasTail || wide.Allows([.. narrow.Pattern.Sample(f), f])));

    private static string? Plain(string pattern)
    {
        var cut = pattern.IndexOfAny(['|', ';', '&', '<', '>', '$', '`', '(']);
        return cut > 0 ? $"{pattern[..cut].TrimEnd()} (and a rule of its own for each further command)" : null;
    }
}
