using LabGovernance.Changes;
using LabGovernance.Core.Tests.Policy;
using LabGovernance.Execution;
using LabGovernance.Plans;
using LabGovernance.Rehearsing;
using LabGovernance.Testing;
using LabGovernance.Verification;

namespace LabGovernance.Core.Tests.Verification;

public sealed class CheckGraceTests
{
    private readonly MemoryLab _lab = new(Policies.Of(Policies.Scope("vms", false, "docker restart*")), new());

    private GovernedLab Here => _lab.For(Actor.Human("ana"), interactive: true);

    [Fact]
    public async Task A_check_that_fails_while_a_service_starts_is_no_regression_and_no_pass()
    {
        var id = await RunAsync(new() { Name = "answers", Kind = CheckKind.Http, Target = "http://127.0.0.1/" });
        _lab.Probe.See = _ => new(CheckResult.Failed, "refused the connection.");

        _lab.Time.Advance(TimeSpan.FromSeconds(119));
        var starting = await LookAsync(id);

        Assert.Equal((ChangeState.Verifying, 0, 0, 1), (starting.State, Tally(starting).Passed, Tally(starting).Failed, Tally(starting).NoData));
        Assert.Equal("Still starting, given until 08:02:00 UTC: refused the connection.", Tally(starting).LastDetail);

        _lab.Probe.See = _ => new(CheckResult.Passed, "answered 200.");
        Assert.Equal(ChangeState.Verifying, (await LookAsync(id)).State);
    }

    [Fact]
    public async Task A_check_that_fails_after_its_grace_is_a_regression()
    {
        var id = await RunAsync(new() { Name = "answers", Kind = CheckKind.Http, Target = "http://127.0.0.1/" });
        _lab.Probe.See = _ => new(CheckResult.Failed, "refused the connection.");

        _lab.Time.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(ChangeState.Regressed, (await LookAsync(id)).State);
    }

    [Theory]
    [InlineData(600, ChangeState.Verifying)]
    [InlineData(0, ChangeState.Regressed)]
    public async Task A_check_may_have_a_grace_of_its_own(int seconds, ChangeState expected)
    {
        var id = await RunAsync(new() { Name = "answers", Kind = CheckKind.Http, Target = "http://127.0.0.1/", Grace = TimeSpan.FromSeconds(seconds) });
        _lab.Probe.See = _ => new(CheckResult.Failed, "refused the connection.");

        _lab.Time.Advance(TimeSpan.FromMinutes(seconds == 0 ? 0 : 9));

        Assert.Equal(expected, (await LookAsync(id)).State);
    }

    [Fact]
    public async Task A_window_that_has_passed_gives_no_grace()
    {
        var id = await RunAsync(new() { Name = "answers", Kind = CheckKind.Http, Target = "http://127.0.0.1/" }, window: TimeSpan.FromSeconds(5));
        _lab.Probe.See = _ => new(CheckResult.Failed, "refused the connection.");

        _lab.Time.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(ChangeState.Regressed, (await LookAsync(id)).State);
    }

    [Fact]
    public async Task A_restart_too_many_is_a_regression_at_any_time()
    {
        var id = await RunAsync(new() { Name = "stays up", Kind = CheckKind.Process, Target = "x.pid" });
        _lab.Probe.See = _ => new(CheckResult.Passed, "runs", "1@a");
        await LookAsync(id);
        _lab.Probe.See = _ => new(CheckResult.Passed, "runs", "2@b");

        Assert.Equal(ChangeState.Regressed, (await LookAsync(id)).State);
    }

    private static CheckTally Tally(Change change) => change.Window!.Checks.Single();

    private async Task<string> RunAsync(Check check, TimeSpan? window = null)
    {
        var register = new ChangeRegister(Here);
        var id = register.Propose("restart it", null, ChangeKind.Restart, "vms").Value.Id.ToString();
        _ = register.SetPlan(id, new Plan { Steps = [new() { Title = "restart", Command = "docker restart frigate" }], Checks = [check], Window = window }).Value;
        var ran = await new ChangeRun(Here).InvokeAsync(id, new SilentRun(), default);
        Assert.Equal(ChangeState.Verifying, ran.Value.State);
        return id;
    }

    private async Task<Change> LookAsync(string id) => (await new WindowWatch(Here).LookAsync(id, _ => { }, default)).Value;
}
