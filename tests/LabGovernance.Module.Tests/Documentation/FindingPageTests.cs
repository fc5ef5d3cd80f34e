using System.Text.RegularExpressions;
using LabGovernance.Policy.Linting;

namespace LabGovernance.Module.Tests.Documentation;

/// <summary>docs/policy-findings.md lists exactly the codes that the linter has.</summary>
public sealed partial class FindingPageTests
{
    [Fact]
    public void The_page_explains_every_code_once_and_no_other()
        => Assert.Equal(
            FindingKinds.All.Select(k => k.Code).Order(StringComparer.Ordinal),
            Row().Matches(Repository.Text("docs", "policy-findings.md")).Select(m => m.Groups[1].Value).Order(StringComparer.Ordinal));

    [GeneratedRegex(@"^\| `(policy\.[a-z-]+)`", RegexOptions.Multiline)]
    private static partial Regex Row();
}
