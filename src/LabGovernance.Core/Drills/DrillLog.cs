using System.Globalization;
using System.Text.Json;
using LabGovernance.Journal;

namespace LabGovernance.Drills;

/// <summary>Adds the journal's entries of drills up to runs.</summary>
public static class DrillLog
{
    /// <summary>The subject under which the journal keeps the runs of a scenario in a quarter.</summary>
    public static string Subject(Quarter quarter, string scenario) => $"{quarter}/{scenario}";

    /// <returns>All runs, oldest first.</returns>
    public static IReadOnlyList<DrillRun> Of(IEnumerable<JournalEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var runs = new List<DrillRun>();
        foreach (var entry in entries)
        {
            var slash = entry.Subject.IndexOf('/', StringComparison.Ordinal);
            if (slash < 0 || !Quarter.TryParse(entry.Subject[..slash], out var quarter))
                continue;
            var scenario = entry.Subject[(slash + 1)..];
            var said = JsonSerializer.Deserialize<Dictionary<string, string>>(entry.Data) ?? [];
            if (entry.Kind == "drill.started")
            {
                runs.Add(new DrillRun { Scenario = scenario, Quarter = quarter, By = entry.Actor, StartedAt = entry.At, Canary = said.GetValueOrDefault("canary"), Marker = said.GetValueOrDefault("marker") });
                continue;
            }
            var at = runs.FindLastIndex(r => r.Scenario == scenario && r.IsRunning);
            if (at < 0)
                continue;
            var run = runs[at];
            runs[at] = entry.Kind switch
            {
                "drill.step" => run with { Steps = [.. run.Steps, new DrillStep(said.GetValueOrDefault("text", ""), entry.At, entry.At - (run.Steps.Count > 0 ? run.Steps[^1].At : run.StartedAt), said.GetValueOrDefault("note"))] },
                "drill.completed" => run with
                {
                    CompletedAt = entry.At,
                    Passed = said.GetValueOrDefault("passed") == "true",
                    Rto = Length(said.GetValueOrDefault("rto")),
                    Rpo = Length(said.GetValueOrDefault("rpo")),
                    Note = said.GetValueOrDefault("note"),
                    Reasons = said.GetValueOrDefault("reasons") is { } reasons ? reasons.Split('\n') : [],
                },
                _ => run,
            };
        }
        return runs;
    }

    internal static string Written(TimeSpan length) => length.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);

    private static TimeSpan? Length(string? seconds) => double.TryParse(seconds, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var known) ? TimeSpan.FromSeconds(known) : null;
}
