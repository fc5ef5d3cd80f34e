using LabGovernance.Changes;
using LabGovernance.Execution;
using LabGovernance.Journal;
using LabGovernance.Policy;
using LabGovernance.Testing;

namespace LabGovernance.Core.Tests.Changes;

/// <summary>Sees every process start and decides, from the journal alone and by rules of its own, whether it was governed.</summary>
internal sealed class Witness(MemoryLab lab)
{
    /// <summary>What each policy says of each command; written by hand, so that the gate is not its own judge.</summary>
    public static Effect EffectOf(string command, CsePolicy policy) => (command, policy.Metadata.Name) switch
    {
        ("docker ps", "open") or ("docker restart web", "open") => Effect.Allow,
        ("docker ps", _) or ("docker restart web", "asking" or "notifying") => Effect.Ask,
        ("rm -rf /", _) => Effect.Redline,
        _ => Effect.Deny,
    };

    public void StepStarts(ProcessRequest request)
    {
        var last = lab.Journal.Entries[^1];
        Assert.Equal(StepStarted.Kind, last.Kind);
        var entries = lab.Journal.Entries.Where(e => e.Subject == last.Subject).ToList();
        var events = entries.ConvertAll(ChangeJson.ToEvent);
        var started = (StepStarted)events[^1];
        var id = ChangeId.Read(last.Subject).Value;
        var plan = events.OfType<PlanSet>().Last();
        var step = plan.Plan.Steps[started.Step - 1];
        var command = started.Phase == Phases.Rollback ? step.Rollback : step.Command;

        Assert.Equal(string.Join(' ', started.Arguments), command);
        Assert.Equal(started.Arguments.Skip(1), request.Arguments.Skip(1));
        Assert.True(lab.RunLock.IsHeld(id), "nobody holds the run lock");
        Assert.DoesNotContain(lab.Processes.Alive, c => c == lab.RunLock.Noted(id));

        var effect = EffectOf(command!, lab.Policy);
        Assert.True(effect is Effect.Allow or Effect.Ask, $"{command} is {effect}");
        var run = Assert.Single(events.OfType<RunStarted>());
        Assert.Equal(plan.PlanDigest, run.PlanDigest);
        Assert.True(events.IndexOf(plan) < events.IndexOf(run), "the plan was edited after the run began");
        if (effect == Effect.Ask)
            IsConsented(entries, events, run);
        if (started.Phase == Phases.Run)
        {
            if (run.ApprovalId is not null)
                Assert.Equal(run.PolicyDigest, lab.Policy.Digest);
            Assert.True(lab.Time.GetUtcNow() <= run.FinishBy, "its time to finish is over");
            RunsOnce(events, started, step.Idempotent);
        }
    }

    private void IsConsented(List<JournalEntry> entries, List<ChangeEvent> events, RunStarted run)
    {
        if (run.ApprovalId is not null)
        {
            IsApproved(entries, events, run);
            return;
        }
        var waived = Assert.IsType<ApprovalWaived>(events[events.IndexOf(run) - 1]);
        Assert.Equal((run.PlanDigest, run.PolicyDigest), (waived.Waiver.PlanDigest, waived.Waiver.PolicyDigest));
        Assert.All(
            entries.Where(e => e.Kind is ChangeProposed.Kind or RunStarted.Kind).Append(entries.Last(e => e.Kind == PlanSet.Kind)),
            e => Assert.Equal(ActorKind.Human, e.Actor.Kind));
    }

    private void IsApproved(List<JournalEntry> entries, List<ChangeEvent> events, RunStarted run)
    {
        var granted = Assert.Single(events.OfType<ApprovalGranted>(), g => g.Approval.Id == run.ApprovalId);
        var at = events.IndexOf(granted);
        Assert.Equal(ActorKind.Human, granted.Approval.Approver.Kind);
        Assert.NotEqual(ActorKind.Ai, entries[at].Actor.Kind);
        Assert.Equal(run.PlanDigest, granted.Approval.PlanDigest);
        Assert.Equal(run.PolicyDigest, granted.Approval.PolicyDigest);
        Assert.True(entries[events.IndexOf(run)].At <= granted.Approval.StartBy, "the approval was used too late");
        Assert.DoesNotContain(
            events.Skip(at).TakeWhile(e => e != run),
            e => e is PlanSet or ApprovalLapsed or ApprovalUnanswered or ChangeDenied);
        Assert.Single(
            lab.Journal.Entries.Where(e => e.Kind == RunStarted.Kind).Select(ChangeJson.ToEvent).Cast<RunStarted>(),
            r => r.ApprovalId == run.ApprovalId);
    }

    private static void RunsOnce(List<ChangeEvent> events, StepStarted started, bool idempotent)
    {
        var before = events.SkipLast(1).ToList();
        Assert.DoesNotContain(before.OfType<StepFinished>(), f => f.Step == started.Step && f.Phase == Phases.Run);
        Assert.DoesNotContain(before.OfType<StepSkipped>(), s => s.Step == started.Step);
        if (before.OfType<StepStarted>().Any(s => s.Step == started.Step && s.Phase == Phases.Run))
            Assert.True(idempotent || before.OfType<RunResumed>().Last().Why == nameof(InterruptedStep.Retry), "an unfinished step ran twice unasked");
    }
}
