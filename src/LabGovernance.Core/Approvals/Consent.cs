using LabGovernance.Changes;

namespace LabGovernance.Approvals;

/// <summary>Who may say yes to something that needs a human.</summary>
public static class Consent
{
    /// <summary>Decides in whose name the session consents.</summary>
    /// <param name="session">Who acts.</param>
    /// <param name="interactive">True when that human sits at the terminal.</param>
    /// <param name="byName">The name given for an unattended consent; null for "I do".</param>
    /// <param name="rules">What the lab allows.</param>
    /// <param name="what">What is consented to, as the object of "approve".</param>
    /// <param name="command">What the human runs to consent.</param>
    public static Outcome<Actor> GivenBy(Actor session, bool interactive, string? byName, ConsentRules rules, string what, string command)
    {
        ArgumentNullException.ThrowIfNull(rules);
        if (session.Kind == ActorKind.Ai)
            return new Refusal("ApproverNotHuman", $"{session} is not a human and can't approve {what}.", $"Ask the operator to run: {command}");
        if (byName is not null)
        {
            return rules.ByName.Contains(byName, StringComparer.Ordinal)
                ? Actor.Human(byName)
                : new Refusal(
                    "ApprovalByNameNotAllowed",
                    $"This lab does not take a consent of '{byName}' from a script.",
                    $"Run {command} at a terminal, or list the name under approvals: by_name: in lab.yaml.");
        }

        return session.Kind == ActorKind.Human && interactive
            ? session
            : new Refusal(
                "ApprovalNeedsHuman",
                $"{session} is not a human at a terminal.",
                $"Run {command} in a terminal; a script may pass on a name that lab.yaml lists, with -By.");
    }
}
