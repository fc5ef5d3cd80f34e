using System.Globalization;

namespace LabGovernance.Policy.Linting;

/// <summary>Rules that no recorded command has used.</summary>
internal sealed class UseLint : IPolicyLint
{
    public IEnumerable<PolicyFinding> Look(LintSubject subject)
    {
        if (subject.Use is not { } use || use.Length < RuleUse.LeastRecord)
            yield break;
        foreach (var infrastructure in subject.Policy.Infrastructures.Values.Where(i => i.Enabled))
        {
            var rules = subject.Placed(infrastructure, "allowed_commands", infrastructure.AllowedCommands)
                .Concat(subject.Placed(infrastructure, "ask_commands", infrastructure.AskCommands));
            foreach (var (rule, place) in rules.Where(r => !use.Used.Contains((infrastructure.Name, r.Rule.Text))))
            {
                yield return FindingKinds.NeverUsed.Find(
                    place,
                    string.Create(CultureInfo.InvariantCulture, $"No command of the last {(int)use.Length.TotalDays} days, as far back as the journal goes, has used it."),
                    "leave it out",
                    rule.Text);
            }
        }
    }
}
