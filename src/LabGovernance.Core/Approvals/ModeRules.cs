using System.Collections.Frozen;
using LabGovernance.Policy;

namespace LabGovernance.Approvals;

/// <summary>
/// What the policy's approval mode makes of a question. It speaks of rulings that ask and of no others: a redline and a denial stay what
/// they are in every mode. The table in docs/policy.md is this class.
/// </summary>
public static class ModeRules
{
    /// <summary>Questions that are put because nobody has seen what would run, or where: no mode answers them for who is not a human.</summary>
    private static readonly FrozenSet<string> Unseen = new[]
    {
        "ask.script-text", "ask.opaque", "ask.remote-login", "ask.outside-lab", "ask.function", "ask.not-judged", "ask.unknown-host",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <param name="ruling">A ruling that asks.</param>
    /// <param name="policy">The policy that ruled.</param>
    /// <param name="actors">Everyone who had a part in the request: who runs it, who proposed and planned it. The least trusted one counts.</param>
    public static ConsentNeed Of(Ruling ruling, CsePolicy policy, params ReadOnlySpan<Actor> actors)
    {
        ArgumentNullException.ThrowIfNull(ruling);
        ArgumentNullException.ThrowIfNull(policy);
        var requiresApproval = ruling.Infrastructures.Any(i => !policy.Infrastructures.TryGetValue(i, out var scope) || scope.RequiresApproval);
        var unseen = ruling.Reasons.Any(r => r.Effect == Effect.Ask && Unseen.Contains(r.Code));
        var most = ConsentNeed.Waived;
        foreach (var actor in actors)
        {
            var need = Of(policy.ApprovalWorkflow.Mode, actor.Kind, requiresApproval, unseen);
            most = need > most ? need : most;
        }
        return actors.IsEmpty ? ConsentNeed.Human : most;
    }

    private static ConsentNeed Of(ApprovalMode mode, ActorKind actor, bool requiresApproval, bool unseen) => (mode, actor) switch
    {
        (ApprovalMode.Interactive, _) => ConsentNeed.Human,
        (ApprovalMode.NotifyOnly, ActorKind.Human) => ConsentNeed.Notified,
        (ApprovalMode.AutoApprove, ActorKind.Human) => ConsentNeed.Waived,
        _ when requiresApproval || unseen => ConsentNeed.Human,
        (ApprovalMode.NotifyOnly, ActorKind.Automation) => ConsentNeed.Notified,
        (ApprovalMode.AutoApprove, ActorKind.Automation or ActorKind.Ai) => ConsentNeed.Waived,
        _ => ConsentNeed.Human,
    };
}
