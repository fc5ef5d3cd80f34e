using LabGovernance.Changes;
using LabGovernance.Policy;

namespace LabGovernance.Approvals;

/// <summary>Who may consent, and whether a consent still counts.</summary>
public static class ApprovalRules
{
    /// <summary>Decides in whose name the session may consent.</summary>
    /// <param name="session">Who acts.</param>
    /// <param name="interactive">True when that human sits at the terminal.</param>
    /// <param name="byName">The name given for an unattended consent; null for "I do".</param>
    /// <param name="change">What is consented to.</param>
    /// <param name="rules">What the lab allows.</param>
    public static Outcome<Actor> Approver(Actor session, bool interactive, string? byName, Change change, ConsentRules rules)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(rules);
        var command = $"Approve-LabChange {change.Id}";
        return session.Kind == ActorKind.Ai && session == change.ProposedBy
            ? new Refusal("ApproverNotHuman", $"{session} proposed {change.Id} and can't approve it.", $"Ask the operator to run: {command}")
            : Consent.GivenBy(session, interactive, byName, rules, change.Id.ToString(), command);
    }

    /// <summary>Says why an approval no longer counts.</summary>
    /// <returns>Null while it lives.</returns>
    public static Refusal? WhyDead(Approval approval, Change change, CsePolicy policy, string liveState, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(approval);
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(policy);
        var again = $"Look at Test-LabChange {change.Id} and approve it again.";
        if (approval.PlanDigest != change.PlanDigest)
            return new("ApprovalPlanChanged", $"The plan of {change.Id} was edited after it was approved.", again);
        if (approval.PolicyDigest != policy.Digest)
            return new("ApprovalPolicyChanged", $"The policy was edited after {change.Id} was approved.", again);
        if (now > approval.StartBy)
            return new("ApprovalExpired", $"The approval of {change.Id} had to be used by {approval.StartBy.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC.", again);
        if (now < approval.GivenAt - TimeSpan.FromMinutes(2))
            return new("ApprovalFromFuture", $"The approval of {change.Id} was given later than the clock says it is now.", "Set the clock right and repeat the command.");
        if (approval.LiveState != liveState)
            return new("ApprovalLiveStateChanged", $"A file that the plan of {change.Id} touches was changed after it was approved.", again);
        return null;
    }
}
