using System.Text.Json;
using LabGovernance.Approvals;
using LabGovernance.Changes;
using LabGovernance.Journal;
using LabGovernance.Sanitizing;

namespace LabGovernance.Sessions;

/// <summary>Where infrastructures are opened for single commands and closed again.</summary>
public sealed class SessionRegister(GovernedLab lab)
{
    private const int Attempts = 20;

    /// <summary>Every session there was, oldest first, as it stands now.</summary>
    public Outcome<IReadOnlyList<Session>> List()
    {
        var read = Read();
        return read.IsRefused ? read.Refusal : read.Value.Sessions;
    }

    /// <summary>The open session of an infrastructure, or why there is none.</summary>
    public Outcome<Session> Current(string infrastructure)
    {
        var read = Read();
        return read.IsRefused ? read.Refusal : SessionRules.Current(read.Value.Sessions, infrastructure);
    }

    /// <param name="infrastructure">The policy scope.</param>
    /// <param name="length">For how long; null for as long as the policy allows.</param>
    /// <param name="byName">In whose name an unattended script consents; null for the human at the terminal.</param>
    /// <param name="reason">What it is opened for.</param>
    public Outcome<Session> Open(string infrastructure, TimeSpan? length, string? byName, string? reason)
    {
        var consent = Consent.GivenBy(
            lab.Actor, lab.Interactive, byName, lab.Lab.Consent, $"opening '{infrastructure}'", $"Enable-CseInfrastructure {infrastructure}");
        if (consent.IsRefused)
            return consent.Refusal;
        for (var attempt = 0; ; attempt++)
        {
            var read = Read();
            if (read.IsRefused)
                return read.Refusal;
            var policy = lab.ReadPolicy();
            if (policy.IsRefused)
                return policy.Refusal;
            var closesAt = SessionRules.Open(read.Value.Sessions, infrastructure, policy.Value, length, lab.Now);
            if (closesAt.IsRefused)
                return closesAt.Refusal;
            var opened = new SessionOpened(
                infrastructure, closesAt.Value, policy.Value.Digest, consent.Value, reason is null ? null : VisibleText.Of(Redaction.Apply(reason)));
            var fact = new JournalFact(SessionOpened.Kind, CanonicalJson.From(JsonSerializer.SerializeToElement(opened, SessionJsonContext.Default.SessionOpened)));
            var appended = lab.Journal.Append(SessionFold.Subject, read.Value.Version, lab.Actor, [fact]);
            if (!appended.IsRefused)
                return SessionFold.All(appended.Value)[0].At(lab.Now, policy.Value.Digest);
            if (appended.Refusal.Code != "JournalConflict" || attempt == Attempts)
                return appended.Refusal;
        }
    }

    /// <summary>Closes an infrastructure. Anyone may: closing takes nothing from anybody that a human can't give again.</summary>
    public Outcome<Session> Close(string infrastructure)
    {
        for (var attempt = 0; ; attempt++)
        {
            var read = Read();
            if (read.IsRefused)
                return read.Refusal;
            var current = SessionRules.Current(read.Value.Sessions, infrastructure);
            if (current.IsRefused)
                return new Refusal("SessionMissing", current.Refusal.Message, "There is nothing to close. Get-CseSession shows what is open.");
            var fact = new JournalFact(SessionClosed.Kind, CanonicalJson.From(
                JsonSerializer.SerializeToElement(new SessionClosed(infrastructure), SessionJsonContext.Default.SessionClosed)));
            var appended = lab.Journal.Append(SessionFold.Subject, read.Value.Version, lab.Actor, [fact]);
            if (!appended.IsRefused)
                return current.Value with { ClosedAt = appended.Value[0].At, ClosedBy = lab.Actor, State = SessionState.Closed };
            if (appended.Refusal.Code != "JournalConflict" || attempt == Attempts)
                return appended.Refusal;
        }
    }

    private Outcome<(Session[] Sessions, long Version)> Read()
    {
        var entries = lab.Journal.ReadSubject(SessionFold.Subject);
        if (entries.IsRefused)
            return entries.Refusal;
        var policy = lab.ReadPolicy();
        var digest = policy.IsRefused ? null : policy.Value.Digest;
        try
        {
            return (SessionFold.All(entries.Value).Select(s => s.At(lab.Now, digest)).ToArray(), entries.Value is [.., var last] ? last.Version : 0L);
        }
        catch (RefusedException e)
        {
            return e.Refusal;
        }
    }
}
