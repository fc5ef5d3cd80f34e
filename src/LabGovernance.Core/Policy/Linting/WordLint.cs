namespace LabGovernance.Policy.Linting;

/// <summary>Patterns whose last <c>*</c> sits at a name: <c>docker logs*</c> reads as if it took <c>docker logsx</c>.</summary>
internal sealed class WordLint : IPolicyLint
{
    public IEnumerable<PolicyFinding> Look(LintSubject subject)
    {
        foreach (var rule in subject.Rules)
        {
            if (rule.Pattern.Stem is not { } stem || stem.Contains('@', StringComparison.Ordinal) || stem.Count(c => c == '.') == 3 || WordGlob.IsGlob(stem))
                continue;
            string[] other = [.. rule.Pattern.Sample().SkipLast(1), stem + "x"];
            var taken = rule.Takes(rule.Judge(rule.With(other)));
            yield return FindingKinds.WordOverMatch.Find(
                rule.Place,
                taken
                    ? $"This also takes '{PatternText.Line(other)}', which is another word."
                    : $"Read as text this also takes '{PatternText.Line(other)}'. The gate ends the word at the *; written apart every reader does.",
                rule.Pattern.Closed,
                rule.Rule.Text,
                taken ? PolicySeverity.Warning : PolicySeverity.Note);
        }
    }
}
