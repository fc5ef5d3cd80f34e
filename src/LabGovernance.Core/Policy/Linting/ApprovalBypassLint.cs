namespace LabGovernance.Policy.Linting;

/// <summary>Whoever names the infrastructure picks its rules: what one asks about, another may let pass.</summary>
internal sealed class ApprovalBypassLint : IPolicyLint
{
    public IEnumerable<PolicyFinding> Look(LintSubject subject)
    {
        var free = subject.Rules.Where(r => r.Infrastructure is { Enabled: true, RequiresApproval: false }).ToLookup(r => r.Pattern.Program);
        foreach (var rule in subject.Rules.Where(r => r.Infrastructure is { Enabled: true, RequiresApproval: true }))
        {
            var sample = rule.Sample();
            if (free[rule.Pattern.Program].FirstOrDefault(f => f.Allows(sample)) is { } other)
            {
                yield return FindingKinds.ApprovalBypass.Find(
                    rule.Place,
                    $"This needs consent here, but '{other.Infrastructure.Name}' allows it without, by '{other.Rule.Text}'.",
                    $"leave '{other.Rule.Text}' out of '{other.Infrastructure.Name}', or this rule out of '{rule.Infrastructure.Name}'",
                    rule.Rule.Text);
            }
        }
    }
}
