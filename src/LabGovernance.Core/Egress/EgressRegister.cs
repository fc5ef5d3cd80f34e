using System.Text.Json;
using LabGovernance.Journal;
using LabGovernance.Sanitizing;

namespace LabGovernance.Egress;

/// <summary>Puts on record what was made ready to leave the LAN: digest, sizes, counts and purpose, never content.</summary>
/// <param name="journal">Where it is recorded.</param>
/// <param name="actor">Who does it.</param>
/// <param name="newId">Random text; each record has a subject of its own, so that none waits for another.</param>
public sealed class EgressRegister(IJournal journal, Actor actor, Func<string> newId)
{
    public const string SubjectPrefix = "egress:";

    /// <returns>The entry; or the refusal of the journal, and then the text must not leave.</returns>
    public Outcome<JournalEntry> Record(SanitizeSummary summary, string? purpose, string? caseName)
    {
        ArgumentNullException.ThrowIfNull(summary);
        var prepared = new EgressPrepared(
            purpose is null ? null : VisibleText.Of(Redaction.Apply(purpose)), summary.After.Sha256 ?? "", summary.After.Size, summary.Before.Size, summary.Counts, caseName);
        var fact = new JournalFact(EgressPrepared.Kind, CanonicalJson.From(JsonSerializer.SerializeToElement(prepared, EgressJsonContext.Default.EgressPrepared)));
        var appended = journal.Append(SubjectPrefix + newId(), 0, actor, [fact]);
        return appended.IsRefused ? appended.Refusal : appended.Value[0];
    }
}
