using LabGovernance.Approvals;
using LabGovernance.Policy;
using LabGovernance.Sanitizing;

namespace LabGovernance.Changes;

/// <summary>Where a human is asked whether a change may run, and what was answered is kept.</summary>
public sealed class ChangeApprovals(GovernedLab lab)
{
    private readonly ChangeStore _store = new(lab);
    private readonly ChangeRegister _register = new(lab);

    /// <summary>Opens the question whether to approve; the decide-by clock starts.</summary>
    public Outcome<Change> Ask(string idText, string? byName)
    {
        var judged = _register.Judge(idText);
        if (judged.IsRefused)
            return judged;
        var change = judged.Value;
        if (ChangeLifecycle.Next(change.State, ApprovalRequested.Kind) is null)
            return ChangeRefusals.Illegal(change, "approved", ChangeRefusals.NextFor(change));
        var approver = ApprovalRules.Approver(lab.Actor, lab.Interactive, byName, change, lab.Lab.Consent);
        if (approver.Refusal is { } notThis)
            return notThis;
        if (ChangeRefusals.Forbidden(change) is { } forbidden)
            return forbidden;
        var policy = lab.ReadPolicy();
        if (policy.Refusal is { } unreadable)
            return unreadable;
        var decideBy = lab.Now + TimeSpan.FromSeconds(policy.Value.ApprovalWorkflow.TimeoutSeconds);
        return _store.Append(change, new ApprovalRequested(change.PlanDigest!, policy.Value.Digest, decideBy));
    }

    /// <summary>Records the consent to what was asked.</summary>
    /// <param name="asked">The change as <see cref="Ask"/> returned it.</param>
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
            var unanswered = _store.Append(asked, new ApprovalUnanswered(asked.DecideBy ?? now));
            return unanswered.IsRefused ? unanswered : new Refusal(
                "ApprovalUnanswered",
                $"Timeout: {asked.Id} was not answered within {policy.Value.ApprovalWorkflow.TimeoutSeconds} seconds, so this question is over and nothing is approved. Nobody said no.",
                $"Run Approve-LabChange {asked.Id} again.");
        }
        var rulings = PlanJudge.Judge(asked, policy.Value, lab);
        if (ChangeRefusals.Forbidden(asked with { Rulings = rulings }) is { } forbidden)
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
        return _store.Append(asked, new ApprovalGranted(approval));
    }

    /// <summary>Records that the question was left open too long or not answered.</summary>
    public Outcome<Change> Unanswered(Change asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        return _store.Append(asked, new ApprovalUnanswered(asked.DecideBy ?? lab.Now));
    }

    public Outcome<Change> Deny(string idText, string reason)
    {
        var change = _store.Find(idText);
        if (change.IsRefused)
            return change;
        if (lab.Actor.Kind == ActorKind.Ai)
            return new Refusal("ApproverNotHuman", $"{lab.Actor} is not a human and can't deny {change.Value.Id}.", "Stop-LabChange calls off a change.");
        return ChangeLifecycle.Next(change.Value.State, ChangeDenied.Kind) is null
            ? ChangeRefusals.Illegal(change.Value, "denied", ChangeRefusals.NextFor(change.Value))
            : _store.Append(change.Value, new ChangeDenied(VisibleText.Of(Redaction.Apply(reason))));
    }

    /// <summary>Digest over the files that the plan touches, as they are now.</summary>
    public string LiveState(Change change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return lab.LiveState.Fingerprint([.. change.Plan!.Steps.SelectMany(s => s.Touches)
            .Select(p => Path.GetFullPath(p, lab.Lab.Root)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }

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
