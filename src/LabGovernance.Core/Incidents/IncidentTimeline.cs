using System.Globalization;
using System.Text.Json;
using LabGovernance.Journal;

namespace LabGovernance.Incidents;

/// <summary>Says what entries of the journal mean to somebody who reads the timeline of an incident.</summary>
internal static class IncidentTimeline
{
    /// <returns>One line; null for an entry that a timeline leaves out.</returns>
    public static string? Line(JournalEntry entry)
    {
        var subject = entry.Subject;
        using var data = JsonDocument.Parse(entry.Data);
        var said = data.RootElement;
        var what = entry.Kind switch
        {
            "run.started" => $"{subject} began to run",
            "run.resumed" => $"{subject} went on running",
            "run.failed" => $"{subject} failed at step {Text(said, "step")}{Because(said, "reason")}",
            "run.interrupted" => $"the run of {subject} was interrupted",
            "rollback.started" => $"{subject} is rolled back{Because(said, "reason")}",
            "rollback.finished" => $"{subject} was rolled back",
            "rollback.failed" => $"the rollback of {subject} failed{Because(said, "reason")}",
            "window.opened" => $"{subject} ran to its end and is watched",
            "window.regressed" => $"{subject} regressed{Because(said, "reasons")}",
            "window.verified" => $"{subject} held its window",
            "change.closed" => $"{subject} was closed as {Text(said, "closedAs")}",
            "change.stopped" => $"{subject} was called off{Because(said, "reason")}",
            "command.started" => $"ran on {Text(said, "infrastructure")}: {Text(said, "command")}",
            "session.opened" => $"{subject} was opened",
            "session.closed" => $"{subject} was closed",
            "issue.opened" => $"{subject} was opened: {Text(said, "title")}",
            "issue.resolved" => $"{subject} was resolved{Because(said, "details")}",
            "issue.reopened" => $"{subject} came back{Because(said, "details")}",
            "policy.changed" => "the policy was changed",
            "alert.raised" => $"alert{Because(said, "message")}",
            _ => null,
        };
        return what is null ? null : $"{what} ({entry.Actor})";
    }

    private static string Because(JsonElement said, string name) => Text(said, name) is { Length: > 0 } text ? ": " + text.TrimEnd('.') : "";

    private static string Text(JsonElement said, string name) => !said.TryGetProperty(name, out var value) ? "" : value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number => value.GetInt64().ToString(CultureInfo.InvariantCulture),
        JsonValueKind.Array => string.Join(" ", value.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.String).Select(e => e.GetString())),
        _ => "",
    };
}
