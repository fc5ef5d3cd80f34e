using System.Collections.Frozen;
using static LabGovernance.Changes.ChangeState;

namespace LabGovernance.Changes;

/// <summary>The state machine: which event moves a change from where to where. What is not here can't happen.</summary>
public static class ChangeLifecycle
{
    private static readonly FrozenDictionary<(ChangeState From, string Event), ChangeState> Moves = Table().ToFrozenDictionary(
        m => (m.From, m.Event), m => m.To);

    /// <summary>Every move, for docs and tests.</summary>
    public static IEnumerable<(ChangeState From, string Event, ChangeState To)> All
        => Moves.Select(m => (m.Key.From, m.Key.Event, m.Value));

    /// <summary>States in which nothing more can happen.</summary>
    public static bool IsFinal(ChangeState state) => state is Closed or Stopped;

    public static ChangeState? Next(ChangeState from, string kind) => Moves.TryGetValue((from, kind), out var to) ? to : null;

    private static IEnumerable<(ChangeState From, string Event, ChangeState To)> Table()
    {
        foreach (var from in new[] { Draft, Planned, Approved, Denied })
        {
            yield return (from, PlanSet.Kind, Planned);
            yield return (from, ChangeStopped.Kind, Stopped);
        }
        foreach (var from in new[] { Planned, Approved })
        {
            yield return (from, ChangeJudged.Kind, from);
            yield return (from, ApprovalRequested.Kind, from);
            yield return (from, ApprovalUnanswered.Kind, Planned);
            yield return (from, ApprovalGranted.Kind, Approved);
            yield return (from, ChangeDenied.Kind, Denied);
            yield return (from, RunStarted.Kind, Running);
        }
        yield return (Planned, ApprovalWaived.Kind, Planned);
        yield return (Approved, ApprovalLapsed.Kind, Planned);
        foreach (var from in new[] { Planned, Approved, Running, Interrupted, RollingBack })
            yield return (from, RunRefused.Kind, from);

        yield return (Running, StepStarted.Kind, Running);
        yield return (Running, StepFinished.Kind, Running);
        yield return (Running, StepSkipped.Kind, Running);
        yield return (Running, WindowOpened.Kind, Verifying);
        yield return (Running, RunFailed.Kind, Failed);
        yield return (Running, RunInterrupted.Kind, Interrupted);
        yield return (Interrupted, RunResumed.Kind, Running);
        yield return (Interrupted, ChangeStopped.Kind, Stopped);

        foreach (var from in new[] { Interrupted, Failed, Verifying, Verified, Regressed })
            yield return (from, RollbackStarted.Kind, RollingBack);
        yield return (RollingBack, StepStarted.Kind, RollingBack);
        yield return (RollingBack, StepFinished.Kind, RollingBack);
        yield return (RollingBack, RollbackFinished.Kind, RolledBack);
        yield return (RollingBack, RollbackFailed.Kind, Failed);
        yield return (RollingBack, RunInterrupted.Kind, Interrupted);

        foreach (var from in new[] { Verifying, Verified, Regressed })
            yield return (from, EvidenceGathered.Kind, from);
        yield return (Verifying, WindowJudged.Verified, Verified);
        yield return (Verifying, WindowJudged.Regressed, Regressed);
        yield return (Verified, WindowJudged.Regressed, Regressed);
        yield return (Verifying, WindowJudged.Inconclusive, Verifying);
        yield return (Verifying, WindowExtended.Kind, Verifying);

        foreach (var from in new[] { Verifying, Verified, Regressed, RolledBack, Failed })
            yield return (from, ChangeClosed.Kind, Closed);
    }
}
