using LabGovernance.Changes;
using LabGovernance.Plans;

namespace LabGovernance.Drift;

/// <summary>Finds the change of the journal that made a difference.</summary>
public static class DriftExplanation
{
    /// <param name="finding">The difference.</param>
    /// <param name="baseline">The baseline; where it is of an infrastructure, steps of others explain nothing by their time alone.</param>
    /// <param name="takenAt">When it was taken: what was over by then explains nothing.</param>
    /// <param name="root">The lab's folder.</param>
    /// <param name="changes">The lab's changes.</param>
    /// <returns>The finding with the newest change that explains it, or with why none does.</returns>
    public static DriftFinding Of(DriftFinding finding, BaselineDefinition baseline, DateTimeOffset takenAt, string root, IEnumerable<Change> changes)
    {
        ArgumentNullException.ThrowIfNull(finding);
        ArgumentNullException.ThrowIfNull(baseline);
        ArgumentNullException.ThrowIfNull(changes);
        if (finding.Kind == DriftKind.Unknown)
            return finding with { Why = "What differs is not known." };
        if ((finding.Now ?? finding.Before)?.Kind == FileKind.Output)
            return OfOutput(finding, baseline, takenAt, changes);
        DriftFinding? later = null;
        foreach (var change in changes.Where(c => c.Plan is not null).OrderByDescending(c => c.Id))
        {
            foreach (var record in change.Steps.Where(s => s.MayHaveTakenEffect && s.StartedAt is not null).OrderByDescending(s => s.Number))
            {
                var step = change.Plan!.Steps.FirstOrDefault(s => s.Number == record.Number);
                var from = record.StartedAt!.Value - Snapshot.ClockStep;
                var until = (record.FinishedAt ?? change.FinishBy ?? record.StartedAt.Value) + Snapshot.ClockStep;
                if (step is null || until < takenAt)
                    continue;
                var names = Names(step, finding.Path, root);
                var isOfScope = baseline.Infrastructure is null || baseline.Infrastructure.Equals(step.Infrastructure is { Length: > 0 } own ? own : change.Infrastructure, StringComparison.OrdinalIgnoreCase);
                if (!names && !isOfScope)
                    continue;
                var written = finding.Now?.Modified;
                // Nobody can set that time; one later than the run is somebody else's doing.
                var touched = finding.Now is { } now ? now.Changed ?? now.Modified : (DateTimeOffset?)null;
                if (names && !(touched > until))
                    return finding with { Change = change.Id, Why = $"Step {step.Number} of {change.Id} names it." };
                if (written >= from && written <= until && touched <= until)
                    return finding with { Change = change.Id, Why = $"It was written while step {step.Number} of {change.Id} ran." };
                if (touched > until && (names || (written >= from && written <= until)))
                    later ??= finding with { Why = $"{change.Id} {(names ? "names" : "wrote")} it, but it was touched after that run." };
            }
        }
        return later ?? finding with { Why = finding.Now is null ? "No change that ran since names it." : "No change ran when it was written, and none names it." };
    }

    /// <summary>An output has no time of writing: a step explains it that ran in its infrastructure since, and names what differs.</summary>
    private static DriftFinding OfOutput(DriftFinding finding, BaselineDefinition baseline, DateTimeOffset takenAt, IEnumerable<Change> changes)
    {
        var words = finding.Diff.Where(l => l.StartsWith('+') || l.StartsWith('-'))
            .SelectMany(l => l[1..].Split([' ', '\t', ',', '"', '\'', '='], StringSplitOptions.RemoveEmptyEntries))
            .Where(w => w.Length > 3 && w.Any(char.IsLetter)).ToHashSet(StringComparer.Ordinal);
        Change? since = null;
        foreach (var change in changes.Where(c => c.Plan is not null).OrderByDescending(c => c.Id))
        {
            foreach (var record in change.Steps.Where(s => s.MayHaveTakenEffect && s.StartedAt is not null && (s.FinishedAt ?? change.FinishBy ?? s.StartedAt) >= takenAt).OrderByDescending(s => s.Number))
            {
                var step = change.Plan!.Steps.FirstOrDefault(s => s.Number == record.Number);
                if (step is null || !string.Equals(baseline.Infrastructure, step.Infrastructure is { Length: > 0 } own ? own : change.Infrastructure, StringComparison.OrdinalIgnoreCase))
                    continue;
                if (words.FirstOrDefault(w => Holds(step.Command, w)) is { } word)
                    return finding with { Change = change.Id, Why = $"Step {step.Number} of {change.Id} names {DriftText.OneLine(word)}." };
                since ??= change;
            }
        }
        return finding with { Why = since is null ? "No change ran there since." : $"{since.Id} ran there since, but names nothing of it." };
    }

    private static bool Names(Step step, string path, string root)
    {
        var absolute = Path.GetFullPath(path, root).Replace('\\', '/');
        return step.Touches.Any(t => Path.GetFullPath(t, root).Replace('\\', '/').Equals(absolute, StringComparison.Ordinal))
            || Holds(step.Command, absolute) || Holds(step.Command, path);
    }

    /// <summary>Tells whether a path stands in a command line by itself, not as a part of a longer one.</summary>
    private static bool Holds(string command, string path)
    {
        for (var at = command.IndexOf(path, StringComparison.Ordinal); at >= 0; at = command.IndexOf(path, at + 1, StringComparison.Ordinal))
        {
            var end = at + path.Length;
            var isAlone = (at == 0 || !IsOfPath(command[at - 1]) || (at > 1 && command[at - 1] == '/' && command[at - 2] == '.' && (at == 2 || !IsOfPath(command[at - 3]))))
                && (end == command.Length || !IsOfPath(command[end]));
            if (isAlone)
                return true;
        }
        return false;
    }

    private static bool IsOfPath(char c) => char.IsLetterOrDigit(c) || c is '/' or '\\' or '.' or '-' or '_' or '~';
}
