using LabGovernance.Approvals;
using LabGovernance.Changes;
using LabGovernance.Policy;
using LabGovernance.Sanitizing;
using LabGovernance.Status;

namespace LabGovernance.Execution;

/// <summary>Executes a change, resumes it, or rolls it back. Every command passes the gate at the moment it runs.</summary>
public sealed class ChangeRun(GovernedLab lab)
{
    private readonly ChangeStore _store = new(lab);
    private readonly ChangeApprovals _approvals = new(lab);
    private readonly StepRun _steps = new(lab);

    /// <summary>Runs the plan to its end or to its first failure.</summary>
    /// <returns>The change as it stands after the run, also when a step failed; or the refusal to run it at all.</returns>
    public Task<Outcome<Change>> InvokeAsync(string idText, IRunObserver observer, CancellationToken cancellation)
        => HoldingAsync(idText, async change =>
        {
            if (change.State == ChangeState.Interrupted || ChangeLifecycle.Next(change.State, RunStarted.Kind) is null)
                return ChangeRefusals.Illegal(change, "run", ChangeRefusals.NextFor(change));
            var policy = lab.ReadPolicy();
            if (policy.IsRefused)
                return policy.Refusal;
            if (WhyNot(change, policy.Value, out var waived) is { } refusal)
                return Refused(change, refusal, policy.Value.Digest);

            lab.RunLock.ForgetStop(change.Id);
            var limit = Limit(change, policy.Value);
            var events = new List<ChangeEvent>();
            if (waived is not null)
                events.Add(waived);
            events.Add(new RunStarted(change.PlanDigest!, policy.Value.Digest, change.Approval?.Id, lab.Now + limit));
            var started = _store.Append(change, [.. events]);
            return started.IsRefused
                ? started
                : await GoOnAsync(started.Value, policy.Value.Digest, observer, cancellation).ConfigureAwait(false);
        });

    /// <summary>Goes on with a run whose process died, under the approval that the run used up.</summary>
    public Task<Outcome<Change>> ResumeAsync(string idText, InterruptedStep interrupted, IRunObserver observer, CancellationToken cancellation)
        => HoldingAsync(idText, async found =>
        {
            if (found.State != ChangeState.Interrupted)
                return ChangeRefusals.Illegal(found, "resumed", ChangeRefusals.NextFor(found));
            if (OrphanedChild(found) is { } alive)
                return alive;
            var settled = _store.Settle(found, holdingLock: true);
            if (settled.IsRefused)
                return settled;
            var change = settled.Value;
            if (change.InterruptedPhase == Phases.Rollback)
                return ChangeRefusals.Illegal(change, "resumed, because it was being rolled back", $"Finish that with Undo-LabChange {change.Id}.");
            var policy = lab.ReadPolicy();
            if (policy.IsRefused)
                return policy.Refusal;
            if (WhyNotResume(change, policy.Value) is { } refusal)
                return Refused(change, refusal, policy.Value.Digest);
            var step = change.CurrentStep is { } number ? change.Plan!.Steps[number - 1] : null;
            if (step is not null && interrupted == InterruptedStep.Refuse && !step.Idempotent)
            {
                return Refused(change, new(
                    "StepOutcomeUnknown",
                    $"Step {step.Number} ({step.Title}) was running when the process died, and may or may not have taken effect.",
                    $"Look at the system, then: Invoke-LabChange {change.Id} -Resume -InterruptedStep Retry (or Skip), or Undo-LabChange {change.Id}."), policy.Value.Digest);
            }
            lab.RunLock.ForgetStop(change.Id);
            var from = change.Steps.FirstOrDefault(s => s.State is StepState.NotRun or StepState.Interrupted)?.Number ?? change.Steps.Count + 1;
            var events = new List<ChangeEvent> { new RunResumed(from, interrupted.ToString()) };
            if (step is not null && interrupted == InterruptedStep.Skip)
                events.Add(new StepSkipped(step.Number, "Taken as done after an interruption."));
            var resumed = _store.Append(change, [.. events]);
            return resumed.IsRefused
                ? resumed
                : await GoOnAsync(resumed.Value, policy.Value.Digest, observer, cancellation).ConfigureAwait(false);
        });

