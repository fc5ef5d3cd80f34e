using CsCheck;
using LabGovernance.Policy;

namespace LabGovernance.Core.Tests.Policy.Rules;

public sealed class ArgumentRuleTests
{
    private static readonly string[] Words = ["-r", "-f", "-v", "/srv/x", "/srv/y"];

    private static readonly CommandRule Logs = new()
    {
        Command = "docker logs *",
        Options = ["-f|--follow", "-n|--tail=", "-t|--timestamps", "--since="],
    };

    private static readonly CommandRule Remove = new() { Command = "rm *", Requires = ["-r|-R|--recursive", "-f|--force"] };

    [Theory]
    [InlineData("docker logs", true)]
    [InlineData("docker logs frigate", true)]
    [InlineData("docker logs --tail 50 frigate -f", true)]
    [InlineData("docker logs --tail=50 -ft frigate", true)]
    [InlineData("docker logs -tfn 50 frigate", true)]
    [InlineData("docker logs -fn50 frigate", true)]
    [InlineData("docker logs -f -- frigate", true)]
    [InlineData("docker logs -- -frigate", true)]
    [InlineData("docker logs --details frigate", false)]
    [InlineData("docker logs -fx frigate", false)]
    [InlineData("docker logs --tail", false)]
    [InlineData("docker logs --tail --privileged frigate", false)]
    [InlineData("docker logs -n -5 frigate", true)]
    [InlineData("docker -f logs frigate", false)]
    [InlineData("docker --context x logs frigate", false)]
    [InlineData("docker logsx", false)]
    [InlineData("docker rm logs", false)]
    [InlineData("/tmp/docker logs frigate", false)]
    [InlineData("docker logs $x", false)]
    [InlineData("docker logs --tail $x frigate", false)]
    [InlineData("docker $x", false)]
    [InlineData("docker logs --follow=1 frigate", false)]
    [InlineData("docker logs --fol frigate", false)]
    public void An_allowed_command_brings_no_option_that_its_rule_does_not_list(string line, bool allowed)
        => Assert.Equal(allowed, Judge(Infrastructure([Logs]), line).Effect == Effect.Allow);

    [Theory]
    [InlineData("rm -rf /srv/x", true)]
    [InlineData("rm -fr /srv/x", true)]
    [InlineData("rm -r /srv/x -f", true)]
    [InlineData("rm -fvR /srv/x", true)]
    [InlineData("rm --recursive --force /srv/x", true)]
    [InlineData("rm --recurs --fo /srv/x", true)]
    [InlineData("rm -r --interactive=never --force /srv/x", true)]
    [InlineData("/bin/rm -rf /srv/x", true)]
    [InlineData("sudo rm -rf /srv/x", true)]
    [InlineData("sh -c 'rm -rf /srv/x'", true)]
    [InlineData("ls; rm -rf /srv/x", true)]
    [InlineData("find /srv -exec rm -rf {} +", true)]
    [InlineData("ssh host rm -rf /srv/x", true)]
    [InlineData("rm $x", true)]
    [InlineData("rm -r $x", true)]
    [InlineData("rm -r /srv/*", false)]
    [InlineData("rm -r /srv/x", false)]
    [InlineData("rm -f /srv/x", false)]
    [InlineData("rm -r -- -f", false)]
    [InlineData("grep 'rm -rf' notes.md", false)]
    [InlineData("ls rm -rf", false)]
    public void A_denied_command_is_found_in_every_spelling(string line, bool denied)
        => Assert.Equal(denied, Judge(Infrastructure(["*"], [Remove]), line).Reasons.Any(r => r.Code == "deny.rule"));

