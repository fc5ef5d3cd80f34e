using LabGovernance.Journal;

namespace LabGovernance.Changes;

/// <summary>Adds journal entries up to the change they describe.</summary>
public static class ChangeFold
{
    /// <returns>The change; null for no entries.</returns>
    /// <exception cref="RefusedException">An entry can't follow those before it (<c>JournalCorrupt</c>).</exception>
    public static Change? All(IEnumerable<JournalEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        Change? change = null;
        foreach (var entry in entries)
            change = Apply(change, entry);
        return change;
    }

    /// <inheritdoc cref="All"/>
    public static Change Apply(Change? change, JournalEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var happened = ChangeJson.ToEvent(entry);
        if (change is null)
        {
            return happened is ChangeProposed proposed && ChangeId.TryParse(entry.Subject, out var id)
                ? Begin(id, proposed, entry)
                : throw Illegal("nothing", entry);
        }
        var state = ChangeLifecycle.Next(change.State, entry.Kind) ?? throw Illegal(change.State.ToString(), entry);
        return Apply(change, happened, entry.At) with
        {
            State = state,
            UpdatedAt = entry.At,
            Version = entry.Version,
            PlannedBy = happened is PlanSet ? entry.Actor : change.PlannedBy,
        };
    }

    /// <summary>The change as it will be once the event is on record; its version stays, for it is not.</summary>
    public static Change Foresee(Change change, ChangeEvent happened, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(happened);
        return Apply(change, happened, at) with { State = ChangeLifecycle.Next(change.State, happened.JournalKind) ?? change.State };
    }

    private static Change Begin(ChangeId id, ChangeProposed proposed, JournalEntry entry) => new()
    {
        Id = id,
        Title = proposed.Title,
        Description = proposed.Description,
        Kind = proposed.ChangeKind,
        Infrastructure = proposed.Infrastructure,
        State = ChangeState.Draft,
        ProposedBy = entry.Actor,
        ProposedAt = entry.At,
        UpdatedAt = entry.At,
        Version = entry.Version,
    };

    private static Change Apply(Change change, ChangeEvent happened, DateTimeOffset at) => happened switch
    {
        PlanSet e => change with
        {
            Plan = e.Plan,
            PlanDigest = e.PlanDigest,
            Rulings = [],
            Approval = null,
            Waiver = null,
            DecideBy = null,
            Reason = null,
            Steps = [.. e.Plan.Steps.Select(s => new StepRecord { Number = s.Number })],
        },
        ChangeJudged e => change with { Rulings = e.Rulings },
        ApprovalRequested e => change with { DecideBy = e.DecideBy },
        ApprovalGranted e => change with { Approval = e.Approval, DecideBy = null },
        ApprovalWaived e => change with { Waiver = e.Waiver },
        ApprovalUnanswered => change with { Approval = null, DecideBy = null },
        ApprovalLapsed e => change with { Approval = null, Reason = e.Reason },
        ChangeDenied e => change with { Approval = null, DecideBy = null, Reason = e.Reason },
        RunStarted e => change with { Approval = null, UsedApproval = change.Approval, RunStartedAt = at, FinishBy = e.FinishBy },
        RunResumed => change with { InterruptedPhase = null },
        RunInterrupted e => Interrupt(change, e),
        RunFailed e => change with { Reason = e.Reason },
        StepStarted e => Start(change, e, at),
        StepFinished e => Finish(change, e, at),
        StepSkipped e => change.WithStep(e.Step, s => s with { State = StepState.Skipped, Failure = e.Reason }),
        RollbackStarted e => change with { RollbackSteps = e.Steps, Reason = e.Reason, InterruptedPhase = null },
        RollbackFailed e => change with { Reason = e.Reason },
        WindowOpened e => change with
        {
            Window = new()
            {
                OpensAt = e.OpensAt,
                ClosesAt = e.ClosesAt,
                Rule = e.Rule,
                Grace = e.Grace ?? TimeSpan.Zero,
                Checks = [.. change.Plan!.Checks.Select(c => new CheckTally { Check = c.Name })],
            },
        },
        WindowExtended e => change with { Window = change.Window! with { ClosesAt = e.ClosesAt } },
        EvidenceGathered e => Tally(change, e, at),
        WindowJudged e => change with { Verdict = e.Verdict, VerdictReasons = e.Reasons },
        ChangeClosed e => change with { ClosedAs = e.ClosedAs, Reason = e.Reason ?? change.Reason },
        ChangeStopped e => change with { Approval = null, Reason = e.Reason },
        _ => change,
    };

    private static Change Start(Change change, StepStarted started, DateTimeOffset at)
        => change.WithStep(started.Step, s => started.Phase == Phases.Rollback
            ? s with { Rollback = StepState.Running }
            : s with { State = StepState.Running, StartedAt = at, FinishedAt = null, ExitCode = null });

    private static Change Finish(Change change, StepFinished finished, DateTimeOffset at)
    {
        var state = finished.End switch
        {
            StepEnd.Succeeded => StepState.Succeeded,
            StepEnd.TimedOut => StepState.TimedOut,
            StepEnd.Stopped => StepState.Stopped,
            StepEnd.NotStarted => StepState.NotStarted,
            _ => StepState.Failed,
        };
        return change.WithStep(finished.Step, s => finished.Phase == Phases.Rollback
            ? s with { Rollback = state, Failure = finished.Failure ?? s.Failure }
            : s with { State = state, ExitCode = finished.ExitCode, FinishedAt = at, Output = finished.Output, Failure = finished.Failure });
    }

    private static Change Interrupt(Change change, RunInterrupted interrupted)
    {
        var marked = interrupted.Step is not { } step
            ? change
            : change.WithStep(step, s => interrupted.Phase == Phases.Rollback
                ? s with { Rollback = StepState.Interrupted }
                : s with { State = StepState.Interrupted });
        return marked with { InterruptedPhase = interrupted.Phase };
    }

    private static Change Tally(Change change, EvidenceGathered evidence, DateTimeOffset at)
    {
        var window = change.Window!;
        return change with
        {
            Window = window with
            {
                Checks = [.. window.Checks.Select(t => t.Check == evidence.Check ? t.With(evidence, at, window.OpensAt) : t)],
            },
        };
    }

    private static Change WithStep(this Change change, int number, Func<StepRecord, StepRecord> edit)
        => change with { Steps = [.. change.Steps.Select(s => s.Number == number ? edit(s) : s)] };

    private static RefusedException Illegal(string state, JournalEntry entry) => new(new Refusal(
        "JournalCorrupt",
        $"Entry {entry.Sequence} of the journal says {entry.Kind} of {entry.Subject}, which can't happen to a change that is {state}.",
        "Run Test-LabJournal to see whether the journal was edited."));
}
