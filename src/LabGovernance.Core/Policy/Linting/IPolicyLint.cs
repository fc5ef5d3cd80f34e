namespace LabGovernance.Policy.Linting;

/// <summary>Looks for one family of findings.</summary>
internal interface IPolicyLint
{
    IEnumerable<PolicyFinding> Look(LintSubject subject);
}
