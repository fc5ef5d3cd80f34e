using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using LabGovernance.Policy;

namespace LabGovernance.Journal;

/// <summary>
/// A journal that raises alerts and writes the audit log as the policy's <c>audit</c> says. What is appended is on record before either
/// is tried: the journal is the truth, and a full log disk must not keep an operator from a rollback. A log that can't be written is
/// reported and leaves a mark in the journal, once where it stops and once where it goes on.
/// </summary>
/// <param name="inner">Where entries go.</param>
/// <param name="rules">The policy's audit rules as they are now.</param>
/// <param name="log">The log.</param>
/// <param name="newId">Random text for an alert's subject.</param>
/// <param name="report">Receives what the operator should know.</param>
public sealed class AuditedJournal(IJournal inner, Func<AuditRules> rules, IAuditLog log, Func<string> newId, Action<string> report) : IJournal
{
    private readonly Lock _gate = new();

    public JournalHead Head => inner.Head;

    public Outcome<IReadOnlyList<JournalEntry>> Append(string subject, long expectedVersion, Actor actor, IReadOnlyList<JournalFact> facts)
    {
        var appended = inner.Append(subject, expectedVersion, actor, facts);
        if (!appended.IsRefused && appended.Value.Any(e => AuditLine.IsFor(e.Kind)))
            Follow(actor, appended.Value);
        return appended;
    }

    public Outcome<IReadOnlyList<JournalEntry>> ReadSubject(string subject) => inner.ReadSubject(subject);

    public IEnumerable<JournalEntry> Read(JournalFilter filter) => inner.Read(filter);

    private void Follow(Actor actor, IReadOnlyList<JournalEntry> entries)
    {
        var now = rules();
        var lines = new List<string>();
        foreach (var entry in entries.Where(e => AuditLine.IsFor(e.Kind)))
        {
            var alert = AlertRules.Of(entry, now);
            if (alert is not null)
                Raise(actor, alert);
            lines.Add(AuditLine.Of(entry, alert is not null));
        }
        if (now is not { Enabled: true, LogPath: { Length: > 0 } path })
            return;
        // Lines of one process stand in the order of their entries.
        lock (_gate)
            Mark(actor, path, entries[0].Sequence, log.Append(path, lines));
    }

    private void Raise(Actor actor, AlertRaised alert)
    {
        var raised = inner.Append($"ALERT-{newId()}", 0, actor, [Fact(AlertRaised.Kind, alert, AuditJsonContext.Default.AlertRaised)]);
        if (raised.IsRefused)
            report($"An alert ({alert.Why}, {alert.About}) could not be raised: {raised.Refusal.Message}");
    }

    private void Mark(Actor actor, string path, long sequence, string? failure)
    {
        if (failure is not null)
            report($"The audit log {path} was not written: {failure} The journal has it all.");
        var known = inner.ReadSubject(AuditGap.Subject);
        if (known.IsRefused)
            return;
        var last = known.Value is [.., var newest] ? newest : null;
        if (last?.Kind == AuditGap.Failed == failure is not null)
            return;
        // Whoever loses this race finds that the other said the same.
        inner.Append(
            AuditGap.Subject,
            last?.Version ?? 0,
            actor,
            [Fact(failure is null ? AuditGap.Resumed : AuditGap.Failed, new AuditGap(path, sequence, failure), AuditJsonContext.Default.AuditGap)]);
    }

    private static JournalFact Fact<T>(string kind, T fact, JsonTypeInfo<T> type) => new(kind, CanonicalJson.From(JsonSerializer.SerializeToElement(fact, type)));
}
