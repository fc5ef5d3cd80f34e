using LabGovernance.Changes;
using LabGovernance.Execution;
using LabGovernance.Hosts;
using LabGovernance.Policy;
using LabGovernance.Sessions;
using LabGovernance.Testing;

namespace LabGovernance.Core.Tests.Policy;

/// <summary>A command on another machine of the lab is judged by the rules of that machine's infrastructure.</summary>
public sealed class HopTests
{
    private static readonly LabHost[] Hosts =
    [
        new() { Name = "pve", Addresses = ["10.27.27.250", "pve.lan"], Infrastructure = "proxmox" },
        new() { Name = "frigate", Addresses = ["pct:105", "docker:frigate"], Infrastructure = "vms" },
        new() { Name = "edge", Infrastructure = "pfsense" },
        new() { Name = "vault", Infrastructure = "safe" },
        new() { Name = "lost", Infrastructure = "gone" },
    ];

    private static readonly CsePolicy Policy = Policies.Of(
        Policies.Scope("vms", false, "ssh *", "docker *", "docker-compose *", "uptime"),
        Policies.Scope("proxmox", false, "pct exec *", "pct list", "qm list", "ssh *"),
        Policies.Scope("pfsense", true, "pfctl -s *"),
        Policies.Scope("safe", false, "uptime") with { Enabled = false }).Governing(Hosts);

    private static readonly Gate Gate = new(Policy);

    [Theory]
    [InlineData("ssh pve pct list", Effect.Allow, "allow.pattern", "pve (proxmox)")]
    [InlineData("ssh root@10.27.27.250 pct list", Effect.Allow, "allow.pattern", "pve (proxmox)")]
    [InlineData("ssh -p 22 root@PVE.lan. 'pct list'", Effect.Allow, "allow.pattern", "pve (proxmox)")]
    [InlineData("ssh pve docker ps", Effect.Deny, "deny.no-match", "pve (proxmox)")]
    [InlineData("ssh pve timeout 5 docker ps", Effect.Deny, "deny.no-match", "pve (proxmox)")]
    [InlineData("ssh pve 'pct exec 105 -- docker ps'", Effect.Allow, "allow.pattern", "pve (proxmox) > frigate (vms)")]
    [InlineData("ssh pve 'pct exec 105 -- sh -c \"docker ps\"'", Effect.Allow, "allow.pattern", "pve (proxmox) > frigate (vms)")]
    [InlineData("ssh pve 'pct exec 105 -- sh -c \"pct list\"'", Effect.Ask, "ask.inner-command", "pve (proxmox) > frigate (vms)")]
    [InlineData("ssh pve 'pct exec 105 -- pct list'", Effect.Deny, "deny.no-match", "pve (proxmox) > frigate (vms)")]
    [InlineData("ssh pve 'ssh edge pfctl -s rules'", Effect.Ask, "ask.requires-approval", "pve (proxmox) > edge (pfsense)")]
    [InlineData("ssh pve 'pct list; ssh edge pfctl -d'", Effect.Redline, null, "pve (proxmox) > edge (pfsense)")]
    [InlineData("ssh edge uptime", Effect.Deny, "deny.no-match", "edge (pfsense)")]
    [InlineData("ssh vault uptime", Effect.Deny, "deny.infrastructure-closed", "vault (safe)")]
    [InlineData("ssh lost uptime", Effect.Deny, "deny.unknown-infrastructure", "lost (gone)")]
    [InlineData("ssh stranger docker ps", Effect.Ask, "ask.unknown-host", "")]
    [InlineData("ssh $h docker ps", Effect.Deny, "deny.opaque", "")]
    [InlineData("ssh pve <<< 'docker ps'", Effect.Deny, "deny.no-match", "pve (proxmox)")]
    [InlineData("ssh pve ls $(docker ps -q)", Effect.Deny, "deny.no-match", "pve (proxmox)")]
    [InlineData("docker exec frigate docker ps", Effect.Allow, "allow.pattern", "frigate (vms)")]
    [InlineData("docker ps", Effect.Allow, "allow.pattern", "")]
    [InlineData("ssh -o HostName=edge pve pct list", Effect.Deny, "deny.option", "pve (proxmox)")]
    public void Each_command_is_judged_where_it_runs(string command, Effect effect, string? code, string hops)
    {
        var ruling = Gate.Judge(new CommandRequest(command, "vms", Actor.Ai("planner"), ThroughShell: true));

        Assert.Equal((effect, hops, ""), (ruling.Effect, string.Join(" > ", ruling.Hops), ruling.Effect == effect ? "" : string.Join("\n", ruling.Reasons)));
        if (code is not null)
            Assert.Contains(ruling.Reasons, r => r.Code == code && r.Effect == effect);
    }

    [Fact]
    public void A_reason_names_the_infrastructure_whose_rule_it_is()
        => Assert.Equal(
            [("pct list", "proxmox")],
            Gate.Judge(new CommandRequest("ssh pve pct list", "vms", Actor.Ai("planner"))).Reasons.Where(r => r.Infrastructure is not null).Select(r => (r.Subject, r.Infrastructure!)));

    [Fact]
    public void The_hosts_of_the_policy_count_before_those_of_the_lab()
    {
        var infrastructures = Policy.Infrastructures.ToDictionary(i => i.Key, i => i.Value, StringComparer.Ordinal);
        infrastructures["pfsense"] = infrastructures["pfsense"] with { Hosts = ["10.27.27.250", "fw2"] };
        var gate = new Gate(Policy with { Infrastructures = infrastructures });

        Assert.Equal("pve (pfsense)", Assert.Single(gate.Judge(new CommandRequest("ssh pve.lan pct list", "vms", Actor.Ai("planner"))).Hops).ToString());
        Assert.Equal("fw2 (pfsense)", Assert.Single(gate.Judge(new CommandRequest("ssh fw2 pct list", "vms", Actor.Ai("planner"))).Hops).ToString());
    }

    [Fact]
    public void Moving_a_host_to_another_infrastructure_edits_the_policy()
    {
        var moved = Policies.Of().Governing([Hosts[0] with { Infrastructure = "vms" }]);

        Assert.NotEqual(Policies.Of().Governing([Hosts[0]]).Digest, moved.Digest);
        Assert.Equal(Policies.Of().Governing([Hosts[1], Hosts[0]]).Digest, Policies.Of().Governing([Hosts[0], Hosts[1]]).Digest);
        Assert.Equal(Policies.Of().Digest, Policies.Of().Governing([]).Digest);
    }

    [Fact]
    public async Task Every_infrastructure_that_a_command_touches_has_to_be_open()
    {
        var lab = new MemoryLab(Policy, new ConsentRules { ByName = ["alex"] });
        var governed = lab.For(Actor.Human("alex"), false);
        _ = new SessionRegister(governed).Open("vms", null, "alex", null).Value;
        var order = new CommandOrder { Command = "ssh pve pct list", Infrastructure = "vms" };

        Assert.Equal("SessionMissing", (await new CommandRun(governed).RunAsync(order, _ => true, _ => { }, default)).Refusal?.Code);

        _ = new SessionRegister(governed).Open("proxmox", null, "alex", null).Value;
        Assert.False((await new CommandRun(governed).RunAsync(order, _ => true, _ => { }, default)).IsRefused);
    }
}
