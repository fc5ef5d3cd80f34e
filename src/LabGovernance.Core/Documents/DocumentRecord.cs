using System.Text.Json;
using LabGovernance.Changes;
using LabGovernance.Journal;
using LabGovernance.Sanitizing;

namespace LabGovernance.Documents;

/// <summary>Writes down in the journal what was done to an entry of a document, and cleans what goes into either.</summary>
internal static class DocumentRecord
{
    /// <param name="lab">Where.</param>
    /// <param name="subject">The entry's id; the document's name for one without an id.</param>
    /// <param name="kind">The kind of the event.</param>
    /// <param name="data">What is kept; null values are left out.</param>
    /// <returns>Null when it is on record.</returns>
    public static Refusal? Append(GovernedLab lab, string subject, string kind, params IEnumerable<(string Name, string? Value)> data)
    {
        var kept = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in data)
        {
            if (value is not null)
                kept[name] = Clean(value);
        }
        var before = lab.Journal.ReadSubject(subject);
        if (before.IsRefused)
            return before.Refusal;
        return lab.Journal.Append(
            subject,
            before.Value.Count == 0 ? 0 : before.Value[^1].Version,
            lab.Actor,
            [new JournalFact(kind, CanonicalJson.From(JsonSerializer.SerializeToElement(kept)))]).Refusal;
    }

    /// <summary>Without secrets and without what can't be seen.</summary>
    public static string Clean(string text) => VisibleText.Of(Redaction.Apply(text.Trim()));
}
