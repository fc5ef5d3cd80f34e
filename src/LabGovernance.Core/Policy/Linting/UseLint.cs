using System.Globalization;

namespace LabGovernance.Policy.Linting;

/// <summary>Rules that no recorded command has used.</summary>
internal sealed class UseLint : IPolicyLint
{
    public IEnumerable<PolicyFinding> Look(LintSubject subject)
    {
        if (subject.Use is not { } use || use.Length < RuleUse.LeastRecord)
            yield break;
        foreach (var rule in subject.Rules.Where(r => r.Infrastructure.Enabled && !use.Used.Contains((r.Infrastructure.Name, r.Pattern.Source))))
        {
            yield return FindingKinds.NeverUsed.Find(
                rule.Place,
                string.Create(CultureInfo.InvariantCulture, $"No command of the last {(int)use.Length.TotalDays} days, as far back as the journal goes, has used it."),
                "leave it out",
                rule.Pattern.Source);
        }
    }
}
