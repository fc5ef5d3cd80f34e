using LabGovernance.Changes;
using LabGovernance.Core.Tests.Policy;
using LabGovernance.Execution;
using LabGovernance.Sessions;
using LabGovernance.Testing;

namespace LabGovernance.Core.Tests.Execution;

/// <summary>Single commands in an infrastructure that is only observed.</summary>
public sealed class ObservedCommandTests
{
    private readonly MemoryLab _lab = new(Policies.Of(Policies.Scope("seen", true, "docker ps*") with { Observe = true }), new ConsentRules { ByName = ["alex"] });

    [Fact]
    public async Task What_would_be_asked_or_denied_runs_and_is_told()
    {
        Assert.False((await RunAsync("docker ps", "automation:cron")).IsRefused);
        Assert.False((await RunAsync("whoami", "automation:cron")).IsRefused);
        Assert.False((await RunAsync("whoami", "human:alex")).IsRefused);

        Assert.Equal(
            [("whoami", "Deny", "deny.no-match", 2), ("docker ps", "Ask", "ask.requires-approval", 1)],
            Observations.Of(_lab.Journal.Entries).Select(o => (o.Command, o.Ruling, o.Code, o.Count)));
    }

    [Theory]
    [InlineData("rm -rf /", "human:alex", "RedlineCrossed")]
    [InlineData("echo 'a", "human:alex", "PolicyDenied")]
    [InlineData("$x", "human:alex", "PolicyDenied")]
    [InlineData("whoami", "ai:planner", "PolicyDenied")]
    [InlineData("docker ps", "ai:planner", "ApprovalMissing")]
    public async Task A_redline_what_is_not_understood_and_the_rules_for_an_AI_hold(string command, string actor, string expected)
        => Assert.Equal(expected, (await RunAsync(command, actor)).Refusal?.Code);

    private async Task<Outcome<CommandResult>> RunAsync(string command, string actor)
    {
        var sessions = new SessionRegister(_lab.For(Actor.Automation("cron"), false));
        if (sessions.Current("seen").IsRefused)
            _ = sessions.Open("seen", null, "alex", null).Value;
        var who = Actor.Parse(actor);
        return await new CommandRun(_lab.For(who, who.Kind == ActorKind.Human)).RunAsync(
            new CommandOrder { Command = command, Infrastructure = "seen" }, _ => false, _ => { }, default);
    }
}
