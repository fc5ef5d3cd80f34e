using LabGovernance.Changes;
using LabGovernance.Core.Tests.Policy;
using LabGovernance.Execution;
using LabGovernance.Plans;
using LabGovernance.Policy;
using LabGovernance.Rehearsing;
using LabGovernance.Sessions;
using LabGovernance.Testing;

namespace LabGovernance.Core.Tests.Execution;

/// <summary>Single commands through the gate, under each approval mode, for a change, and tried only.</summary>
public sealed class CommandRunTests
{
    private static readonly Actor Alex = Actor.Human("alex");
    private static readonly Actor Planner = Actor.Ai("planner");

    private readonly MemoryLab _lab = new(
        Policies.Of(Policies.Scope("free", false, "docker ps*", "sudo*"), Policies.Scope("held", true, "docker ps*")), new ConsentRules { ByName = ["alex"] });

    [Fact]
    public async Task A_human_is_asked_and_his_answer_decides()
    {
        Assert.Equal("ConsentNotGiven", (await RunAsync("docker ps", "held", Alex, _ => false)).Refusal?.Code);
        Assert.Equal("Ask", (await RunAsync("docker ps", "held", Alex, _ => true)).Value.Ruling.Effect.ToString());
    }

    [Fact]
    public async Task An_answer_that_comes_too_late_is_a_timeout_and_no_refusal()
    {
        var late = await RunAsync("docker ps", "held", Alex, _ =>
        {
            _lab.Time.Advance(TimeSpan.FromSeconds(_lab.Policy.ApprovalWorkflow.TimeoutSeconds + 1));
            return true;
        });

        Assert.Equal("ConsentTimedOut", late.Refusal?.Code);
        Assert.Contains("imeout", _lab.Journal.Entries[^1].Data, StringComparison.Ordinal);
        Assert.DoesNotContain(_lab.Journal.Entries, e => e.Kind == CommandStarted.Kind);
    }

    [Theory]
    [InlineData("rsync -a x y", true, "rsync --dry-run -a x y", 2)]
    [InlineData("rsync -a x y", false, "rsync --dry-run -a x y", 0)]
    [InlineData("docker ps", true, null, 0)]
    [InlineData("rsync -a x /etc/cron.d/y", true, null, 0)]
    public async Task A_dry_run_runs_what_the_policy_names_for_it_and_nothing_else(string command, bool open, string? rehearsal, int entries)
    {
        var lab = new MemoryLab(
            Policies.Of(Policies.Scope("free", false, "docker ps*", "rsync *") with { DryRuns = [new DryRun { Command = "rsync *", Add = "--dry-run" }] }), new ConsentRules { ByName = ["alex"] });
        if (open)
            _ = new SessionRegister(lab.For(Alex, false)).Open("free", null, "alex", null).Value;
        var before = lab.Journal.Entries.Count;

        var ran = await new CommandRun(lab.For(Planner, false)).RunAsync(new CommandOrder { Command = command, Infrastructure = "free", DryRun = true }, _ => false, _ => { }, default);

        Assert.Equal((true, command, rehearsal, entries), (ran.Value.DryRun, ran.Value.Command, ran.Value.Rehearsal, lab.Journal.Entries.Count - before));
        if (entries > 0)
            Assert.Equal(rehearsal!.Split(' ')[1..], ran.Value.Arguments.Skip(1));
    }

    [Theory]
    [InlineData(ApprovalMode.NotifyOnly, "human:alex", "held", "Notified")]
    [InlineData(ApprovalMode.AutoApprove, "human:alex", "held", "Waived")]
    [InlineData(ApprovalMode.NotifyOnly, "ai:planner", "held", null)]
    [InlineData(ApprovalMode.AutoApprove, "ai:planner", "held", null)]
    [InlineData(ApprovalMode.AutoApprove, "automation:cron", "held", null)]
    public async Task A_mode_lets_run_what_it_says_and_puts_it_on_record(ApprovalMode mode, string actor, string infrastructure, string? need)
    {
        _lab.Policy = _lab.Policy with { ApprovalWorkflow = _lab.Policy.ApprovalWorkflow with { Mode = mode } };

        var ran = await RunAsync("docker ps", infrastructure, Actor.Parse(actor), _ => throw new InvalidOperationException("nobody is to be asked"));

        Assert.Equal(need is null ? "ApprovalMissing" : null, ran.Refusal?.Code);
        var waived = _lab.Journal.Entries.SingleOrDefault(e => e.Kind == CommandConsentWaived.Kind);
        Assert.Equal(need is not null, waived?.Data.Contains($"\"need\":\"{need}\"", StringComparison.Ordinal) ?? false);
    }