    [Theory]
    [InlineData("docker rm *", "docker rm web", true)]
    [InlineData("docker rm *", "docker --debug rm web", true)]
    [InlineData("docker rm *", "docker -H tcp://x rm web", true)]
    [InlineData("docker rm *", "docker --context=x rm web", true)]
    [InlineData("docker rm *", "docker logs rm", false)]
    [InlineData("docker rm *", "docker $x web", true)]
    [InlineData("docker rm *", "docker logs $x", false)]
    [InlineData("docker rm", "docker rm -f web", true)]
    [InlineData("docker rm -f *", "docker rm web", false)]
    [InlineData("docker rm -f *", "docker rm web --force", false)]
    [InlineData("docker rm -f *", "docker rm web -vf", true)]
    [InlineData("systemctl stop nginx", "systemctl stop foo nginx", true)]
    [InlineData("systemctl stop nginx", "systemctl status nginx", false)]
    [InlineData("systemctl stop nginx", "systemctl --no-block stop nginx.service", false)]
    [InlineData("systemctl stop nginx*", "systemctl --no-block stop nginx.service", true)]
    [InlineData("rm /srv/data*", "rm /tmp/a //srv/./data/b", true)]
    [InlineData("rm /srv/data*", "rm /tmp/a", false)]
    [InlineData("rm /srv/data*", "rm /sr$x", true)]
    [InlineData("rm /srv/data*", "rm /tmp/*", false)]
    [InlineData("rm /srv/data*", "cd /srv && rm data/x", true)]
    [InlineData("docker run -v /:/host*", "docker run -it -v /:/host alpine", true)]
    [InlineData("docker run -v /:/host*", "docker run -v/:/host alpine", true)]
    [InlineData("docker run -v /:/host*", "docker run -v /srv:/host alpine", false)]
    [InlineData("journalctl --vacuum*", "journalctl --vacuum-size=1G", true)]
    [InlineData("journalctl --vacuum*", "journalctl -u x", false)]
    [InlineData("terraform apply -auto-approve", "terraform apply --auto-approve", true)]
    [InlineData("tar -x *", "tar xf a.tar", true)]
    [InlineData("mkfs*", "mkfs.ext4 x", true)]
    [InlineData("curl --output=/etc/*", "curl --output /etc/motd http://h", true)]
    [InlineData("curl --output=/etc/*", "curl --output /tmp/motd http://h", false)]
    public void A_denied_text_is_no_prefix_to_get_round(string rule, string line, bool denied)
        => Assert.Equal(denied, Judge(Infrastructure(["docker*", "systemctl*"], [rule]), line).Reasons.Any(r => r.Code == "deny.rule"));

    [Fact]
    public void Strictest_rule_wins_and_names_its_line()
    {
        var restart = CommandRule.Of("docker restart *") with { Line = 7, Reason = "Cameras are blind for a minute" };
        var both = Infrastructure(["docker *"], [restart], ["docker restart *"]);
        var asked = Infrastructure(["docker *"], [], [restart]);

        Assert.Equal((Effect.Deny, "deny.rule", 7), Strictest(Judge(both, "docker restart web")));
        Assert.Equal((Effect.Ask, "ask.rule", 7), Strictest(Judge(asked, "docker restart web")));
        Assert.Contains("Cameras are blind", Judge(asked, "docker restart web").Because, StringComparison.Ordinal);
        Assert.Equal(Effect.Allow, Judge(asked, "docker ps").Effect);
        Assert.Equal(Effect.Redline, Judge(both, "docker restart web; rm -rf /").Effect);
        Assert.Equal(Effect.Deny, Judge(asked, "docker restart web; (").Effect);
    }

    [Fact]
    public void An_ask_rule_permits_with_consent_only_what_it_surely_means()
    {
        var asked = Infrastructure([], [], ["docker restart *"]);

        Assert.Equal(Effect.Ask, Judge(asked, "docker restart web").Effect);
        Assert.Equal(Effect.Deny, Judge(asked, "docker $x web").Effect);
        Assert.Equal(Effect.Deny, Judge(asked, "docker --context x restart web").Effect);
        Assert.Equal(Effect.Deny, Judge(asked, "docker restart web; docker ps").Effect);
    }

    [Fact]
    public void A_rule_that_lists_an_option_names_it()
    {
        var rule = new CommandRule { Command = "curl *", Options = ["-o|--output=/tmp/*", "-s|--silent"] };

        Assert.Equal(Effect.Allow, Judge(Infrastructure([rule]), "curl -so /tmp/x http://h").Effect);
        Assert.Equal(Effect.Deny, Judge(Infrastructure([rule]), "curl -so /srv/x http://h").Effect);
        Assert.Equal(Effect.Deny, Judge(Infrastructure([rule]), "curl -so /tmp/../srv/x http://h").Effect);
    }

