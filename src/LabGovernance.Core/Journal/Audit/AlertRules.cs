using System.Text.Json;
using LabGovernance.Approvals;
using LabGovernance.Changes;
using LabGovernance.Execution;
using LabGovernance.Policy;

namespace LabGovernance.Journal;

/// <summary>Which entries a human should hear of.</summary>
public static class AlertRules
{
    /// <returns>The alert; null for none.</returns>
    public static AlertRaised? Of(JournalEntry entry, AuditRules rules)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(rules);
        var found = Find(entry);
        var wanted = found?.Why switch
        {
            // That somebody is told is what lets it run unasked, so no audit setting turns it off.
            AlertReasons.Notification => true,
            AlertReasons.Denial => rules is { Enabled: true, AlertOnDenial: true },
            AlertReasons.Redline => rules is { Enabled: true, AlertOnRedline: true },
            _ => false,
        };
        return wanted ? new(found!.Value.Why, entry.Subject, entry.Sequence, entry.Actor.ToString(), found.Value.Message) : null;
    }

    private static (string Why, string Message)? Find(JournalEntry entry)
    {
        switch (entry.Kind)
        {
            case CommandRefused.Kind or RunRefused.Kind or ChangeJudged.Kind or ApprovalWaived.Kind:
                using (var data = JsonDocument.Parse(entry.Data))
                    return Find(entry.Kind, data.RootElement);
            default:
                return null;
        }
    }

    private static (string Why, string Message)? Find(string kind, JsonElement data) => kind switch
    {
        CommandRefused.Kind => OfCode(Text(data, "code"), Text(data, "reason")),
        RunRefused.Kind => OfCode(Text(data, "code"), Text(data, "message")),
        ChangeJudged.Kind => OfRulings(data),
        _ => Text(data.TryGetProperty("waiver", out var waiver) ? waiver : data, "need") == nameof(ConsentNeed.Notified)
            ? (AlertReasons.Notification, $"It ran without a human's consent, which the policy's mode allows: {Text(data, "because")}")
            : null,
    };

    private static (string Why, string Message)? OfCode(string code, string message) => code switch
    {
        "RedlineCrossed" => (AlertReasons.Redline, message),
        "PolicyDenied" => (AlertReasons.Denial, message),
        _ => null,
    };

    // A plan is judged again and again while it is made; that it crosses a redline is worth a word even before somebody runs it.
    private static (string Why, string Message)? OfRulings(JsonElement data)
    {
        if (!data.TryGetProperty("rulings", out var rulings) || rulings.ValueKind != JsonValueKind.Array)
            return null;
        foreach (var ruling in rulings.EnumerateArray())
        {
            if (Text(ruling, "effect") == nameof(Effect.Redline))
                return (AlertReasons.Redline, $"A plan crosses a redline: {Text(ruling, "because")}");
        }
        return null;
    }

    private static string Text(JsonElement element, string name)
        => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
