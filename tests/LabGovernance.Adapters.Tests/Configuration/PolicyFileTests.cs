using LabGovernance.Adapters.Configuration;

namespace LabGovernance.Adapters.Tests.Configuration;

public sealed class PolicyFileTests : IDisposable
{
    private const string Good = """
        version: "1.0"
        metadata: { name: n, description: d, owner: o, last_updated: "2026-01-01" }
        infrastructures:
          vms:
            enabled: true
            ttl_minutes: 60
            requires_approval: false
            allowed_commands: ["docker ps*"]
        approval_workflow: { mode: interactive, timeout_seconds: 120, notification_channels: [] }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("labgovernance").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("ttl_minutes: 60", "ttl_minutes: 600", "6:18: 'infrastructures.vms.ttl_minutes' is '600'; expected a whole number from 5 to 480")]
    [InlineData("allowed_commands", "alowed_commands", "did you mean 'allowed_commands'?")]
    [InlineData("enabled: true", "enabled: yes", "5:14: 'infrastructures.vms.enabled' is 'yes'; expected true or false")]
    [InlineData("mode: interactive", "mode: whatever", "expected interactive, notify-only or auto-approve")]
    [InlineData("notification_channels: []", "notification_channels: [], aproval_methods: []", "did you mean 'approval_methods'?")]
    [InlineData("version: \"1.0\"", "version: \"1.0", "not valid YAML")]
    [InlineData("enabled: true", "enabled: [true", ":5:")]
    [InlineData("    enabled: true", "\tenabled: true", "cse-policy.yaml:5:1: this is not valid YAML")]
    [InlineData("version: \"1.0\"", "version: \"1.0\"\nversion: \"1.0\"", "2:1: the key 'version' stands here for the second time")]
    public void A_fault_is_told_with_its_place_and_what_was_expected(string part, string replacement, string expected)
    {
        var refusal = PolicyFile.Read(Written(Good.Replace(part, replacement, StringComparison.Ordinal))).Refusal;

        Assert.Equal("PolicyInvalid", refusal?.Code);
        Assert.Contains(expected, refusal!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("deny_commands: []")]
    [InlineData("ask_commands: []")]
    [InlineData("hosts: []")]
    [InlineData("paths: []")]
    [InlineData("runbooks: []")]
    [InlineData("mcp_tools: []")]
    [InlineData("dry_run: []")]
    [InlineData("observe: true")]
    public void A_key_of_a_newer_version_says_which_it_needs(string key)
    {
        var name = key[..key.IndexOf(':', StringComparison.Ordinal)];
        var text = Good.Replace("enabled: true", $"enabled: true\n    {key}", StringComparison.Ordinal);

        Assert.Contains($"6:5: 'infrastructures.vms.{name}' needs version \"1.1\"", PolicyFile.Read(Written(text)).Refusal?.Message, StringComparison.Ordinal);
        Assert.False(PolicyFile.Read(Written(text.Replace("version: \"1.0\"", "version: \"1.1\"", StringComparison.Ordinal))).IsRefused);
    }

    [Fact]
    public void A_rule_as_a_mapping_needs_the_newer_version()
        => Assert.Contains(
            "8:24: an entry of 'infrastructures.vms.allowed_commands' is a mapping; expected a text (a mapping needs version \"1.1\")",
            PolicyFile.Read(Written(Good.Replace("\"docker ps*\"", "{ pattern: docker ps* }", StringComparison.Ordinal))).Refusal?.Message,
            StringComparison.Ordinal);

    [Fact]
    public void Everything_of_the_newer_version_is_read()
    {
        var vms = PolicyFile.Read(Written("""
            version: "1.1"
            metadata: { name: n, description: d, owner: o, last_updated: "2026-01-01" }
            infrastructures:
              vms:
                enabled: true
                ttl_minutes: 60
                requires_approval: false
                allowed_commands:
                  - "docker ps*"
                  - command: "docker logs *"
                    options: ["-f|--follow", "-n|--tail="]
                    match: ["docker logs --tail 5 web -f"]
                    not_match: ["docker logs --details web", "docker logs web; docker rm web"]
                deny_commands:
                  - pattern: "docker rm *"
                    reason: "Containers are replaced by compose"
                    match: ["sudo docker rm -f web"]
                ask_commands: ["docker restart *"]
                hosts: [docker-core, 10.27.27.250]
                paths: [/srv/data/*]
                runbooks: [runbooks/*.ps1]
                mcp_tools: ["docker.*"]
                dry_run:
                  - command: "rsync *"
                    add: "--dry-run"
                observe: true
            approval_workflow: { mode: interactive, timeout_seconds: 120, notification_channels: [] }
            """)).Value.Infrastructures["vms"];

        Assert.Equal([9, 10], vms.AllowedCommands.Select(r => r.Line));
        Assert.Equal("docker logs *", vms.AllowedCommands[1].Command);
        Assert.Equal(["-f|--follow", "-n|--tail="], vms.AllowedCommands[1].Options);
        Assert.Equal((15, "Containers are replaced by compose"), (vms.DenyCommands[0].Line, vms.DenyCommands[0].Reason));
        Assert.Equal("docker restart *", vms.AskCommands[0].Pattern);
        Assert.Equal(["docker-core", "10.27.27.250"], vms.Hosts);
        Assert.Equal(["/srv/data/*"], vms.Paths);
        Assert.Equal(["runbooks/*.ps1"], vms.Runbooks);
        Assert.Equal(["docker.*"], vms.McpTools);
        Assert.Equal("--dry-run", vms.DryRuns[0].Add);
        Assert.True(vms.Observe);
    }

    [Theory]
    [InlineData("match: [docker ps -a]", "8:65: the example 'docker ps -a' under match is not matched by it; the rule is 'docker ps'")]
    [InlineData("match: ['docker ps; nc']", "8:65: the example 'docker ps; nc' under match is not matched by it: nc; the rule is 'docker ps'")]
    [InlineData("match: ['docker ps (']", "8:65: the example 'docker ps (' under match is not understood")]
    [InlineData("not_match: [docker ps]", "8:69: the example 'docker ps' under not_match is matched by it; the rule is 'docker ps'")]
    [InlineData("options: [tail=]", "8:24: 'infrastructures.vms.allowed_commands[0]' has 'tail=' for an option; write it as in -n|--tail=")]
    [InlineData("pattern: docker ps", "has to have either a pattern or a command")]
    [InlineData("optoins: [-a]", "did you mean 'options'?")]
    public void A_rule_is_held_to_its_examples_and_its_form(string more, string expected)
        => Assert.Contains(
            expected,
            PolicyFile.Read(Written(Good.Replace("\"1.0\"", "\"1.1\"", StringComparison.Ordinal).Replace("\"docker ps*\"", $"{{ reason: r, command: docker ps, {more} }}", StringComparison.Ordinal))).Refusal?.Message,
            StringComparison.Ordinal);

    [Fact]
    public void Any_edit_gives_another_digest()
    {
        var digest = PolicyFile.Read(Written(Good)).Value.Digest;

        Assert.NotEqual(digest, PolicyFile.Read(Written(Good + "\n# note")).Value.Digest);
    }

    [Fact]
    public void The_published_sample_loads_unchanged()
    {
        var seed = Environment.GetEnvironmentVariable("LAB_SEED");
        Assert.SkipWhen(seed is null, "LAB_SEED names no folder with the published samples.");

        Assert.Equal(4, PolicyFile.Read(Path.Combine(seed, "cse-policy.example.yaml")).Value.Infrastructures.Count);
    }

    [Fact]
    public void A_missing_file_is_told_apart_from_a_bad_one()
        => Assert.Equal("PolicyNotFound", PolicyFile.Read(Path.Combine(_folder, "none.yaml")).Refusal?.Code);

    [Fact]
    public void The_starter_policy_is_accepted()
    {
        _ = StarterLab.Write(_folder, LabTemplate.Governed, force: false, new DateOnly(2026, 3, 14)).Value;

        Assert.Equal("2026-03-14", PolicyFile.Read(Path.Combine(_folder, "cse-policy.yaml")).Value.Metadata.LastUpdated);
    }

    private string Written(string text)
    {
        var path = Path.Combine(_folder, "cse-policy.yaml");
        File.WriteAllText(path, text);
        return path;
    }
}
