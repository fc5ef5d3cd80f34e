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
        if (session.Kind == ActorKind.Ai)
        {
            return new Refusal(
                "ApproverNotHuman",
                session == change.ProposedBy
                    ? $"{session} proposed {change.Id} and can't approve it."
                    : $"{session} is not a human and can't approve {change.Id}.",
                $"Ask the operator to run: Approve-LabChange {change.Id}");
        }
        if (byName is not null)
        {
            return rules.ByName.Contains(byName, StringComparer.Ordinal)
                ? Actor.Human(byName)
                : new Refusal(
                    "ApprovalByNameNotAllowed",
                    $"This lab does not take a consent of '{byName}' from a script.",
                    $"Run Approve-LabChange {change.Id} at a terminal, or list the name under approvals: by_name: in lab.yaml.");
        }
        if (session.Kind != ActorKind.Human || !interactive)
        {
            return new Refusal(
                "ApprovalNeedsHuman",
                $"{session} is not a human at a terminal.",
                $"Run Approve-LabChange {change.Id} in a terminal; a script may pass on a name that lab.yaml lists, with -By.");
        }
        return session;
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
