using LabGovernance.Approvals;
using LabGovernance.Plans;
using LabGovernance.Policy;
using LabGovernance.Sanitizing;

namespace LabGovernance.Changes;

/// <summary>Where changes are proposed, planned, judged, approved and ended. Executes nothing.</summary>
public sealed class ChangeRegister(GovernedLab lab)
{
    private const int Attempts = 100;

    public Outcome<Change> Propose(string title, string? description, ChangeKind kind, string infrastructure)
    {
        if (string.IsNullOrWhiteSpace(title))
            return new Refusal("ChangeTitleMissing", "A change needs a title.", "Say in a few words what will be different afterwards.");
        if (Redaction.Finds(title) || (description is not null && Redaction.Finds(description)))
            return new Refusal("ChangeHoldsSecret", "The title or description holds what looks like a secret, and both are kept on record.", "Leave the secret out.");
        var policy = lab.ReadPolicy();
        if (policy.Refusal is { } unreadable)
            return unreadable;
        if (!policy.Value.Infrastructures.ContainsKey(infrastructure))
        {
            return new Refusal(
                "InfrastructureUnknown",
                $"The policy has no infrastructure named '{infrastructure}'.",
                $"It has: {string.Join(", ", policy.Value.Infrastructures.Keys)}.");
        }
        var fact = ChangeJson.ToFact(new ChangeProposed(title.Trim(), description, kind, infrastructure));
        for (var attempt = 0; ; attempt++)
        {
            var id = new ChangeId(lab.Index.LastNumber() + 1);
            var appended = lab.Journal.Append(id.ToString(), 0, lab.Actor, [fact]);
            if (!appended.IsRefused)
                return ChangeFold.All(appended.Value)!;
            if (appended.Refusal!.Code != "JournalConflict" || attempt >= Attempts)
                return appended.Refusal;
        }
    }

    /// <summary>The change as it stands; one whose process died says Interrupted.</summary>
    public Outcome<Change> Find(string idText)
    {
        var id = ChangeId.Read(idText);
        if (id.Refusal is { } invalid)
            return invalid;
        var change = Load(id.Value);
        if (change.IsRefused || !IsOrphaned(change.Value))
            return change;
        // It may have ended between the two looks; only a second look after the lock was seen free is certain.
        change = Load(id.Value);
        return !change.IsRefused && IsOrphaned(change.Value) ? Shown(change.Value) : change;
    }

    /// <summary>The change as it stands for whoever holds its run lock: a run on record is then one whose process died.</summary>
    public Outcome<Change> FindHeld(ChangeId id)
    {
        var change = Load(id);
        return change is { IsRefused: false, Value.State: ChangeState.Running or ChangeState.RollingBack } ? Shown(change.Value) : change;
    }

    public IEnumerable<Change> List(IReadOnlyCollection<ChangeState> states)
    {
        ArgumentNullException.ThrowIfNull(states);
        IReadOnlyCollection<ChangeState> stored = states.Contains(ChangeState.Interrupted)
            ? [.. states, ChangeState.Running, ChangeState.RollingBack]
            : states;
        foreach (var change in lab.Index.List(stored))
        {
            var shown = IsOrphaned(change) ? Find(change.Id.ToString()) is { IsRefused: false } found ? found.Value : change : change;
            if (states.Count == 0 || states.Contains(shown.State))
                yield return shown;
        }
    }

    public Outcome<Change> SetPlan(string idText, Plan plan)
    {
        var change = Find(idText);
        if (change.IsRefused)
            return change;
        if (ChangeLifecycle.Next(change.Value.State, PlanSet.Kind) is null)
        {
            return Illegal(change.Value, "given a plan", change.Value.State switch
            {
                ChangeState.Interrupted or ChangeState.Failed => $"Undo-LabChange {change.Value.Id} first, or Invoke-LabChange {change.Value.Id} -Resume.",
                _ => "Propose a new change with New-LabChange.",
            });
        }
        var reviewed = PlanReview.Review(plan);
        return reviewed.IsRefused ? reviewed.Refusal : Append(change.Value, new PlanSet(reviewed.Value, reviewed.Value.Digest));
    }

