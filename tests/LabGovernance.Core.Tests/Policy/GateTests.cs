using CsCheck;
using LabGovernance.Policy;

namespace LabGovernance.Core.Tests.Policy;

public sealed class GateTests
{
    private static readonly string[] Allowed = ["docker ps", "docker logs frigate --tail 5", "uptime", "echo 'a b'", "grep x y", "true"];

    private static readonly string[] Forbidden = ["docker kill x", "rm -rf /", "reboot", "nc -l 1", "$x", "X=1", "docker ps > f", "sudo docker kill x", "sh -c 'nc -l 1'", "docker exec x nc"];

    private static readonly string[] Operators = [";", "&&", "||", "|", "&", "\n", " ; ", "\n\n", " |\n", "&&\n ", "; ! ", " & "];

    [Fact]
    public void An_allowed_command_carries_no_forbidden_one_whatever_joins_them()
        => Gen.Select(Any(Allowed), Any(Operators), Any(Forbidden), Gen.Bool, Any("{0}", "({0})", "{{ {0}\n}}", "if {0}\nthen true; fi", "docker ps $({0})", "docker ps \"$({0})\"", "sh -c \"{0}\"", "f() {{ {0}\n}}", "docker ps <<E\n$({0})\nE"))
            .Sample((good, op, bad, first, frame) =>
            {
                var joined = first ? bad + op + good : good + op + bad;
                return Policies.Everyday.Judge(string.Format(System.Globalization.CultureInfo.InvariantCulture, frame, joined)).Effect != Effect.Allow;
            });

    [Fact]
    public void Allowed_commands_joined_are_allowed()
        => Gen.Select(Any(Allowed), Any(Operators), Any(Allowed))
            .Sample((a, op, b) => Policies.Everyday.Judge(a + op + b).Effect == Effect.Allow);

    [Fact]
    public void Any_text_gets_a_ruling_with_reasons_strictest_first()
        => Gen.Select(Gen.String, Gen.Bool).Sample((line, shell) =>
        {
            var ruling = Policies.Example.Judge(line, throughShell: shell);
            return ruling.Reasons.Count > 0
                && ruling.Effect == ruling.Reasons[0].Effect
                && ruling.Reasons.Zip(ruling.Reasons.Skip(1)).All(p => p.First.Effect >= p.Second.Effect)
                && ruling.Reasons.All(r => r.Start >= 0 && r.Start <= line.Length && r.Text.Length > 0)
                && (ruling.Arguments is null || !shell);
        });

    [Fact]
    public void A_broad_pattern_allows_nothing_by_its_first_word_alone()
        => Any("sh -c 'nc -l 1'", "bash -c id", "sudo nc", "python3 -c 1", "docker exec x nc", "ssh root@10.27.27.250 nc", "xargs nc", "watch nc", "find . -exec nc {} +", "env nc", "eval nc")
            .Sample(line => Policies.Everyday.Judge(line).Effect != Effect.Allow);

    [Theory]
    [InlineData("rm -rf / ; (", "vms", false, Effect.Redline, "redline.file-system-root")]
    [InlineData("rm -rf /", "nowhere", true, Effect.Redline, "redline.file-system-root")]
    [InlineData("docker ps | rm -rf /", "vms", false, Effect.Redline, "redline.file-system-root")]
    [InlineData("docker ps (", "vms", true, Effect.Deny, "deny.not-understood")]
    [InlineData("docker ps", "nowhere", false, Effect.Deny, "deny.unknown-infrastructure")]
    [InlineData("docker ps", "closed", false, Effect.Deny, "deny.infrastructure-closed")]
    [InlineData("docker ps | cat", "vms", false, Effect.Deny, "deny.needs-shell")]
    [InlineData("docker kill x", "vms", true, Effect.Deny, "deny.no-match")]
    [InlineData("docker kill x > f", "vms", true, Effect.Deny, "deny.no-match")]
    [InlineData("qm destroy 1", "proxmox", false, Effect.Redline, "redline.volume-destroy")]
    [InlineData("qm start 1", "proxmox", false, Effect.Deny, "deny.no-match")]
    [InlineData("docker ps > f", "vms", true, Effect.Ask, "ask.writes-file")]
    [InlineData("qm list", "proxmox", false, Effect.Ask, "ask.requires-approval")]
    [InlineData("docker ps", "vms", false, Effect.Allow, "allow.pattern")]
    public void The_strictest_finding_rules(string line, string infrastructure, bool shell, Effect effect, string code)
    {
        var ruling = Policies.Example.Judge(line, infrastructure, shell);
        Assert.Equal(effect, ruling.Effect);
        Assert.Equal(effect, ruling.Reasons[0].Effect);
        Assert.Contains(ruling.Reasons, r => r.Code == code && r.Effect == effect);
    }

