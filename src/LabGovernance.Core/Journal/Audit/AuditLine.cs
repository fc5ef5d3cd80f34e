using System.Text.Json.Nodes;
using LabGovernance.Changes;

namespace LabGovernance.Journal;

/// <summary>An entry as one line of the audit log. It holds what the journal holds, which was sanitized before it was kept.</summary>
public static class AuditLine
{
    private static readonly string[] Rooms = ["command.", "step.", "run.", "rollback.", "approval.", "session.", "policy.", "window."];

    private static readonly string[] Decisions = [ChangeJudged.Kind, ChangeDenied.Kind, ChangeStopped.Kind, ChangeClosed.Kind];

    /// <summary>True for rulings, decisions and runs.</summary>
    public static bool IsFor(string kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return Array.Exists(Rooms, r => kind.StartsWith(r, StringComparison.Ordinal)) || Decisions.Contains(kind);
    }

    public static string Of(JournalEntry entry, bool alert)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var line = new JsonObject
        {
            ["at"] = JournalHash.FormatTime(entry.At),
            ["sequence"] = entry.Sequence,
            ["actor"] = entry.Actor.ToString(),
            ["subject"] = entry.Subject,
            ["kind"] = entry.Kind,
            ["data"] = JsonNode.Parse(entry.Data),
        };
        if (alert)
            line["alert"] = true;
        return CanonicalJson.From(line.ToJsonString());
    }
}