    /// <summary>Rules on every command of the plan and keeps the rulings on record; executes nothing.</summary>
    public Outcome<Change> Judge(string idText)
    {
        var change = Find(idText);
        if (change.IsRefused)
            return change;
        if (change.Value.Plan is null)
            return NoPlan(change.Value);
        var policy = lab.ReadPolicy();
        if (policy.Refusal is { } unreadable)
            return unreadable;
        var rulings = PlanJudge.Judge(change.Value, policy.Value, lab.Actor);
        return ChangeLifecycle.Next(change.Value.State, ChangeJudged.Kind) is null
            ? change.Value with { Rulings = rulings }
            : Append(change.Value, new ChangeJudged(change.Value.PlanDigest!, policy.Value.Digest, rulings));
    }

    /// <summary>Opens the question whether to approve; the decide-by clock starts.</summary>
    public Outcome<Change> AskForApproval(string idText, string? byName)
    {
        var judged = Judge(idText);
        if (judged.IsRefused)
            return judged;
        var change = judged.Value;
        if (ChangeLifecycle.Next(change.State, ApprovalRequested.Kind) is null)
            return Illegal(change, "approved", NextFor(change));
        var approver = ApprovalRules.Approver(lab.Actor, lab.Interactive, byName, change, lab.Lab.Consent);
        if (approver.Refusal is { } notThis)
            return notThis;
        if (Forbidden(change) is { } forbidden)
            return forbidden;
        var policy = lab.ReadPolicy();
        if (policy.Refusal is { } unreadable)
            return unreadable;
        var decideBy = lab.Now + TimeSpan.FromSeconds(policy.Value.ApprovalWorkflow.TimeoutSeconds);
        return Append(change, new ApprovalRequested(change.PlanDigest!, policy.Value.Digest, decideBy));
    }

    /// <summary>Records the consent to what was asked.</summary>
    /// <param name="asked">The change as <see cref="AskForApproval"/> returned it.</param>
    /// <param name="byName">In whose name; null for the human at the terminal.</param>
    /// <param name="startWithin">Overrides the lab's time to start.</param>
    /// <param name="finishWithin">Overrides the lab's time to finish.</param>
    public Outcome<Change> Approve(Change asked, string? byName, TimeSpan? startWithin, TimeSpan? finishWithin)
    {
        ArgumentNullException.ThrowIfNull(asked);
        var approver = ApprovalRules.Approver(lab.Actor, lab.Interactive, byName, asked, lab.Lab.Consent);
        if (approver.Refusal is { } notThis)
            return notThis;
        var policy = lab.ReadPolicy();
        if (policy.Refusal is { } unreadable)
            return unreadable;
        var now = lab.Now;
        if (asked.DecideBy is not { } decideBy || now > decideBy)
        {
            var unanswered = Append(asked, new ApprovalUnanswered(asked.DecideBy ?? now));
            return unanswered.IsRefused ? unanswered : new Refusal(
                "ApprovalUnanswered",
                $"{asked.Id} was not answered within {policy.Value.ApprovalWorkflow.TimeoutSeconds} seconds; it is neither approved nor denied.",
                $"Run Approve-LabChange {asked.Id} again.");
        }
        var rulings = PlanJudge.Judge(asked, policy.Value, lab.Actor);
        if (Forbidden(asked with { Rulings = rulings }) is { } forbidden)
            return forbidden;
        var approval = new Approval
        {
            Id = lab.NewId(),
            Approver = approver.Value,
            PassedOnBy = approver.Value == lab.Actor ? null : lab.Actor,
            PlanDigest = asked.PlanDigest!,
            PolicyDigest = policy.Value.Digest,
            LiveState = LiveState(asked),
            GivenAt = now,
            StartBy = now + (startWithin ?? lab.Lab.Consent.StartWithin),
            FinishWithin = Shortest(asked, policy.Value, finishWithin ?? lab.Lab.Consent.FinishWithin),
        };
        return Append(asked, new ApprovalGranted(approval));
    }

    /// <summary>Records that the question was left open too long or not answered.</summary>
    public Outcome<Change> Unanswered(Change asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        return Append(asked, new ApprovalUnanswered(asked.DecideBy ?? lab.Now));
    }

