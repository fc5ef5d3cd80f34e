using LabGovernance.Plans;
using LabGovernance.Sanitizing;

namespace LabGovernance.Changes;

/// <summary>Where changes are proposed, planned, judged and ended. Executes nothing.</summary>
public sealed class ChangeRegister(GovernedLab lab)
{
    private const int Attempts = 100;

    private readonly ChangeStore _store = new(lab);

    public Outcome<Change> Propose(string title, string? description, ChangeKind kind, string infrastructure)
    {
        if (string.IsNullOrWhiteSpace(title))
            return new Refusal("ChangeTitleMissing", "A change needs a title.", "Say in a few words what will be different afterwards.");
        if (Redaction.Finds(title) || (description is not null && Redaction.Finds(description)))
            return new Refusal("ChangeHoldsSecret", "The title or description holds what looks like a secret, and both are kept on record.", "Leave the secret out.");
        if ((VisibleText.Problem(title) ?? (description is null ? null : VisibleText.Problem(description, severalLines: true))) is { } problem)
            return new Refusal("ChangeTextMisleading", $"The title or description would not show as it is: {problem}.", "Write plain text; a title is one line.");
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

    public Outcome<Change> SetPlan(string idText, Plan plan)
    {
        var change = _store.Find(idText);
        if (change.IsRefused)
            return change;
        if (ChangeLifecycle.Next(change.Value.State, PlanSet.Kind) is null)
        {
            return ChangeRefusals.Illegal(
                change.Value,
                "given another plan",
                ChangeLifecycle.IsFinal(change.Value.State) ? ChangeRefusals.NextFor(change.Value) : $"{ChangeRefusals.NextFor(change.Value).TrimEnd('.')}. Another plan needs a new change: New-LabChange");
        }
        var reviewed = PlanReview.Review(plan);
        return reviewed.IsRefused ? reviewed.Refusal : _store.Append(change.Value, new PlanSet(reviewed.Value, reviewed.Value.Digest));
    }

    /// <summary>Rules on every command of the plan and keeps the rulings on record; executes nothing.</summary>
    public Outcome<Change> Judge(string idText)
    {
        var change = _store.Find(idText);
        if (change.IsRefused)
            return change;
        if (change.Value.Plan is null)
            return ChangeRefusals.NoPlan(change.Value);
        var policy = lab.ReadPolicy();
        if (policy.Refusal is { } unreadable)
            return unreadable;
        var rulings = PlanJudge.Judge(change.Value, policy.Value, lab);
        return ChangeLifecycle.Next(change.Value.State, ChangeJudged.Kind) is null
            ? change.Value with { Rulings = rulings }
            : _store.Append(change.Value, new ChangeJudged(change.Value.PlanDigest!, policy.Value.Digest, rulings));
    }

    public Outcome<Change> Stop(string idText, string reason)
    {
        var change = _store.Find(idText);
        if (change.IsRefused)
            return change;
        var state = change.Value.State;
        if (state is ChangeState.Running or ChangeState.RollingBack)
        {
            try
            {
                lab.RunLock.AskToStop(change.Value.Id, lab.Actor, VisibleText.Of(Redaction.Apply(reason)));
                return change;
            }
            catch (RefusedException e)
            {
                return e.Refusal;
            }
        }
        var recorded = _store.Settle(change.Value);
        if (recorded.IsRefused)
            return recorded;
        return ChangeLifecycle.Next(recorded.Value.State, ChangeStopped.Kind) is null
            ? ChangeRefusals.Illegal(change.Value, "called off", ChangeRefusals.NextFor(change.Value))
            : _store.Append(recorded.Value, new ChangeStopped(VisibleText.Of(Redaction.Apply(reason))));
    }

    public Outcome<Change> Complete(string idText, bool force, string? reason)
    {
        var change = _store.Find(idText);
        if (change.IsRefused)
            return change;
        if (force && string.IsNullOrWhiteSpace(reason))
            return new Refusal("ReasonMissing", "Closing a change by force needs a reason.", "Add -Reason 'why'.");
        if (force && lab.Actor.Kind == ActorKind.Ai)
            return new Refusal("ForceNeedsHuman", $"{lab.Actor} is not a human and can't close {change.Value.Id} against its verdict.", "Ask the operator.");
        var decided = Closing.Decide(change.Value, force, reason is null ? null : VisibleText.Of(Redaction.Apply(reason)), lab.Now);
        return decided.IsRefused ? decided.Refusal : _store.Append(change.Value, decided.Value);
    }
}
