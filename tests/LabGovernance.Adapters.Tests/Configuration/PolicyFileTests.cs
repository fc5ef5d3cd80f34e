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
    [InlineData("version: \"1.0\"", "version: \"1.0\"\nversion: \"1.0\"", "2:1: the key 'version' stands here for the second time")]
    public void A_fault_is_told_with_its_place_and_what_was_expected(string part, string replacement, string expected)
    {
        var refusal = PolicyFile.Read(Written(Good.Replace(part, replacement, StringComparison.Ordinal))).Refusal;

        Assert.Equal("PolicyInvalid", refusal?.Code);
        Assert.Contains(expected, refusal!.Message, StringComparison.Ordinal);
    }

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
        _ = StarterLab.Write(_folder, force: false, new DateOnly(2026, 3, 14)).Value;

        Assert.Equal("2026-03-14", PolicyFile.Read(Path.Combine(_folder, "cse-policy.yaml")).Value.Metadata.LastUpdated);
    }

    private string Written(string text)
    {
        var path = Path.Combine(_folder, "cse-policy.yaml");
        File.WriteAllText(path, text);
        return path;
    }
}
