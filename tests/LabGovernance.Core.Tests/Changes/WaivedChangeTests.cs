using LabGovernance.Approvals;
using LabGovernance.Changes;
using LabGovernance.Core.Tests.Policy;
using LabGovernance.Execution;
using LabGovernance.Plans;
using LabGovernance.Policy;
using LabGovernance.Rehearsing;
using LabGovernance.Testing;

namespace LabGovernance.Core.Tests.Changes;

/// <summary>A change whose plan asks, under a mode that asks nobody.</summary>
public sealed class WaivedChangeTests
{
    private static readonly Actor Alex = Actor.Human("alex");

    [Theory]
    [InlineData(ApprovalMode.Interactive, "human:alex", null)]
    [InlineData(ApprovalMode.NotifyOnly, "human:alex", ConsentNeed.Notified)]
    [InlineData(ApprovalMode.AutoApprove, "human:alex", ConsentNeed.Waived)]
    [InlineData(ApprovalMode.NotifyOnly, "ai:planner", null)]
    [InlineData(ApprovalMode.AutoApprove, "ai:planner", null)]
    public async Task A_plan_that_asks_runs_by_what_the_mode_says_of_its_author(ApprovalMode mode, string plannedBy, ConsentNeed? expected)
    {
        var lab = Lab(mode);
        var id = Planned(lab, Actor.Parse(plannedBy));

        var ran = await new ChangeRun(lab.For(Alex, true)).InvokeAsync(id, new SilentRun(), default);

        Assert.Equal(expected is null ? "ApprovalMissing" : null, ran.Refusal?.Code);
        var change = new ChangeStore(lab.For(Alex, true)).Find(id).Value;
        Assert.Equal(expected, change.Waiver?.Need);
        Assert.Equal(expected is null ? ChangeState.Planned : ChangeState.Verifying, change.State);
    }

    [Fact]
    public async Task A_plan_given_by_an_AI_to_a_humans_change_is_the_AIs()
    {
        var lab = Lab(ApprovalMode.AutoApprove);
        var id = Planned(lab, Alex);
        _ = new ChangeRegister(lab.For(Actor.Ai("planner"), false)).SetPlan(id, Plan("docker ps -a")).Value;

        Assert.Equal("ApprovalMissing", (await new ChangeRun(lab.For(Alex, true)).InvokeAsync(id, new SilentRun(), default)).Refusal?.Code);
    }

    private static MemoryLab Lab(ApprovalMode mode)
    {
        var policy = Policies.Of(Policies.Scope("held", true, "docker ps*"));
        return new(policy with { ApprovalWorkflow = policy.ApprovalWorkflow with { Mode = mode } }, new ConsentRules());
    }

    private static string Planned(MemoryLab lab, Actor actor)
    {
        var register = new ChangeRegister(lab.For(actor, false));
        var id = register.Propose("t", null, ChangeKind.Restart, "held").Value.Id.ToString();
        return register.SetPlan(id, Plan("docker ps")).Value.Id.ToString();
    }

    private static Plan Plan(string command) => new() { Steps = [new() { Title = "t", Command = command }] };
}
