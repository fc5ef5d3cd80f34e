using System.Collections.Frozen;

namespace LabGovernance.Policy;

/// <summary>What an infrastructure that is only observed lets run although its rules would not.</summary>
public static class ObserveRules
{
    /// <summary>Denials that come of not knowing what would run, or of there being no such place: they hold everywhere.</summary>
    private static readonly FrozenSet<string> Enforced = new[]
    {
        "deny.not-understood", "deny.opaque", "deny.unknown-script", "deny.unknown-word", "deny.piped-script", "deny.needs-shell",
        "deny.unknown-infrastructure", "deny.infrastructure-closed",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <param name="ruling">The gate's answer.</param>
    /// <param name="policy">The policy that ruled.</param>
    /// <param name="actors">Everyone who had a part in the request. For an AI the rules hold in every infrastructure.</param>
    /// <returns>True when the command runs and is put on record as one that would have been asked about or denied.</returns>
    public static bool Lets(Ruling ruling, CsePolicy policy, params ReadOnlySpan<Actor> actors)
    {
        ArgumentNullException.ThrowIfNull(ruling);
        ArgumentNullException.ThrowIfNull(policy);
        if (ruling.Effect is not (Effect.Ask or Effect.Deny) || actors.IsEmpty)
            return false;
        foreach (var actor in actors)
        {
            if (actor.Kind == ActorKind.Ai)
                return false;
        }
        return ruling.Infrastructures.All(i => policy.Infrastructures.TryGetValue(i, out var scope) && scope.Observe)
            && !ruling.Reasons.Any(r => Enforced.Contains(r.Code));
    }
}
