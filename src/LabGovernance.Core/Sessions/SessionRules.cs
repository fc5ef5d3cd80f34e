using LabGovernance.Policy;

namespace LabGovernance.Sessions;

/// <summary>Whether an infrastructure may be opened now, and for how long.</summary>
public static class SessionRules
{
    /// <param name="sessions">All sessions, as they stand now.</param>
    /// <param name="infrastructure">The one to open.</param>
    /// <param name="policy">The policy as it is now.</param>
    /// <param name="asked">For how long; null for the policy's <c>ttl_minutes</c>, which is also the most.</param>
    /// <param name="now">The moment.</param>
    /// <returns>When the session ends by itself, or why it can't be opened.</returns>
    public static Outcome<DateTimeOffset> Open(IReadOnlyList<Session> sessions, string infrastructure, CsePolicy policy, TimeSpan? asked, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(sessions);
        ArgumentNullException.ThrowIfNull(policy);
        if (!policy.Infrastructures.TryGetValue(infrastructure, out var scope))
        {
            return new Refusal(
                "InfrastructureUnknown",
                $"The policy has no infrastructure named '{infrastructure}'.",
                $"It has: {string.Join(", ", policy.Infrastructures.Keys)}.");
        }

        if (!scope.Enabled)
            return new Refusal("InfrastructureClosed", $"The policy closes the infrastructure '{infrastructure}'.", "Set enabled: true in the policy, as a reviewed edit.");
        if (asked is { } length && length <= TimeSpan.Zero)
            return new Refusal("SessionTimeInvalid", $"A session of {length} is not possible.", "Give a time above zero, such as -For 00:30:00.");
        var most = TimeSpan.FromMinutes(scope.TtlMinutes);
        if (asked > most)
            return new Refusal("SessionTooLong", $"The policy opens '{infrastructure}' for {scope.TtlMinutes} minutes at the most.", "Ask for less, or leave -For out.");
        var limits = policy.SessionLimits;
        var open = sessions.Where(s => s.State == SessionState.Open).ToList();
        if (open.Find(s => s.Infrastructure == infrastructure) is { } already)
        {
            return new Refusal(
                "SessionAlreadyOpen",
                $"'{infrastructure}' is open until {Clock(already.ClosesAt)}.",
                $"Use it, or end it: Disable-CseInfrastructure {infrastructure}");
        }

        if (open.Count >= limits.MaxConcurrentSessions)
        {
            return new Refusal(
                "SessionLimitReached",
                $"{open.Count} infrastructures are open ({string.Join(", ", open.Select(s => s.Infrastructure))}); the policy allows {limits.MaxConcurrentSessions} at a time.",
                $"Close one: Disable-CseInfrastructure {open[0].Infrastructure}");
        }

        // A day is the last 24 hours, so that no time zone or midnight doubles the allowance.
        var today = sessions.Where(s => s.OpenedAt > now - TimeSpan.FromDays(1)).ToList();
        if (today.Count >= limits.MaxDailySessions)
        {
            return new Refusal(
                "SessionLimitReached",
                $"{today.Count} sessions were opened in the last 24 hours; the policy allows {limits.MaxDailySessions}.",
                limits.MaxDailySessions > 0
                    ? $"The next can be opened after {Clock(today[^limits.MaxDailySessions].OpenedAt + TimeSpan.FromDays(1))}. Or put the work into a change: New-LabChange"
                    : "Put the work into a change: New-LabChange");
        }

        var free = sessions.Where(s => s.Infrastructure == infrastructure).Select(s => s.EndsAt + TimeSpan.FromMinutes(limits.CooldownMinutes)).DefaultIfEmpty(now).Max();
        return free > now
            ? new Refusal("SessionCoolingDown", $"'{infrastructure}' was closed a moment ago; the policy waits {limits.CooldownMinutes} minutes before it is opened again.", $"Try again after {Clock(free)}.")
            : now + (asked ?? most);
    }

    /// <summary>The open session of an infrastructure, or why there is none.</summary>
    public static Outcome<Session> Current(IReadOnlyList<Session> sessions, string infrastructure)
    {
        ArgumentNullException.ThrowIfNull(sessions);
        var last = sessions.LastOrDefault(s => s.Infrastructure == infrastructure);
        var next = $"A human opens it: Enable-CseInfrastructure {infrastructure}. Or propose a change: New-LabChange";
        return last switch
        {
            { State: SessionState.Open } => last,
            { State: SessionState.Expired } => new Refusal("SessionExpired", $"The session of '{infrastructure}' ended at {Clock(last.ClosesAt)}.", next),
            { State: SessionState.PolicyChanged } => new Refusal("SessionPolicyChanged", $"The policy was edited after '{infrastructure}' was opened; that ended the session.", next),
            _ => new Refusal("SessionMissing", $"'{infrastructure}' is not open for single commands.", next),
        };
    }

    private static string Clock(DateTimeOffset at) => $"{at.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC";
}