    public Outcome<Change> Deny(string idText, string reason)
    {
        var change = Find(idText);
        if (change.IsRefused)
            return change;
        if (lab.Actor.Kind == ActorKind.Ai)
            return new Refusal("ApproverNotHuman", $"{lab.Actor} is not a human and can't deny {change.Value.Id}.", "Stop-LabChange calls off a change.");
        return ChangeLifecycle.Next(change.Value.State, ChangeDenied.Kind) is null
            ? Illegal(change.Value, "denied", NextFor(change.Value))
            : Append(change.Value, new ChangeDenied(Redaction.Apply(reason)));
    }

    public Outcome<Change> Stop(string idText, string reason)
    {
        var change = Find(idText);
        if (change.IsRefused)
            return change;
        var state = change.Value.State;
        if (state is ChangeState.Running or ChangeState.RollingBack)
        {
            try
            {
                lab.RunLock.AskToStop(change.Value.Id, lab.Actor, Redaction.Apply(reason));
                return change;
            }
            catch (RefusedException e)
            {
                return e.Refusal;
            }
        }
        var recorded = Settle(change.Value);
        if (recorded.IsRefused)
            return recorded;
        return ChangeLifecycle.Next(recorded.Value.State, ChangeStopped.Kind) is null
            ? Illegal(change.Value, "called off", NextFor(change.Value))
            : Append(recorded.Value, new ChangeStopped(Redaction.Apply(reason)));
    }

    public Outcome<Change> Complete(string idText, bool force, string? reason)
    {
        var change = Find(idText);
        if (change.IsRefused)
            return change;
        if (force && string.IsNullOrWhiteSpace(reason))
            return new Refusal("ReasonMissing", "Closing a change by force needs a reason.", "Add -Reason 'why'.");
        if (force && lab.Actor.Kind == ActorKind.Ai)
            return new Refusal("ForceNeedsHuman", $"{lab.Actor} is not a human and can't close {change.Value.Id} against its verdict.", "Ask the operator.");
        var decided = Closing.Decide(change.Value, force, reason is null ? null : Redaction.Apply(reason), lab.Now);
        return decided.IsRefused ? decided.Refusal : Append(change.Value, decided.Value);
    }

