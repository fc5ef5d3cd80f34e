using LabGovernance.Changes;
using LabGovernance.Core.Tests.Policy;
using LabGovernance.Execution;
using LabGovernance.Plans;
using LabGovernance.Rehearsing;
using LabGovernance.Testing;

namespace LabGovernance.Core.Tests.Execution;

/// <summary>What the operator is told when a run does not end as planned.</summary>
public sealed class RunEndTests
{
    private readonly MemoryLab _lab = new(Policies.Of(Policies.Scope("vms", false, "docker restart*", "docker ps")), new() { FinishWithin = TimeSpan.FromMinutes(5) });

    private GovernedLab Here => _lab.For(Actor.Human("ana"), interactive: true);

    [Fact]
    public async Task A_step_that_the_finish_by_clock_ends_is_not_told_to_be_too_slow_itself()
    {
        _lab.Processes.Run = (_, _) => ScriptedProcesses.Result(ProcessEnd.TimedOut);

        var ran = await RunAsync();

        Assert.Equal("Step 1 (restart): the whole run had to be finished by 2026-03-01 08:05:00 UTC, and its process tree was killed.", ran.Reason);
    }

    [Fact]
    public async Task A_step_that_its_own_timeout_ends_took_too_long()
    {
        _lab.Processes.Run = (_, _) => ScriptedProcesses.Result(ProcessEnd.TimedOut);

        var ran = await RunAsync(timeout: TimeSpan.FromMinutes(1));

        Assert.Equal("Step 1 (restart): it took too long, and its process tree was killed.", ran.Reason);
    }

    [Fact]
    public async Task What_was_broken_off_is_told_with_its_step_and_the_way_on()
    {
        using var press = new CancellationTokenSource();
        _lab.Processes.Run = (_, _) =>
        {
            press.Cancel();
            return ScriptedProcesses.Result(ProcessEnd.Cancelled);
        };

        var told = ChangeRefusals.BrokenOff(await RunAsync(stop: press.Token));

        Assert.Equal(
            "CHG-0001 was stopped and is Failed: Step 1 (restart): it was stopped, and its process tree was killed. It was told to stop (Ctrl+C, or a signal to end). "
            + "Go back with Undo-LabChange CHG-0001, or close it as it is: Complete-LabChange CHG-0001 -Force -Reason '...'",
            told);
    }

    [Theory]
    [InlineData(null, 1, 0, "CHG-0001 failed: Step 1 (restart): it ended with exit code 1, expected 0.")]
    [InlineData("docker ps", 1, 0, "CHG-0001 failed and was rolled back: Step 1 (restart): it ended with exit code 1, expected 0.")]
    [InlineData("docker ps", 1, 3, "CHG-0001 failed, and its rollback failed too: Step 1 (restart), rollback: it ended with exit code 3, expected 0.")]
    public async Task A_failed_run_is_told_by_what_it_led_to(string? rollback, int runCode, int rollbackCode, string expected)
    {
        _lab.Processes.Run = (r, _) => ScriptedProcesses.Ended(r.Arguments.Contains("restart") ? runCode : rollbackCode);

        Assert.Equal(expected, ChangeRefusals.RunFailed(await RunAsync(rollback: rollback)).Message);
    }

    [Fact]
    public async Task A_step_taken_as_done_after_an_interruption_is_rolled_back_and_one_that_never_started_is_not()
    {
        var register = new ChangeRegister(Here);
        var id = register.Propose("restart them", null, ChangeKind.Restart, "vms").Value.Id.ToString();
        _ = register.SetPlan(id, new Plan
        {
            Steps =
            [
                new() { Title = "one", Command = "docker restart one", Rollback = "docker restart undo-one" },
                new() { Title = "two", Command = "docker restart two", Rollback = "docker restart undo-two" },
                new() { Title = "three", Command = "docker restart three", Rollback = "docker restart undo-three" },
            ],
        }).Value;
        _lab.Processes.Run = (r, _) => r.Arguments.Contains("two") ? throw new ProcessDiedException() : ScriptedProcesses.Ended(0);
        _ = await Assert.ThrowsAsync<ProcessDiedException>(() => new ChangeRun(Here).InvokeAsync(id, new SilentRun(), default));
        var ran = new List<string>();
        _lab.Processes.Run = (r, _) =>
        {
            ran.Add(r.Arguments[^1]);
            return ran.Count == 1 ? ScriptedProcesses.Result(ProcessEnd.NotStarted) : ScriptedProcesses.Ended(0);
        };

        var ended = (await new ChangeRun(Here).ResumeAsync(id, InterruptedStep.Skip, new SilentRun(), default)).Value;

        Assert.Equal(["three", "undo-two", "undo-one"], ran);
        Assert.Equal(ChangeState.RolledBack, ended.State);
        Assert.Equal([true, true, false], ended.Steps.Select(s => s.MayHaveTakenEffect));
    }

    [Fact]
    public async Task A_change_without_checks_is_told_that_no_verification_will_help()
    {
        _ = await RunAsync();
        _lab.Time.Advance(TimeSpan.FromDays(30));

        var refusal = new ChangeRegister(Here).Complete("CHG-0001", force: false, null).Refusal;

        Assert.Equal("EvidenceMissing", refusal?.Code);
        Assert.Contains("has no checks", refusal?.Message, StringComparison.Ordinal);
        Assert.Contains("Complete-LabChange CHG-0001 -Force -Reason", refusal?.Next, StringComparison.Ordinal);
        Assert.DoesNotContain("Invoke-LabVerification", refusal?.Next, StringComparison.Ordinal);
    }

    private async Task<Change> RunAsync(TimeSpan? timeout = null, string? rollback = null, CancellationToken stop = default)
    {
        var register = new ChangeRegister(Here);
        var id = register.Propose("restart it", null, ChangeKind.Restart, "vms").Value.Id.ToString();
        _ = register.SetPlan(id, new Plan { Steps = [new() { Title = "restart", Command = "docker restart frigate", Timeout = timeout, Rollback = rollback }] }).Value;
        return (await new ChangeRun(Here).InvokeAsync(id, new SilentRun(), stop)).Value;
    }
}
