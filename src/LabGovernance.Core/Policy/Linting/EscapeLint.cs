namespace LabGovernance.Policy.Linting;

/// <summary>Programs that start a shell or write files under an allowed pattern.</summary>
internal sealed class EscapeLint : IPolicyLint
{
    private const int Shown = 3;

    public IEnumerable<PolicyFinding> Look(LintSubject subject) => subject.Rules.SelectMany(Look);

    private static IEnumerable<PolicyFinding> Look(RuleProbe rule)
    {
        var open = new List<(Escape Escape, string Line)>();
        var closed = new List<(Escape Escape, string Line)>();
        foreach (var escape in EscapeTable.All)
        {
            if (escape.Probe(rule.Pattern) is not { } probe)
                continue;
            var words = rule.With(probe);
            var ruling = rule.Judge(words);
            if (rule.Takes(ruling))
                (ruling.Effect == Effect.Allow ? open : closed).Add((escape, PatternText.Line(words)));
        }

        foreach (var kind in open.GroupBy(o => o.Escape.Kind))
            yield return Find(rule, kind.Key, [.. kind], "This allows", "", null);
        // What the gate stops in one way and lets through in another is told once, as open.
        foreach (var kind in closed.Where(c => open.TrueForAll(o => o.Escape.Kind != c.Escape.Kind)).GroupBy(c => c.Escape.Kind))
            yield return Find(rule, kind.Key, [.. kind], "Read as text this allows", " The gate stops it or asks; other readers of this file may not.", PolicySeverity.Note);
    }

    private static PolicyFinding Find(RuleProbe rule, EscapeKind kind, List<(Escape Escape, string Line)> ways, string opening, string closing, PolicySeverity? severity)
    {
        var found = kind switch { EscapeKind.Spawns => FindingKinds.Spawns, EscapeKind.Writes => FindingKinds.Writes, _ => FindingKinds.Reveals };
        var what = kind switch
        {
            EscapeKind.Spawns => "which starts another program or goes elsewhere",
            EscapeKind.Writes => "which writes, deletes or sends files",
            _ => "which may print secrets",
        };
        return found.Find(
            rule.Place,
            $"{opening} {string.Join(" and ", ways.Take(Shown).Select(w => $"'{w.Line}'"))}, {what}.{closing}",
            ways[0].Escape.Tightened.Replace("@", rule.Pattern.WithoutTail, StringComparison.Ordinal),
            rule.Rule.Text,
            severity);
    }
}