    /// <summary>Writes down that the process which ran the change died, if it did.</summary>
    public Outcome<Change> Settle(Change change)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (change.State != ChangeState.Interrupted)
            return change;
        var stored = Load(change.Id);
        if (stored.IsRefused || stored.Value.State == ChangeState.Interrupted)
            return stored;
        if (!IsOrphaned(stored.Value))
            return Busy(change.Id);
        return Append(stored.Value, new RunInterrupted(stored.Value.CurrentStep, PhaseOf(stored.Value)));
    }

    public Outcome<Change> Append(Change change, params ChangeEvent[] events)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(events);
        var at = change.State;
        foreach (var happened in events)
        {
            if (ChangeLifecycle.Next(at, happened.JournalKind) is not { } next)
                return Illegal(change with { State = at }, $"moved by {happened.JournalKind}", NextFor(change));
            at = next;
        }
        var appended = lab.Journal.Append(change.Id.ToString(), change.Version, lab.Actor, [.. events.Select(ChangeJson.ToFact)]);
        return appended.IsRefused ? appended.Refusal : appended.Value.Aggregate(change, (c, e) => ChangeFold.Apply(c, e));
    }

    /// <summary>The strictest ruling that forbids the change outright, as a refusal.</summary>
    public static Refusal? Forbidden(Change change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var worst = change.Rulings.Where(r => r.Effect >= Effect.Deny).OrderByDescending(r => r.Effect).FirstOrDefault();
        return worst switch
        {
            null => null,
            { Effect: Effect.Redline } => new(
                "RedlineCrossed",
                $"{Where(worst)} of {change.Id} crosses a redline: {worst.Because}",
                $"No approval changes that. Take it out of the plan with Set-LabPlan {change.Id}; Test-CseCommand names a safer way where one is known."),
            _ => new(
                "PolicyDenied",
                $"{Where(worst)} of {change.Id} is denied: {worst.Because}",
                $"Change the step with Set-LabPlan {change.Id}, or have the operator allow it in the policy."),
        };
    }

    public string LiveState(Change change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return lab.LiveState.Fingerprint([.. change.Plan!.Steps.SelectMany(s => s.Touches)
            .Select(p => Path.GetFullPath(p, lab.Lab.Root)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }

    public static Refusal Busy(ChangeId id) => new(
        "ChangeBusy", $"{id} is being run by another process.", $"Wait for it, or ask it to stop: Stop-LabChange {id}");

    public static Refusal NoPlan(Change change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return new("PlanMissing", $"{change.Id} has no plan.", $"Give it one: New-LabStep ... | Set-LabPlan {change.Id}");
    }

    /// <summary>What usually comes next for a change in its state.</summary>
    public static string NextFor(Change change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return change.State switch
        {
            ChangeState.Draft => $"Give it a plan: Set-LabPlan {change.Id}",
            ChangeState.Planned => $"Look at it with Test-LabChange {change.Id}, then Approve-LabChange {change.Id}",
            ChangeState.Approved => $"Run it: Invoke-LabChange {change.Id}",
            ChangeState.Denied => $"Give it another plan: Set-LabPlan {change.Id}",
            ChangeState.Running or ChangeState.RollingBack => $"Wait for it, or Stop-LabChange {change.Id}",
            ChangeState.Interrupted => $"Go on with Invoke-LabChange {change.Id} -Resume, or go back with Undo-LabChange {change.Id}",
            ChangeState.Failed => $"Go back with Undo-LabChange {change.Id}, or close it as it is: Complete-LabChange {change.Id} -Force -Reason '...'",
            ChangeState.RolledBack => $"Close it: Complete-LabChange {change.Id}",
            ChangeState.Verifying => $"Look again: Invoke-LabVerification {change.Id}",
            ChangeState.Verified => $"Close it: Complete-LabChange {change.Id}",
            ChangeState.Regressed => $"Go back with Undo-LabChange {change.Id}",
            _ => "It is over; propose a new one with New-LabChange.",
        };
    }

    public static Refusal Illegal(Change change, string what, string next)
    {
        ArgumentNullException.ThrowIfNull(change);
        return new("ChangeStateForbids", $"{change.Id} is {change.State} and can't be {what}.", next);
    }

    private Outcome<Change> Load(ChangeId id)
    {
        var entries = lab.Journal.ReadSubject(id.ToString());
        if (entries.IsRefused)
            return entries.Refusal;
        try
        {
            return ChangeFold.All(entries.Value) is { } change
                ? change
                : new Refusal("ChangeNotFound", $"There is no {id} in {lab.Lab.Name}.", "Get-LabChange lists the changes of this lab.");
        }
        catch (RefusedException e)
        {
            return e.Refusal;
        }
    }

    private bool IsOrphaned(Change change)
        => change.State is ChangeState.Running or ChangeState.RollingBack && !lab.RunLock.IsHeld(change.Id);

    private static Change Shown(Change change) => change with { State = ChangeState.Interrupted, InterruptedPhase = PhaseOf(change) };

    private static string PhaseOf(Change change) => change.State == ChangeState.RollingBack ? Phases.Rollback : Phases.Run;

    private static string Where(StepRuling ruling) => ruling.Phase switch
    {
        Phases.Rollback => $"The rollback of step {ruling.Step}",
        Phases.Check => $"Check {ruling.Step}",
        _ => $"Step {ruling.Step}",
    };

    private static TimeSpan Shortest(Change change, CsePolicy policy, TimeSpan asked)
    {
        var ttl = change.Plan!.Steps
            .Select(s => policy.Infrastructures.GetValueOrDefault(s.Infrastructure.Length > 0 ? s.Infrastructure : change.Infrastructure))
            .OfType<Infrastructure>()
            .Select(i => TimeSpan.FromMinutes(i.TtlMinutes))
            .DefaultIfEmpty(asked)
            .Min();
        return ttl < asked ? ttl : asked;
    }
}
