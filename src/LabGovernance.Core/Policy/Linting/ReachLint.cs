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
            var whole = new Gate(LintSubject.Only(subject.Policy, infrastructure with { Enabled = true, RequiresApproval = false }));
            for (var i = 0; i < rules.Count; i++)
            {
                if ((Alone(rules[i]) ?? Objected(whole, rules[i]) ?? Covered(rules, i)) is { } finding)
                    yield return finding;
            }
        }
    }

    private static PolicyFinding? Alone(RuleProbe rule)
    {
        var asWritten = rule.Judge(string.Join(' ', rule.Sample()));
        if (asWritten.Effect == Effect.Redline)
        {
            var redline = asWritten.Reasons[0];
            return FindingKinds.Contradictory.Find(
                rule.Place,
                $"A redline never lets this run, so the rule allows nothing: {redline.Text}",
                $"leave it out{(redline.Rule is null ? "" : $", or mend the redline '{redline.Rule}'")}",
                rule.Rule.Text);
        }

        return rule.Takes(asWritten)
            ? null
            : FindingKinds.NeverMatches.Find(
                rule.Place,
                $"No command can match this: {asWritten.Because} A pattern is words; it never reaches over an operator, and a quote in it is part of the word.",
                Plain(rule.Rule.Text),
                rule.Rule.Text);
    }

    /// <summary>A deny or ask rule that takes all that this one allows; one that takes a part of it is what such rules are for.</summary>
    private static PolicyFinding? Objected(Gate whole, RuleProbe rule)
    {
        Reason? objection = null;
        foreach (var words in Meant(rule, Fillers[1]))
        {
            objection = whole.Judge(new CommandRequest(PatternText.Line(words), rule.Infrastructure.Name, Actor.Automation("lint"))).Reasons.FirstOrDefault(r => r.Code is "deny.rule" or "ask.rule");
            if (objection is null)
                return null;
        }

        return objection is null ? null : FindingKinds.Contradictory.Find(
            rule.Place,
            $"'{objection.Rule}' {(objection.Effect == Effect.Deny ? "denies" : "asks before")} all that this allows, and the stricter rule counts.",
            $"leave one of the two out, or narrow '{objection.Rule}'",
            rule.Rule.Text);
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
                rules[i].Rule.Text == rule.Rule.Text ? "This rule stands here twice." : $"'{rules[i].Rule.Text}' takes all that this takes.",
                $"leave it out, or narrow '{rules[i].Rule.Text}'",
                rule.Rule.Text);
        }

        return null;
    }

    private static bool MayCover(RuleProbe wide, RuleProbe narrow)
        => wide.Pattern.Words.Count > 0 && narrow.Pattern.Words.Count >= wide.Pattern.Words.Count
            && (wide.Pattern.HasTail || (!narrow.Pattern.HasTail && narrow.Pattern.Words.Count == wide.Pattern.Words.Count))
            && (WordGlob.IsGlob(wide.Pattern.Words[0].TrimEnd('*')) || wide.Pattern.Sample()[0] == narrow.Pattern.Sample()[0]);

    private static bool Covers(RuleProbe wide, RuleProbe narrow) => Array.TrueForAll(Fillers, f => Meant(narrow, f).All(wide.Allows));

    /// <summary>Commands that a rule takes: the plain one, one with each option, and with more words and an option that nobody listed.</summary>
    private static IEnumerable<IReadOnlyList<string>> Meant(RuleProbe rule, string filler)
    {
        var sample = rule.Sample(filler);
        yield return sample;
        foreach (var option in rule.Options)
            yield return [.. sample, .. option];
        if (!rule.Pattern.HasTail)
            yield break;
        yield return [.. sample, filler];
        if (rule.Rule.Pattern is not null)
            yield return [.. sample, "--q7z"];
    }

    private static string? Plain(string pattern)
    {
        var cut = pattern.IndexOfAny(['|', ';', '&', '<', '>', '$', '`', '(']);
        return cut > 0 ? $"{pattern[..cut].TrimEnd()} (and a rule of its own for each further command)" : null;
    }
}
