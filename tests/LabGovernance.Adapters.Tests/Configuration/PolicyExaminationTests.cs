using LabGovernance.Adapters.Configuration;
using LabGovernance.Policy.Linting;

namespace LabGovernance.Adapters.Tests.Configuration;

public sealed class PolicyExaminationTests : IDisposable
{
    private const string Good = """
        version: "1.0"
        metadata: { name: n, description: d, owner: o, last_updated: "2026-01-01" }
        infrastructures:
          vms:
            enabled: true
            ttl_minutes: 60
            requires_approval: false
            allowed_commands: ["docker ps *"]
        approval_workflow: { mode: interactive, timeout_seconds: 120, notification_channels: [telegram] }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("labgovernance").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Each row: the part, what stands in its place, and code, line, column and path of every error that follows.</summary>
    [Theory]
    [InlineData("version: \"1.0\"", "version: \"2.0\"", "policy.value 1:10 version")]
    [InlineData("version: \"1.0\"", "version: one", "policy.value 1:10 version")]
    [InlineData("version: \"1.0\"", "# none", "policy.key-missing 2:1 version")]
    [InlineData("owner: o, ", "", "policy.key-missing 2:11 metadata.owner")]
    [InlineData("owner: o", "ownr: o", "policy.key-unknown 2:38 metadata.ownr")]
    [InlineData("    enabled: true\n", "", "policy.key-missing 5:5 infrastructures.vms.enabled")]
    [InlineData("enabled: true", "enabled: \"true\"", "policy.value 5:14 infrastructures.vms.enabled")]
    [InlineData("ttl_minutes: 60", "ttl_minutes: 4", "policy.value 6:18 infrastructures.vms.ttl_minutes")]
    [InlineData("ttl_minutes: 60", "ttl_minutes: 481", "policy.value 6:18 infrastructures.vms.ttl_minutes")]
    [InlineData("ttl_minutes: 60", "ttl_minutes: 60.5", "policy.value 6:18 infrastructures.vms.ttl_minutes")]
    [InlineData("requires_approval: false", "requires_approval: maybe", "policy.value 7:24 infrastructures.vms.requires_approval")]
    [InlineData("[\"docker ps *\"]", "docker ps", "policy.value 8:23 infrastructures.vms.allowed_commands")]
    [InlineData("[\"docker ps *\"]", "[\"\", {a: b}]", "policy.value 8:24 infrastructures.vms.allowed_commands[0]|policy.value 8:28 infrastructures.vms.allowed_commands[1]")]
    [InlineData("mode: interactive", "mode: never", "policy.value 9:28 approval_workflow.mode")]
    [InlineData("timeout_seconds: 120", "timeout_seconds: soon", "policy.value 9:58 approval_workflow.timeout_seconds")]
    [InlineData("[telegram]", "telegram", "policy.value 9:86 approval_workflow.notification_channels")]
    [InlineData("approval_workflow: {", "audit: [] # {", "policy.key-missing 1:1 approval_workflow|policy.value 9:8 audit")]
    [InlineData("version: \"1.0\"", "version: \"1.0", "policy.yaml 1:10 ")]
    [InlineData("version: \"1.0\"", "version: &a \"1.0\"", "policy.yaml 1:10 ")]
    public void Every_error_is_told_with_its_place(string part, string replacement, string expected)
    {
        var path = Written(Good.ReplaceLineEndings("\n").Replace(part, replacement, StringComparison.Ordinal));
        var faults = PolicyFile.Examine(path).Value.Faults;

        Assert.Equal(expected, string.Join('|', faults.Select(f => $"{f.Code} {f.Line}:{f.Column} {f.Path}")));
        Assert.All(faults, f => Assert.Equal((PolicySeverity.Error, path), (f.Severity, f.File)));
        Assert.Equal("PolicyInvalid", PolicyFile.Read(path).Refusal?.Code);
    }

    [Fact]
    public void All_errors_of_a_file_are_told_at_once()
    {
        const string Bad = """
            version: "3"
            metadata: none
            infrastructures:
              vms: { enabled: yes, ttl_minutes: 1, requires_approval: 0, allowed_commands: {} }
              pfsense: 5
            approval_workflow: { mode: x, timeout_seconds: "9", redline_triggers: [{ pattern: p }] }
            audit: { retention_days: 0, colour: red }
            session_limits: { cooldown_minutes: -1 }
            """;

        Assert.Equal(14, PolicyFile.Examine(Written(Bad)).Value.Faults.Count);
    }

    [Fact]
    public void All_errors_of_rules_of_the_newer_version_are_told_at_once()
    {
        const string Bad = """
            version: "1.1"
            metadata: { name: n, description: d, owner: o, last_updated: "2026-01-01" }
            infrastructures:
              vms:
                enabled: true
                ttl_minutes: 60
                requires_approval: false
                allowed_commands:
                  - { command: docker ps, match: [docker ps -a, docker info] }
                  - { pattern: docker ps, command: docker ps }
                  - { command: docker logs -f }
                  - 5: x
                hosts: [-x]
                dry_run: [{ command: rsync }]
            approval_workflow: { mode: interactive, timeout_seconds: 120, notification_channels: [telegram] }
            """;
        var faults = PolicyFile.Examine(Written(Bad)).Value.Faults;

        Assert.Equal(["9:39", "9:53", "10:9", "11:9", "12:9", "12:9", "13:13", "14:15"], faults.Select(f => $"{f.Line}:{f.Column}"));
    }

    [Fact]
    public void What_loads_has_no_errors_and_knows_its_places()
    {
        var reading = PolicyFile.Examine(Written(Good.ReplaceLineEndings("\n"))).Value;

        Assert.Empty(reading.Faults);
        Assert.Equal(new PolicyPlace("infrastructures.vms.allowed_commands[0]", 8, 24), reading.Document!.PlaceOf("infrastructures.vms.allowed_commands[0]"));
        Assert.Equal(new PolicyPlace("infrastructures.vms", 4, 3), reading.Document.PlaceOf("infrastructures.vms"));
        Assert.Equal(new PolicyPlace("audit.enabled", 1, 1), reading.Document.PlaceOf("audit.enabled"));
    }

    [Fact]
    public void A_file_that_is_not_there_is_refused()
        => Assert.Equal("PolicyNotFound", PolicyFile.Examine(Path.Combine(_folder, "none.yaml")).Refusal?.Code);

    [Fact]
    public void The_starter_policy_has_no_finding()
    {
        _ = StarterLab.Write(_folder, LabTemplate.Governed, force: false, new DateOnly(2026, 3, 14)).Value;
        var findings = PolicyLinter.Lint(PolicyFile.Examine(Path.Combine(_folder, "cse-policy.yaml")).Value.Document!);

        Assert.Empty(findings);
    }

    [Fact]
    public void The_published_sample_is_valid_and_its_weak_places_are_found()
    {
        var seed = Environment.GetEnvironmentVariable("LAB_SEED");
        Assert.SkipWhen(seed is null, "LAB_SEED names no folder with the published samples.");

        var reading = PolicyFile.Examine(Path.Combine(seed, "cse-policy.example.yaml")).Value;
        Assert.Empty(reading.Faults);
        var findings = PolicyLinter.Lint(reading.Document!);

        Assert.DoesNotContain(findings, f => f.Severity == PolicySeverity.Error);
        Assert.Contains(findings, f => f is { Code: "policy.host-overmatch", Line: 15, Column: 9, Rule: "ssh root@10.27.27.11*", Suggestion: "ssh root@10.27.27.11 *" });
        Assert.Contains(findings, f => f is { Code: "policy.host-overmatch", Line: 16, Severity: PolicySeverity.Warning });
        Assert.Contains(findings, f => f is { Code: "policy.spawns", Line: 15, Severity: PolicySeverity.Note } && f.Text.Contains("ProxyCommand", StringComparison.Ordinal));
        Assert.Contains(findings, f => f is { Code: "policy.reveals", Rule: "docker inspect*" });
        Assert.Contains(findings, f => f is { Code: "policy.pager", Rule: "journalctl*" });
        Assert.Contains(findings, f => f is { Code: "policy.pager", Rule: "systemctl status*" });
        Assert.Contains(findings, f => f is { Code: "policy.redline-built-in", Line: 70 });
        Assert.Contains(findings, f => f is { Code: "policy.no-examples", Line: 1 });
    }

    private string Written(string text)
    {
        var path = Path.Combine(_folder, "cse-policy.yaml");
        File.WriteAllText(path, text);
        return path;
    }
}
