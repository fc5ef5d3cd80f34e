using System.Text.Json;
using LabGovernance.Changes;
using LabGovernance.Execution;
using LabGovernance.Journal;
using LabGovernance.Plans;

namespace LabGovernance.Policy.Linting;

/// <summary>Finds the rules that the journal's commands use, by ruling on each again under the policy as it stands.</summary>
public sealed class RecordedUse
{
    private readonly Gate _gate;
    private readonly HashSet<CommandRequest> _judged = [];
    private readonly HashSet<(string, string)> _used = [];
    private readonly Dictionary<string, (string Infrastructure, Plan? Plan)> _changes = new(StringComparer.Ordinal);

    private RecordedUse(CsePolicy policy) => _gate = new Gate(policy);

    /// <param name="entries">The journal, oldest first.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="now">The present.</param>
    /// <returns>Null when nothing is recorded.</returns>
    public static RuleUse? Of(IEnumerable<JournalEntry> entries, CsePolicy policy, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(policy);
        var use = new RecordedUse(policy);
        DateTimeOffset? since = null;
        foreach (var entry in entries)
        {
            since ??= entry.At;
            use.Take(entry);
        }

        return since is { } first ? new RuleUse(first, now, use._used) : null;
    }

    private void Take(JournalEntry entry)
    {
        switch (entry.Kind)
        {
            case CommandStarted.Kind when JsonSerializer.Deserialize(entry.Data, CommandJsonContext.Default.CommandStarted) is { } command:
                Judge(command.Command, command.Infrastructure, true);
                break;
            case ChangeProposed.Kind when ChangeJson.ToEvent(entry) is ChangeProposed proposed:
                _changes[entry.Subject] = (proposed.Infrastructure, null);
                break;
            case PlanSet.Kind when ChangeJson.ToEvent(entry) is PlanSet set && _changes.TryGetValue(entry.Subject, out var change):
                _changes[entry.Subject] = change with { Plan = set.Plan };
                break;
            case StepStarted.Kind when ChangeJson.ToEvent(entry) is StepStarted started && PlanOf(entry.Subject, out var scope) is { } plan:
                foreach (var step in plan.Steps.Where(s => s.Number == started.Step))
                    Judge(started.Phase == Phases.Rollback ? step.Rollback : step.Command, step.Infrastructure.Length > 0 ? step.Infrastructure : scope, step.Shell);
                break;
            case EvidenceGathered.Kind when ChangeJson.ToEvent(entry) is EvidenceGathered evidence && PlanOf(entry.Subject, out var scope) is { } plan:
                foreach (var check in plan.Checks.Where(c => c.Kind == Verification.CheckKind.Command && c.Name == evidence.Check))
                    Judge(check.Target, check.Infrastructure ?? scope, false);
                break;
        }
    }

    private Plan? PlanOf(string subject, out string infrastructure)
    {
        var known = _changes.TryGetValue(subject, out var change);
        infrastructure = change.Infrastructure ?? "";
        return known ? change.Plan : null;
    }

    private void Judge(string? command, string infrastructure, bool shell)
    {
        var request = new CommandRequest(command ?? "", infrastructure, Actor.Automation("lint"), shell);
        if (command is null || !_judged.Add(request))
            return;
        foreach (var reason in _gate.Judge(request).Reasons)
        {
            if (reason.Rule is { } rule)
                _used.Add((infrastructure, rule));
        }
    }
}