    /// <summary>Rolls back every step that may have taken effect, the last one first. Steps without a rollback need none.</summary>
    public Task<Outcome<Change>> UndoAsync(string idText, string reason, IRunObserver observer, CancellationToken cancellation)
        => HoldingAsync(idText, async found =>
        {
            if (ChangeLifecycle.Next(found.State, RollbackStarted.Kind) is null)
                return ChangeRefusals.Illegal(found, "rolled back", ChangeRefusals.NextFor(found));
            if (OrphanedChild(found) is { } alive)
                return alive;
            var settled = _store.Settle(found, holdingLock: true);
            return settled.IsRefused
                ? settled
                : await RollBackAsync(settled.Value, VisibleText.Of(Redaction.Apply(reason)), observer, cancellation).ConfigureAwait(false);
        });

    /// <summary>Acts on the change with its run lock in hand, so that nobody else runs it meanwhile.</summary>
    private async Task<Outcome<Change>> HoldingAsync(string idText, Func<Change, Task<Outcome<Change>>> act)
    {
        var found = _store.Find(idText);
        if (found.IsRefused)
            return found;
        IDisposable? taken;
        try
        {
            taken = lab.RunLock.TryTake(found.Value.Id);
        }
        catch (RefusedException e)
        {
            return e.Refusal;
        }
        using var held = taken;
        if (held is null)
            return ChangeRefusals.Busy(found.Value.Id);
        found = _store.FindHeld(found.Value.Id);
        return found.IsRefused ? found : await act(found.Value).ConfigureAwait(false);
    }

    private async Task<Outcome<Change>> GoOnAsync(Change change, string policyDigest, IRunObserver observer, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var watch = lab.Time.CreateTimer(
            _ =>
            {
                if (lab.RunLock.StopAsked(change.Id) is not null)
                    stop.Cancel();
            },
            null,
            TimeSpan.FromMilliseconds(250),
            TimeSpan.FromMilliseconds(250));
        var plan = change.Plan!;
        // Before the first step, so that a run whose process dies is not missing there.
        Post(change, observer);
        foreach (var step in plan.Steps)
        {
            if (change.Steps[step.Number - 1].State is StepState.Succeeded or StepState.Skipped)
                continue;
            var ran = await _steps.RunAsync(change, step, step.Command, Phases.Run, policyDigest, Failed, observer, stop.Token).ConfigureAwait(false);
            if (ran.IsRefused)
                return ran;
            change = ran.Value;
            if (change.State == ChangeState.Failed)
                return await FailedAsync(change, stop.IsCancellationRequested, observer, cancellation).ConfigureAwait(false);

            RunFailed Failed(string problem) => new(
                step.Number,
                stop.IsCancellationRequested ? $"{problem} {lab.RunLock.StopAsked(change.Id) ?? "It was told to stop (Ctrl+C, or a signal to end)."}" : problem);
        }
        var now = lab.Now;
        var length = plan.Window ?? lab.Lab.Windows.For(change.Kind);
        var opened = _store.Append(change, new WindowOpened(
            now,
            now + length,
            plan.Window is not null ? "set in the plan" : length is null ? "until the next drill" : $"{change.Kind} changes",
            lab.Lab.CheckGrace));
        if (!opened.IsRefused)
            Post(opened.Value, observer);
        return opened;
    }

    private async Task<Outcome<Change>> FailedAsync(Change change, bool stopped, IRunObserver observer, CancellationToken cancellation)
    {
        Post(change, observer);
        return stopped || change.Plan!.Steps.All(s => s.Rollback is null)
            ? change
            : await RollBackAsync(change, change.Reason!, observer, cancellation).ConfigureAwait(false);
    }

    private async Task<Outcome<Change>> RollBackAsync(Change change, string reason, IRunObserver observer, CancellationToken cancellation)
    {
        var policy = lab.ReadPolicy();
        if (policy.IsRefused)
            return policy.Refusal;
        int[] order = [.. change.Steps
            .Where(s => s.MayHaveTakenEffect && s.Rollback != StepState.Succeeded && change.Plan!.Steps[s.Number - 1].Rollback is not null)
            .Select(s => s.Number)
            .Reverse()];
        var begun = _store.Append(change, new RollbackStarted(reason, order));
        if (begun.IsRefused)
            return begun;
        change = begun.Value;
        foreach (var number in order)
        {
            var step = change.Plan!.Steps[number - 1];
            var ran = await _steps.RunAsync(
                change,
                step,
                step.Rollback!,
                Phases.Rollback,
                policy.Value.Digest,
                problem => new RollbackFailed(number, problem),
                observer,
                cancellation).ConfigureAwait(false);
            if (ran.IsRefused)
                return ran;
            change = ran.Value;
            if (change.State == ChangeState.Failed)
            {
                Post(change, observer);
                return change;
            }
        }
        var done = _store.Append(change, new RollbackFinished(order));
        if (!done.IsRefused)
            Post(done.Value, observer);
        return done;
    }

