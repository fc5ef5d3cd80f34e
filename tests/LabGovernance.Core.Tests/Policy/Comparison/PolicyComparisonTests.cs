using LabGovernance.Changes;
using LabGovernance.Execution;
using LabGovernance.Journal;
using LabGovernance.Plans;
using LabGovernance.Policy;
using LabGovernance.Sessions;
using LabGovernance.Testing;

namespace LabGovernance.Core.Tests.Policy.Comparison;

public sealed class PolicyComparisonTests
{
    private static readonly CsePolicy Strict = Policies.Of(Policies.Scope("vms", true, "docker ps*", "docker logs*", "docker restart*"));

    private static readonly CsePolicy Loose = Policies.Of(Policies.Scope("vms", false, "docker ps*", "docker logs*", "uptime"));

    [Fact]
    public void A_command_ruled_differently_is_told_once_with_its_count()
    {
        var compared = Compare("docker ps", "docker ps", "docker restart web", "uptime", "whoami", "rm -rf /");

        Assert.Equal(6, compared.Commands);
        Assert.Equal(
            [("uptime", Effect.Deny, Effect.Allow, 1), ("docker ps", Effect.Ask, Effect.Allow, 2), ("docker restart web", Effect.Ask, Effect.Deny, 1)],
            compared.Differences.Select(d => (d.Command, d.From, d.To, d.Count)));
        Assert.Equal(("uptime", "deny.no-match"), (compared.Differences[0].Rule, compared.Differences[2].Rule));
        Assert.Equal((2, 0, 1, 1), (compared.ApprovalsSaved, compared.ApprovalsAdded, compared.NewlyRefused, compared.NewlyPossible));
    }

    [Fact]
    public void The_way_back_adds_what_the_way_there_saved()
    {
        var history = CommandTable.Read(["docker ps", "uptime"], ["vms"], Actor.Ai("planner"));

        Assert.Equal(1, PolicyComparison.Of(Strict, Loose, history).ApprovalsSaved);
        Assert.Equal(1, PolicyComparison.Of(Loose, Strict, history).ApprovalsAdded);
    }

    [Fact]
    public void A_policy_compared_with_itself_differs_in_nothing()
    {
        var compared = PolicyComparison.Of(Strict, Strict, CommandTable.Read(["docker ps", "uptime", "rm -rf /", "if"], ["vms"], Actor.Ai("planner")));

        Assert.Empty(compared.Differences);
        Assert.Equal((0, 0, 0, 0), (compared.ApprovalsSaved, compared.ApprovalsAdded, compared.NewlyRefused, compared.NewlyPossible));
    }

    [Fact]
    public void A_list_of_commands_says_where_or_means_everywhere()
    {
        var read = CommandTable.Read(["# notes", "", "vms: docker ps", "curl http://a: b", "docker ps | wc"], ["vms", "hosts"], Actor.Human("alex"));

        Assert.Equal(
            ["vms docker ps False", "vms curl http://a: b False", "hosts curl http://a: b False", "vms docker ps | wc True", "hosts docker ps | wc True"],
            read.Commands.Select(c => $"{c.Infrastructure} {c.Command} {c.ThroughShell}"));
    }

    [Fact]
    public async Task The_journal_gives_single_commands_run_and_refused_and_the_newest_plan_of_each_change()
    {
        var lab = new MemoryLab(Loose, new ConsentRules { ByName = ["alex"] });
        var governed = lab.For(Actor.Ai("planner"), interactive: false);
        _ = new SessionRegister(lab.For(Actor.Automation("cron"), interactive: false)).Open("vms", null, "alex", null).Value;
        foreach (var command in new[] { "docker ps", "whoami", "docker logs web -e password=hunter2" })
            await new CommandRun(governed).RunAsync(new CommandOrder { Command = command, Infrastructure = "vms" }, _ => false, _ => { }, default);
        var register = new ChangeRegister(governed);
        var id = register.Propose("t", null, ChangeKind.Restart, "vms").Value.Id.ToString();
        _ = register.SetPlan(id, Plan("docker ps -a")).Value;
        _ = register.SetPlan(id, Plan("docker restart web", "docker restart other")).Value;

        var history = CommandHistory.Of(lab.Journal.Read(new JournalFilter()), lab.Lab);

        Assert.Equal(["docker ps", "whoami", "docker restart web", "docker restart other"], history.Commands.Select(c => c.Command));
        Assert.Equal(1, history.Altered);
        Assert.All(history.Commands, c => Assert.Equal(("vms", Actor.Ai("planner"), false), (c.Infrastructure, c.Actor, c.ThroughShell)));
        Assert.Equal(3, history.Commands.Select(c => c.Occasion).Distinct().Count());
        Assert.Empty(CommandHistory.Of(lab.Journal.Read(new JournalFilter()), lab.Lab, lab.Time.GetUtcNow() + TimeSpan.FromTicks(1)).Commands);
    }

    [Fact]
    public void One_consent_covers_all_commands_of_a_change()
    {
        RecordedCommand Of(string command, string occasion) => new(command, "vms", Actor.Ai("planner"), false, null, occasion, null);
        var history = new CommandHistory { Commands = [Of("docker ps", "CHG-0001"), Of("docker logs web", "CHG-0001"), Of("docker ps", "CMD-1")], Altered = 0 };

        Assert.Equal(2, PolicyComparison.Of(Strict, Loose, history).ApprovalsSaved);
    }

    private static PolicyComparison Compare(params string[] commands)
        => PolicyComparison.Of(Strict, Loose, CommandTable.Read(commands.Select(c => "vms: " + c), ["vms"], Actor.Ai("planner")));

    private static Plan Plan(params string[] commands) => new() { Steps = [.. commands.Select(c => new Step { Title = "t", Command = c })] };
}
