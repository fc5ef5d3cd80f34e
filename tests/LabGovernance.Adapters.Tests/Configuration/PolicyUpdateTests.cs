using CsCheck;
using LabGovernance.Adapters.Configuration;
using LabGovernance.Policy;

namespace LabGovernance.Adapters.Tests.Configuration;

public sealed class PolicyUpdateTests : IDisposable
{
    private const string Old = """
        # Ours
        version: "1.0"   # for now

        metadata: { name: n, description: d, owner: o, last_updated: "2026-01-01" }
        infrastructures:
          vms:   # the machines
            enabled: true
            ttl_minutes: 60
            requires_approval: false
            allowed_commands:
              - "docker ps*"
              - docker logs*          # looking

              - 'ssh root@10.27.27.11*'
              - "docker restart web-*"
              - "systemctl status*"
              - "journalctl*"
              - "ha core logs*"
              - "scp * root@10.27.27.11:/config/*"
              - "*"
              - "qm list"
          other:
            enabled: true
            ttl_minutes: 60
            requires_approval: true
            allowed_commands: ["docker inspect*", 'df*', "uptime"]  # flow
        approval_workflow: { mode: interactive, timeout_seconds: 120, notification_channels: [] }
        """;

    private static readonly string[] Heads =
    [
        "docker ps", "docker logs", "docker logs web", "docker logsx", "docker inspect web", "docker restart web-1", "ssh root@10.27.27.11", "ssh root@10.27.27.110 uptime", "ssh root@10.27.27.11 uptime",
        "ssh root@10.27.27.11:22", "systemctl status x", "systemctl stop x", "journalctl", "ha core logs", "ha core logs x", "scp a root@10.27.27.11:/config/b", "df", "df /", "qm list", "uptime", "nc",
    ];

    private static readonly string[] Options =
    [
        "", "-f", "-a", "-n 5", "--tail=5", "--tail 5", "-q", "-H tcp://x", "--context x", "--vacuum-size=1", "-o x", "--privileged", "-u x", "-h", "-- x", "$x", "; nc", "> f", "-fa", "--follow", "--fol", "-e x",
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("labgovernance").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Only_the_version_and_the_loose_patterns_change()
    {
        var update = PolicyUpdate.Of(Written(Old)).Value;

        Assert.Equal(
            """
            # Ours
            version: "1.1"   # for now

            metadata: { name: n, description: d, owner: o, last_updated: "2026-01-01" }
            infrastructures:
              vms:   # the machines
                enabled: true
                ttl_minutes: 60
                requires_approval: false
                allowed_commands:
                  - command: "docker ps *"
                    options: ["-a|--all", "-f|--filter=", "--format=", "-n|--last=", "-l|--latest", "--no-trunc", "-q|--quiet", "-s|--size"]
                    match: ["docker ps --all"]
                  - command: "docker logs *"          # looking
                    options: ["-f|--follow", "-n|--tail=", "-t|--timestamps", "--since=", "--until=", "--details"]
                    match: ["docker logs --follow"]

                  - pattern: "ssh root@10.27.27.11 *"
                    match: ["ssh root@10.27.27.11"]
                  - "docker restart web-*"
            """.ReplaceLineEndings("\n"),
            string.Join('\n', update.Text.ReplaceLineEndings("\n").Split('\n').Take(20)));
        Assert.Contains("  - \"*\"   # matches no command: name the programs", update.Text, StringComparison.Ordinal);
        Assert.Contains("  - \"qm list\"", update.Text, StringComparison.Ordinal);
        Assert.Contains("  - \"scp * root@10.27.27.11:/config/*\"", update.Text, StringComparison.Ordinal);
        Assert.Contains("allowed_commands: [{ command: \"docker inspect *\", options: [", update.Text, StringComparison.Ordinal);
        Assert.EndsWith("\"uptime\"]  # flow\napproval_workflow: { mode: interactive, timeout_seconds: 120, notification_channels: [] }", update.Text.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains(update.Notes, n => n.StartsWith("Line 20, vms: '*' matches no command", StringComparison.Ordinal));
    }

    [Fact]
    public void Line_endings_stay()
    {
        var update = PolicyUpdate.Of(Written(Old.ReplaceLineEndings("\r\n"))).Value;

        Assert.DoesNotContain('\n', update.Text.Replace("\r\n", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_is_ruled_milder_than_before()
    {
        var before = Read(Written(Old));
        var after = Updated(Written(Old));
        Gen.Select(Gen.Int[0, Heads.Length - 1], Gen.Int[0, Options.Length - 1].Array[0, 3], Gen.Bool, Gen.Bool).Sample((head, options, shell, other) =>
        {
            var request = new CommandRequest(string.Join(' ', [Heads[head], .. options.Select(o => Options[o])]), other ? "other" : "vms", Actor.Ai("planner"), shell);
            return after.Judge(request).Effect >= before.Judge(request).Effect;
        });
    }

    [Fact]
    public void The_published_sample_is_updated_to_what_allows_no_more()
    {
        var seed = Environment.GetEnvironmentVariable("LAB_SEED");
        Assert.SkipWhen(seed is null, "LAB_SEED names no folder with the published samples.");
        var path = Path.Combine(seed, "cse-policy.example.yaml");
        var (before, after) = (Read(path), Updated(path));
        Gen.Select(Gen.Int[0, Heads.Length - 1], Gen.Int[0, Options.Length - 1].Array[0, 3]).Sample((head, options) =>
        {
            var request = new CommandRequest(string.Join(' ', [Heads[head], .. options.Select(o => Options[o])]), "vms", Actor.Ai("planner"));
            return after.Judge(request).Effect >= before.Judge(request).Effect;
        });
    }

    [Fact]
    public void A_file_that_is_there_is_replaced_only_by_force()
    {
        var update = PolicyUpdate.Of(Written(Old)).Value;
        var target = Path.Combine(_folder, "next.yaml");

        Assert.Equal(target, update.WriteTo(target, force: false).Value);
        Assert.Equal("FileExists", update.WriteTo(target, force: false).Refusal?.Code);
        Assert.Equal(target, update.WriteTo(target, force: true).Value);
        Assert.Equal("PolicyUpToDate", PolicyUpdate.Of(target).Refusal?.Code);
        Assert.Equal("PolicyNotWritable", update.WriteTo(Path.Combine(_folder, "none", "next.yaml"), force: false).Refusal?.Code);
    }

    [Fact]
    public void Harmless_everyday_use_stays_allowed()
    {
        var gate = Updated(Written(Old));

        Assert.All(
            ["docker ps -a", "docker logs web --tail 50 -f", "journalctl -u nginx -n 50 --no-pager", "systemctl status nginx --no-pager", "ha core logs", "docker restart web-1"],
            line => Assert.Equal(Effect.Allow, gate.Judge(new CommandRequest(line, "vms", Actor.Ai("planner"))).Effect));
    }

    private Gate Updated(string path) => Read(PolicyUpdate.Of(path).Value.WriteTo(Path.Combine(_folder, "updated.yaml"), force: true).Value);

    private static Gate Read(string path) => new(PolicyFile.Read(path).Value);

    private string Written(string text)
    {
        var path = Path.Combine(_folder, "cse-policy.yaml");
        File.WriteAllText(path, text);
        return path;
    }
}
