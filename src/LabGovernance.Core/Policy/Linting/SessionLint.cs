using System.Globalization;

namespace LabGovernance.Policy.Linting;

/// <summary>How long and how often infrastructures may be open.</summary>
internal sealed class SessionLint : IPolicyLint
{
    private const int LongestWithConsent = 240;
    private const int LongestWithout = 120;
    private const int MinutesOfADay = 24 * 60;

    public IEnumerable<PolicyFinding> Look(LintSubject subject)
    {
        foreach (var infrastructure in subject.Policy.Infrastructures.Values.Where(i => i.Enabled))
        {
            if (infrastructure.TtlMinutes > LongestWithConsent)
            {
                yield return Ttl(subject, infrastructure, "a session may stay open that long, and whoever comes to the keyboard meanwhile has it", LongestWithConsent, PolicySeverity.Warning);
            }
            else if (infrastructure is { RequiresApproval: false, TtlMinutes: > LongestWithout })
            {
                yield return Ttl(subject, infrastructure, "a session may stay open that long while no command asks for consent", LongestWithout, PolicySeverity.Note);
            }
        }

        foreach (var infrastructure in subject.Policy.Infrastructures.Values.Where(i => i is { Enabled: true, Observe: true }))
        {
            yield return FindingKinds.Observe.Find(
                subject.PlaceOf(infrastructure, "observe"), $"Rulings on '{infrastructure.Name}' are recorded and not enforced.", "observe: false");
        }

        var limits = subject.Policy.SessionLimits;
        var longest = subject.Policy.Infrastructures.Values.Where(i => i.Enabled).Select(i => i.TtlMinutes).DefaultIfEmpty().Max();
        if (limits.CooldownMinutes == 0 && (long)limits.MaxDailySessions * longest >= MinutesOfADay)
        {
            yield return FindingKinds.SessionLimits.Find(
                subject.Document.PlaceOf("session_limits.cooldown_minutes"),
                string.Create(CultureInfo.InvariantCulture, $"Without a cooldown {limits.MaxDailySessions} sessions of up to {longest} minutes fill the whole day: the infrastructure is always open."),
                "cooldown_minutes: 5");
        }

        var open = subject.Policy.Infrastructures.Values.Count(i => i.Enabled);
        if (open > 2 && limits.MaxConcurrentSessions >= open)
        {
            yield return FindingKinds.SessionLimits.Find(
                subject.Document.PlaceOf("session_limits.max_concurrent_sessions"),
                "Every infrastructure may be open at the same time, so one slip reaches all of them.",
                "max_concurrent_sessions: 2",
                null,
                PolicySeverity.Note);
        }
    }

    private static PolicyFinding Ttl(LintSubject subject, Infrastructure infrastructure, string why, int better, PolicySeverity severity) => FindingKinds.Ttl.Find(
        subject.PlaceOf(infrastructure, "ttl_minutes"),
        string.Create(CultureInfo.InvariantCulture, $"{infrastructure.TtlMinutes} minutes: {why}."),
        string.Create(CultureInfo.InvariantCulture, $"ttl_minutes: {better}"),
        null,
        severity);
}
