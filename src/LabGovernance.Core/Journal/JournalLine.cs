using System.Text.Json.Nodes;

namespace LabGovernance.Journal;

/// <summary>An entry as one line of JSON, for export.</summary>
public static class JournalLine
{
    public static string Of(JournalEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var line = new JsonObject
        {
            ["sequence"] = entry.Sequence,
            ["at"] = JournalHash.FormatTime(entry.At),
            ["actor"] = entry.Actor.ToString(),
            ["subject"] = entry.Subject,
            ["kind"] = entry.Kind,
            ["data"] = JsonNode.Parse(entry.Data),
            ["previous"] = entry.Previous,
            ["hash"] = entry.Hash,
        };
        return CanonicalJson.From(line.ToJsonString());
    }
}
