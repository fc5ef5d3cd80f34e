using System.Text.Json;
using LabGovernance.Policy.Linting;

namespace LabGovernance.Core.Tests.Policy.Linting;

public sealed class ReportTests
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Path.GetTempPath(), "repository"));

    [Fact]
    public void A_sarif_document_has_what_the_schema_requires()
    {
        using var document = JsonDocument.Parse(SarifReport.Write([Finding(1), Finding(5)], Root, "0.1.0"));
        var root = document.RootElement;
        var run = Assert.Single(root.GetProperty("runs").EnumerateArray());
        var driver = run.GetProperty("tool").GetProperty("driver");
        var rule = Assert.Single(driver.GetProperty("rules").EnumerateArray());
        var results = run.GetProperty("results").EnumerateArray().ToList();
        var location = results[0].GetProperty("locations")[0];
        var artifact = location.GetProperty("physicalLocation").GetProperty("artifactLocation");

        Assert.Equal("2.1.0", root.GetProperty("version").GetString());
        Assert.Equal("policy.ttl", rule.GetProperty("id").GetString());
        Assert.Equal("warning", rule.GetProperty("defaultConfiguration").GetProperty("level").GetString());
        Assert.Equal("policy.ttl", results[0].GetProperty("ruleId").GetString());
        Assert.Equal(0, results[0].GetProperty("ruleIndex").GetInt32());
        Assert.Equal("warning", results[0].GetProperty("level").GetString());
        Assert.Contains("100%, really", results[0].GetProperty("message").GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal("labs/the%20lab/cse-policy.yaml", artifact.GetProperty("uri").GetString());
        Assert.Equal("%SRCROOT%", artifact.GetProperty("uriBaseId").GetString());
        Assert.Equal(1, location.GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32());
        Assert.Equal("infrastructures.vms.ttl_minutes", location.GetProperty("logicalLocations")[0].GetProperty("fullyQualifiedName").GetString());
    }

    [Fact]
    public void A_fingerprint_survives_a_move_and_tells_two_apart()
    {
        Assert.Equal(Fingerprints([Finding(1)]), Fingerprints([Finding(7)]));
        Assert.Equal(2, Fingerprints([Finding(1), Finding(5)]).Distinct().Count());
    }

    [Fact]
    public void A_document_without_findings_says_that_nothing_was_found()
    {
        using var document = JsonDocument.Parse(SarifReport.Write([], Root, "0.1.0"));

        Assert.Equal(0, document.RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength());
    }

    [Fact]
    public void A_workflow_command_escapes_what_would_end_it()
        => Assert.Equal(
            ["::warning file=labs/the lab/cse-policy.yaml,line=1,col=18,title=policy.ttl::480: 100%25, really.%0AInstead: ttl_minutes: 240"],
            GitHubReport.Lines([Finding(1)], Root));

    [Fact]
    public void A_path_cannot_add_a_property_or_a_command()
        => Assert.StartsWith(
            "::warning file=a%2Cline=9%3A%3A%0A%25.yaml,line=1,",
            GitHubReport.Lines([Finding(1) with { File = Path.Combine(Root, "a,line=9::\n%.yaml") }], Root).Single(),
            StringComparison.Ordinal);

    private static IEnumerable<string> Fingerprints(IReadOnlyList<PolicyFinding> findings)
    {
        using var document = JsonDocument.Parse(SarifReport.Write(findings, Root, "0.1.0"));
        return [.. document.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Select(r => r.GetProperty("partialFingerprints").GetProperty("policyFinding/v1").GetString()!)];
    }

    private static PolicyFinding Finding(int line)
        => FindingKinds.Ttl.Find(new PolicyPlace("infrastructures.vms.ttl_minutes", line, 18), "480: 100%, really.", "ttl_minutes: 240") with
        {
            File = Path.Combine(Root, "labs", "the lab", "cse-policy.yaml"),
        };
}