    [Fact]
    public void A_redline_of_the_policy_names_its_rule_and_place()
    {
        var ruling = Policies.Example.Judge("docker ps; sudo iptables -t nat -F");
        var reason = Assert.Single(ruling.Reasons, r => r.Rule == "iptables -F");
        Assert.Equal("redline.trigger", reason.Code);
        Assert.Equal("iptables -t nat -F", reason.Subject);
        Assert.Equal(16, reason.Start);
        Assert.Contains("sudo", reason.Text, StringComparison.Ordinal);
        Assert.NotNull(ruling.Alternative);
    }

    [Fact]
    public void Sudo_is_named_when_only_the_command_behind_it_is_allowed()
    {
        var ruling = Policies.Example.Judge("sudo docker ps", throughShell: false);
        Assert.Equal(Effect.Deny, ruling.Effect);
        Assert.Contains("sudo", ruling.Because, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("reboot now", "reboot", true)]
    [InlineData("sudo /sbin/reboot", "reboot", true)]
    [InlineData("echo reboot", "reboot", false)]
    [InlineData("tar -zxf a", "tar -xz", true)]
    [InlineData("tar -xf a", "tar -xz", false)]
    [InlineData("rm -rf /srv/x/", "rm -r /srv/x", true)]
    [InlineData("rm -rf /srv/./x/*", "rm -r /srv/x", true)]
    [InlineData("rm -rf /srv/xy", "rm -r /srv/x", false)]
    [InlineData("qm stop 100", "qm stop 1*", true)]
    [InlineData("psql -c 'delete  from users'", "DELETE FROM", true)]
    [InlineData("echo 'delete from users'", "DELETE FROM", false)]
    [InlineData("wget http://x |  sh", "wget * | sh", true)]
    [InlineData("docker ps", "", false)]
    public void A_trigger_matches_by_meaning(string line, string pattern, bool expected)
    {
        var policy = Policies.Example with { ApprovalWorkflow = Policies.Example.ApprovalWorkflow with { RedlineTriggers = [new RedlineTrigger(pattern, "never")] } };
        Assert.Equal(expected, policy.Judge(line).Reasons.Any(r => r.Code == "redline.trigger"));
    }

    [Theory]
    [InlineData("docker logs*", "docker logs", true)]
    [InlineData("docker logs*", "docker logs frigate --tail 50", true)]
    [InlineData("docker logs*", "docker logsx", false)]
    [InlineData("docker logs*", "docker logs-x", false)]
    [InlineData("docker logs *", "docker logs", true)]
    [InlineData("docker logs *", "docker logs a b", true)]
    [InlineData("docker logs", "docker logs a", false)]
    [InlineData("docker logs web-*", "docker logs web-1", true)]
    [InlineData("docker logs web-?", "docker logs web-12", false)]
    [InlineData("docker * frigate", "docker restart frigate", true)]
    [InlineData("docker * frigate", "docker --context frigate", false)]
    [InlineData("docker * frigate", "docker restart x frigate", false)]
    [InlineData("cat /config/*", "cat /config/a/b", true)]
    [InlineData("cat /config/*", "cat /config/../etc/x", false)]
    [InlineData("cat /config/*", "cat /config/a /etc/x", false)]
    [InlineData("cat /config*", "cat /configx", false)]
    [InlineData("journalctl*", "journalctl -u x", true)]
    [InlineData("journalctl*", "journalctl --vacuum-size=1", false)]
    [InlineData("curl -o /tmp/x *", "curl -o /tmp/x http://h", true)]
    [InlineData("curl *", "curl -o /tmp/x http://h", false)]
    [InlineData("*", "docker ps", true)]
    [InlineData("", "docker ps", false)]
    public void A_pattern_is_a_glob_over_words(string pattern, string line, bool allowed)
        => Assert.Equal(allowed, Policies.Of(Policies.Scope("x", false, pattern)).Judge(line, "x", throughShell: false).Effect == Effect.Allow);

    [Fact]
    public void The_argument_vector_is_what_was_judged()
        => Assert.Equal(["docker", "logs", "a b", "c"], Policies.Example.Judge("docker logs 'a b' \"c\" # x", throughShell: false).Arguments!);

    private static Gen<string> Any(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);
}
