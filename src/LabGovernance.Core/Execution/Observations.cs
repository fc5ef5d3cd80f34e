using System.Text.Json;
using LabGovernance.Journal;
using LabGovernance.Policy;

namespace LabGovernance.Execution;

/// <summary>Adds up what the journal has of commands that were only observed.</summary>
public static class Observations
{
    /// <param name="entries">Journal entries; those about anything else are passed over.</param>
    /// <returns>One for each command, ruling and rule, the most frequent first.</returns>
    public static IReadOnlyList<Observation> Of(IEnumerable<JournalEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return
        [
            .. entries.Where(e => e.Kind == CommandStarted.Kind)
                .Select(e => (e.At, Started: JsonSerializer.Deserialize(e.Data, CommandJsonContext.Default.CommandStarted)))
                .Where(e => e.Started?.Observed is not null)
                .GroupBy(e => (e.Started!.Infrastructure, e.Started.Command, e.Started.Ruling, e.Started.Observed, e.Started.Rule))
                .Select(g => new Observation
                {
                    Infrastructure = g.Key.Infrastructure,
                    Command = g.Key.Command,
                    Ruling = g.Key.Ruling,
                    Code = g.Key.Observed!,
                    Rule = g.Key.Rule,
                    Count = g.Count(),
                    LastSeen = g.Max(e => e.At),
                })
                .OrderByDescending(o => o.Count)
                .ThenBy(o => o.Command, StringComparer.Ordinal),
        ];
    }
}