    [Fact]
    public void What_runs_behind_a_wrapper_is_covered_only_with_options_that_are_listed()
    {
        var rule = new CommandRule { Command = "sudo docker logs *", Options = ["-f|--follow", "-u|--user="] };

        Assert.Equal(Effect.Allow, Judge(Infrastructure([rule]), "sudo docker logs -f web").Effect);
        Assert.Equal(Effect.Allow, Judge(Infrastructure([rule]), "sudo -u root docker logs web").Effect);
        Assert.NotEqual(Effect.Allow, Judge(Infrastructure([rule]), "sudo docker logs --details web").Effect);
        Assert.Equal(Effect.Ask, Judge(Infrastructure([new CommandRule { Command = "docker exec *" }]), "docker exec web ls -la").Effect);
        Assert.Equal(Effect.Deny, Judge(Infrastructure([new CommandRule { Command = "docker exec *" }]), "docker exec --privileged web ls").Effect);
    }

    [Fact]
    public void Order_and_grouping_of_options_change_nothing()
    {
        var rule = new CommandRule { Command = "rm *", Options = ["-v|--verbose"], Requires = ["-r|--recursive", "-f|--force"] };
        var asAllowed = Infrastructure([rule]);
        var asDenied = Infrastructure(["rm*"], [rule]);
        Gen.Select(Gen.Shuffle(Words), Gen.Bool, Gen.Int[0, 31], Gen.Int[0, 4]).Sample((words, bundle, spelled, drop) =>
        {
            var names = new Dictionary<string, string> { ["-r"] = "--recursive", ["-f"] = "--force", ["-v"] = "--verbose" };
            var kept = words.Where((_, i) => i != drop || drop == 4).ToArray();
            var matches = kept.Contains("-r") && kept.Contains("-f");
            var options = kept.Where(w => w[0] == '-').ToArray();
            var line = bundle && options.Length > 0
                ? $"rm {string.Join(' ', kept.Where(w => w[0] != '-'))} -{string.Concat(options.Select(o => o[1]))}"
                : "rm " + string.Join(' ', kept.Select((w, i) => (spelled >> i & 1) == 1 && names.TryGetValue(w, out var name) ? name : w));
            return Judge(asAllowed, line).Effect == Effect.Allow == matches && Judge(asDenied, line).Reasons.Any(r => r.Code == "deny.rule") == matches;
        });
    }

    [Fact]
    public void One_more_deny_rule_makes_no_ruling_milder()
    {
        string[] lines = ["docker ps", "docker rm x", "rm -rf /", "docker ps; rm x", "sudo docker rm -f x", "docker $x", "rm (", "nc -l 1", "docker ps > f", "sh -c 'rm x'"];
        string[] rules = ["docker *", "docker rm *", "rm -f *", "rm*", "sudo *", "sh *", "*", "nc", "docker ps"];
        Gen.Select(Gen.Int[0, lines.Length - 1], Gen.Int[0, rules.Length - 1].Array[0, 3], Gen.Int[0, rules.Length - 1].Array[0, 3], Gen.Int[0, rules.Length - 1]).Sample((line, allowed, denied, more) =>
        {
            var before = Infrastructure([.. allowed.Select(i => CommandRule.Of(rules[i]))], [.. denied.Select(i => CommandRule.Of(rules[i]))]);
            var after = before with { DenyCommands = [.. before.DenyCommands, rules[more]] };
            return Judge(after, lines[line]).Effect >= Judge(before, lines[line]).Effect;
        });
    }

    private static (Effect Effect, string Code, int? Line) Strictest(Ruling ruling) => (ruling.Effect, ruling.Reasons[0].Code, ruling.Reasons[0].Line);

    private static Infrastructure Infrastructure(CommandRule[] allowed, CommandRule[]? denied = null, CommandRule[]? asked = null)
        => Policies.Scope("x", false) with { AllowedCommands = allowed, DenyCommands = denied ?? [], AskCommands = asked ?? [] };

    private static Ruling Judge(Infrastructure infrastructure, string line) => Policies.Of(infrastructure).Judge(line, "x");
}