    [Theory]
    [InlineData(ApprovalMode.NotifyOnly)]
    [InlineData(ApprovalMode.AutoApprove)]
    public async Task No_mode_turns_a_denial_or_a_redline(ApprovalMode mode)
    {
        _lab.Policy = _lab.Policy with { ApprovalWorkflow = _lab.Policy.ApprovalWorkflow with { Mode = mode } };

        Assert.Equal("PolicyDenied", (await RunAsync("whoami", "free", Alex, _ => true)).Refusal?.Code);
        Assert.Equal("RedlineCrossed", (await RunAsync("rm -rf /", "free", Alex, _ => true)).Refusal?.Code);
    }

    [Fact]
    public async Task A_policy_edited_while_the_human_thinks_ends_the_question()
    {
        var edited = await RunAsync("docker ps", "held", Alex, _ =>
        {
            _lab.Policy = _lab.Policy with { Digest = "edited" };
            return true;
        });

        Assert.Equal("SessionPolicyChanged", edited.Refusal?.Code);
    }

    [Fact]
    public async Task A_dry_run_rules_and_runs_and_records_nothing()
    {
        var tried = await new CommandRun(_lab.For(Planner, false)).RunAsync(
            new CommandOrder { Command = "docker ps -a", Infrastructure = "held", DryRun = true }, _ => true, _ => { }, default);

        Assert.Equal((Effect.Ask, true, ProcessEnd.NotStarted), (tried.Value.Ruling.Effect, tried.Value.DryRun, tried.Value.End));
        Assert.Equal(["/usr/bin/docker", "ps", "-a"], tried.Value.Arguments);
        Assert.Null(_lab.Processes.Last);
        Assert.Empty(_lab.Journal.Entries);
    }

    [Fact]
    public async Task A_command_for_a_change_names_it_and_needs_one_that_is_under_way()
    {
        var register = new ChangeRegister(_lab.For(Planner, false));
        var id = register.Propose("t", null, ChangeKind.Restart, "free").Value.Id.ToString();
        Assert.Equal("ChangeStateForbids", (await RunAsync("docker ps", "free", Alex, _ => true, id)).Refusal?.Code);
        Assert.Equal("ChangeNotFound", (await RunAsync("docker ps", "free", Alex, _ => true, "CHG-0099")).Refusal?.Code);
        _ = register.SetPlan(id, new Plan { Steps = [new() { Title = "t", Command = "docker ps" }] }).Value;
        Assert.Equal("ChangeStateForbids", (await RunAsync("docker ps", "free", Alex, _ => true, id)).Refusal?.Code);
        Assert.Equal(ChangeState.Verifying, (await new ChangeRun(_lab.For(Alex, true)).InvokeAsync(id, new SilentRun(), default)).Value.State);

        Assert.Equal(id, (await RunAsync("docker ps", "free", Alex, _ => true, id)).Value.Change);
        Assert.Equal("ChangeElsewhere", (await RunAsync("docker ps", "held", Alex, _ => true, id)).Refusal?.Code);
        Assert.Contains(_lab.Journal.Entries, e => e.Kind == CommandStarted.Kind && e.Data.Contains($"\"change\":\"{id}\"", StringComparison.Ordinal));
    }

    private async Task<Outcome<CommandResult>> RunAsync(string command, string infrastructure, Actor actor, Func<Ruling, bool> consents, string? change = null)
    {
        var sessions = new SessionRegister(_lab.For(Actor.Automation("cron"), false));
        if (sessions.Current(infrastructure).IsRefused)
            _ = sessions.Open(infrastructure, null, "alex", null).Value;
        return await new CommandRun(_lab.For(actor, actor.Kind == ActorKind.Human)).RunAsync(
            new CommandOrder { Command = command, Infrastructure = infrastructure, Change = change }, consents, _ => { }, default);
    }
}
