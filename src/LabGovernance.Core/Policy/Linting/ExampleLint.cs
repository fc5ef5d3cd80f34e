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
                "Version 1.0 has no examples. Those of version 1.1 (match, not_match) are checked each time the policy is read.",
                "version: \"1.1\"");
        }
    }
}
