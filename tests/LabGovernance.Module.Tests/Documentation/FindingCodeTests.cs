using System.Text.RegularExpressions;

namespace LabGovernance.Module.Tests.Documentation;

/// <summary>The codes of what Test-LabStatus finds are those that docs/documents.md lists.</summary>
public sealed partial class FindingCodeTests
{
    [Fact]
    public void Every_code_is_listed_and_every_listed_one_can_be_found()
    {
        var source = string.Concat(new[] { "Status/StatusReview.cs", "Work/WorkReview.cs" }.Select(f => File.ReadAllText(Repository.File("src", "LabGovernance.Core", f))));
        Assert.Equal(
            Code().Matches(source).Select(m => m.Groups[1].Value).Distinct().Order(StringComparer.Ordinal),
            Row().Matches(File.ReadAllText(Repository.File("docs", "documents.md"))).Select(m => m.Groups[1].Value).Order(StringComparer.Ordinal));
    }

    [GeneratedRegex("\"((?:status|work|drill)\\.[a-z-]+)\"")]
    private static partial Regex Code();

    [GeneratedRegex(@"^\| `((?:status|work|drill)\.[a-z-]+)` \| (?:Error|Warning|Note) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