    private Refusal? OrphanedChild(Change change)
        => change.State == ChangeState.Interrupted && lab.RunLock.Noted(change.Id) is { } child && lab.Processes.IsAlive(child)
            ? new Refusal(
                "StepStillRunning",
                $"The command of step {change.CurrentStep} outlived the process that ran {change.Id} and is still running (process {child.Id}).",
                $"Wait until it ends, or end it (kill {child.Id}), then repeat the command.")
            : null;

    private Refusal? WhyNot(Change change, CsePolicy policy, out ApprovalWaived? waived)
    {
        waived = null;
        var judged = change with { Rulings = PlanJudge.Judge(change, policy, lab) };
        if (ChangeRefusals.Forbidden(judged) is { } forbidden)
            return forbidden;
        if (change.Approval is { } approval)
            return ApprovalRules.WhyDead(approval, change, policy, _approvals.LiveState(change), lab.Now);
        var asks = judged.Rulings.FirstOrDefault(r => r.Effect == Effect.Ask);
        if (asks is null)
            return null;
        var need = PlanJudge.Need(change, policy, lab);
        if (need < ConsentNeed.Human)
        {
            waived = new(new(need, change.PlanDigest!, policy.Digest), VisibleText.Of(Redaction.Apply(asks.Because)));
            return null;
        }
        return new Refusal(
            "ApprovalMissing",
            $"{change.Id} needs a human's approval: {asks.Because}",
            $"Look at it with Test-LabChange {change.Id}; a human approves it with Approve-LabChange {change.Id}.");
    }

    private Refusal? WhyNotResume(Change change, CsePolicy policy)
    {
        var judged = change with { Rulings = PlanJudge.Judge(change, policy, lab) };
        if (ChangeRefusals.Forbidden(judged) is { } forbidden)
            return forbidden;
        if (change.FinishBy is { } finishBy && lab.Now > finishBy)
        {
            return new(
                "ApprovalOverrun",
                $"The run of {change.Id} had to be finished by {finishBy.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC.",
                $"Go back with Undo-LabChange {change.Id}, then plan it again.");
        }
        if ((change.UsedApproval?.PolicyDigest ?? change.Waiver?.PolicyDigest ?? policy.Digest) != policy.Digest)
        {
            return new(
                "ApprovalPolicyChanged",
                $"The policy was edited after {change.Id} was {(change.UsedApproval is null ? "started" : "approved")}.",
                $"Go back with Undo-LabChange {change.Id}, then plan and approve it again.");
        }
        return judged.Rulings.Any(r => r.Effect == Effect.Ask) && change.UsedApproval is null && change.Waiver is null
            ? new("ApprovalMissing", $"{change.Id} was started when it needed no approval; now it does.", $"Go back with Undo-LabChange {change.Id}, then plan and approve it again.")
            : null;
    }

    private Outcome<Change> Refused(Change change, Refusal refusal, string policyDigest)
    {
        var events = new List<ChangeEvent> { new RunRefused(refusal.Code, refusal.Message, null, policyDigest) };
        if (change.State == ChangeState.Approved && refusal.Code.StartsWith("Approval", StringComparison.Ordinal) && refusal.Code != "ApprovalFromFuture")
            events.Add(new ApprovalLapsed(refusal.Code, refusal.Message));
        var recorded = _store.Append(change, [.. events]);
        return recorded.IsRefused && recorded.Refusal.Code != "JournalConflict" ? recorded.Refusal : refusal;
    }

    private TimeSpan Limit(Change change, CsePolicy policy)
    {
        var limit = change.Approval?.FinishWithin ?? lab.Lab.Consent.FinishWithin;
        foreach (var step in change.Plan!.Steps)
        {
            var name = step.Infrastructure.Length > 0 ? step.Infrastructure : change.Infrastructure;
            if (policy.Infrastructures.TryGetValue(name, out var infrastructure) && TimeSpan.FromMinutes(infrastructure.TtlMinutes) < limit)
                limit = TimeSpan.FromMinutes(infrastructure.TtlMinutes);
        }
        return limit;
    }

    private void Post(Change change, IRunObserver observer)
    {
        if (ChangePosting.Put(lab, change) is { } notPosted)
            observer.Warn(notPosted.ToString());
    }
}
