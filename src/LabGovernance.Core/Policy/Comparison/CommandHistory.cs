using System.Text.Json;
using System.Text.RegularExpressions;
using LabGovernance.Changes;
using LabGovernance.Execution;
using LabGovernance.Journal;
using LabGovernance.Sanitizing;
using LabGovernance.Verification;

namespace LabGovernance.Policy;

/// <summary>
/// The commands that the journal has: each single one, run or refused, and those of the newest plan of each change. A text that is not
/// what was typed, because a secret or an invisible character was taken out of it, is counted and left out: its ruling would be another's.
/// </summary>
public sealed partial record CommandHistory
{
    public required IReadOnlyList<RecordedCommand> Commands { get; init => field = value.Indexed(); }

    /// <summary>How many were left out because they are not on record as they were typed.</summary>
    public required int Altered { get; init; }

    /// <param name="entries">Journal entries, oldest first; those about anything else are passed over.</param>
    /// <param name="lab">The lab they are of.</param>
    /// <param name="since">Only commands asked for and plans made from then on; null for all.</param>
    /// <exception cref="RefusedException">An entry can't be understood (<c>JournalCorrupt</c>).</exception>
    public static CommandHistory Of(IEnumerable<JournalEntry> entries, Lab lab, DateTimeOffset? since = null)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(lab);
        var singles = new List<RecordedCommand>();
        var changes = new Dictionary<string, string>(StringComparer.Ordinal);
        var plans = new SortedDictionary<string, IReadOnlyList<RecordedCommand>>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (entry.At < since && entry.Kind != ChangeProposed.Kind)
                continue;
            switch (entry.Kind)
            {
                case CommandStarted.Kind:
                    singles.Add(Single(entry, lab, Read(entry, CommandJsonContext.Default.CommandStarted)));
                    break;
                case CommandRefused.Kind:
                    singles.Add(Single(entry, lab, Read(entry, CommandJsonContext.Default.CommandRefused)));
                    break;
                // Where a change is at home counts, however long ago that was said.
                case ChangeProposed.Kind:
                    changes[entry.Subject] = ((ChangeProposed)ChangeJson.ToEvent(entry)).Infrastructure;
                    break;
                case PlanSet.Kind:
                    plans[entry.Subject] = [.. OfPlan(entry, changes.GetValueOrDefault(entry.Subject, ""), lab)];
                    break;
            }
        }
        List<RecordedCommand> all = [.. singles, .. plans.Values.SelectMany(p => p)];
        return new() { Commands = [.. all.Where(c => !IsAltered(c.Command))], Altered = all.Count(c => IsAltered(c.Command)) };
    }

    private static RecordedCommand Single(JournalEntry entry, Lab lab, CommandStarted started) => new(
        started.Command,
        started.Infrastructure,
        entry.Actor,
        started.Arguments is ["/bin/sh", "-c", var line] && line == started.Command,
        lab.OutsideFolder(started.WorkingDirectory),
        entry.Subject,
        entry.At);

    private static RecordedCommand Single(JournalEntry entry, Lab lab, CommandRefused refused) => new(
        refused.Command, refused.Infrastructure, entry.Actor, refused.Shell, lab.OutsideFolder(refused.WorkingDirectory), entry.Subject, entry.At);

    private static IEnumerable<RecordedCommand> OfPlan(JournalEntry entry, string infrastructure, Lab lab)
    {
        var plan = ((PlanSet)ChangeJson.ToEvent(entry)).Plan;
        foreach (var step in plan.Steps)
        {
            foreach (var command in new[] { step.Command, step.Rollback }.OfType<string>())
            {
                yield return new(
                    command, step.Infrastructure.Length > 0 ? step.Infrastructure : infrastructure, entry.Actor, step.Shell, lab.OutsideFolder(step.WorkingDirectory), entry.Subject, entry.At);
            }
        }
        foreach (var check in plan.Checks.Where(c => c.Kind == CheckKind.Command))
            yield return new(check.Target, check.Infrastructure ?? infrastructure, entry.Actor, false, null, entry.Subject, entry.At);
    }

    private static T Read<T>(JournalEntry entry, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            if (JsonSerializer.Deserialize(entry.Data, type) is { } read)
                return read;
        }
        catch (JsonException)
        {
        }
        throw new RefusedException(new Refusal(
            "JournalCorrupt",
            $"Entry {entry.Sequence} of the journal ({entry.Kind}, {entry.Subject}) can't be understood.",
            "Run Test-LabJournal. If the chain holds, the entry was written by a newer version: update the module."));
    }

    private static bool IsAltered(string command) => command.Contains(Redaction.Mark, StringComparison.Ordinal) || Escape().IsMatch(command);

    [GeneratedRegex(@"\\u\{[0-9A-F]{4}\}", RegexOptions.NonBacktracking)]
    private static partial Regex Escape();
}
