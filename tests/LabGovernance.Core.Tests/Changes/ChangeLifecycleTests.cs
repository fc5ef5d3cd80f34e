using LabGovernance.Changes;

namespace LabGovernance.Core.Tests.Changes;

public sealed class ChangeLifecycleTests
{
    [Fact]
    public void Nothing_leads_out_of_a_final_state()
        => Assert.DoesNotContain(ChangeLifecycle.All, m => ChangeLifecycle.IsFinal(m.From));

    [Fact]
    public void Every_state_can_be_reached_and_every_other_can_be_left()
    {
        var reached = new HashSet<ChangeState> { ChangeState.Draft };
        while (ChangeLifecycle.All.Where(m => reached.Contains(m.From)).Select(m => m.To).Any(reached.Add))
        {
        }

        Assert.Equal(Enum.GetValues<ChangeState>().Order(), reached.Order());
        Assert.All(reached.Where(s => !ChangeLifecycle.IsFinal(s)), s => Assert.Contains(ChangeLifecycle.All, m => m.From == s && m.To != s));
    }

    [Theory]
    [InlineData(ChangeState.Draft)]
    [InlineData(ChangeState.Denied)]
    [InlineData(ChangeState.Verifying)]
    [InlineData(ChangeState.Regressed)]
    [InlineData(ChangeState.RolledBack)]
    public void A_run_starts_from_no_other_state_than_planned_or_approved(ChangeState state)
        => Assert.Null(ChangeLifecycle.Next(state, RunStarted.Kind));

    [Fact]
    public void Verified_is_reached_by_its_verdict_alone()
        => Assert.All(ChangeLifecycle.All.Where(m => m.To == ChangeState.Verified && m.From != ChangeState.Verified), m => Assert.Equal(WindowJudged.Verified, m.Event));
}
