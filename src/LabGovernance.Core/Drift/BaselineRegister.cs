using System.Globalization;
using System.Text.Json;
using LabGovernance.Approvals;
using LabGovernance.Changes;
using LabGovernance.Documents;
using LabGovernance.Execution;
using LabGovernance.Journal;
using LabGovernance.Sanitizing;
using LabGovernance.Status;

namespace LabGovernance.Drift;

/// <summary>Takes baselines, compares with them and accepts what became of them. The journal knows which snapshot is the true one.</summary>
public sealed class BaselineRegister(GovernedLab lab)
{
    private const string TakenKind = "baseline.taken";
    private const string AcceptedKind = "baseline.accepted";
    private const int MostShown = 20;

    // A snapshot that nobody put on record by then is of a process that died.
    private static readonly TimeSpan OrphanedAfter = TimeSpan.FromHours(1);

    /// <summary>The subject under which the journal keeps a baseline.</summary>
    public static string Subject(string name) => "baseline:" + name;

    /// <returns>The baselines of the lab, and why descriptions of others can't be read.</returns>
    public Outcome<(IReadOnlyList<Baseline> Baselines, IReadOnlyList<Refusal> Unreadable)> All()
    {
        var read = lab.Baselines.Definitions(lab.Lab.BaselinesFolder);
        if (read.IsRefused)
            return read.Refusal;
        var baselines = new List<Baseline>();
        foreach (var definition in read.Value.Definitions)
        {
            var baseline = WithRecord(definition);
            if (baseline.IsRefused)
                return baseline.Refusal;
            baselines.Add(baseline.Value);
        }
        return (baselines, read.Value.Unreadable);
    }

    /// <returns>The baseline, or the refusal <c>BaselineNotFound</c> or that of its description.</returns>
    public Outcome<Baseline> Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var all = All();
        return all.IsRefused ? all.Refusal
            : all.Value.Baselines.FirstOrDefault(b => b.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } found ? found
            : all.Value.Unreadable.FirstOrDefault(r => r.Message.Contains($"{name}.yaml", StringComparison.OrdinalIgnoreCase))
            ?? BaselineRefusals.NotFound(name, lab.Lab.BaselinesFolder);
    }

    /// <summary>Describes a baseline and takes its files as they are.</summary>
    /// <param name="definition">The description; its path is decided here.</param>
    /// <param name="force">True to take the place of one that is there.</param>
    /// <param name="dialog">The way to the human and the gate.</param>
    /// <param name="cancellation">Ends it; nothing is kept then.</param>
    public Outcome<Baseline> Take(BaselineDefinition definition, bool force, BaselineDialog dialog, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(dialog);
        if (!BaselineDefinition.IsName(definition.Name))
            return BaselineRefusals.NameInvalid(definition.Name);
        if (definition.Problem is { } problem)
            return BaselineRefusals.Invalid(definition.Name, problem);
        if (InfrastructureProblem(definition) is { } unknown)
            return unknown;
        definition = definition with { Path = Path.Combine(lab.Lab.BaselinesFolder, definition.Name + ".yaml") };
        if (!force)
        {
            var there = lab.Baselines.Definitions(lab.Lab.BaselinesFolder);
            if (there.IsRefused)
                return there.Refusal;
            if (there.Value.Definitions.Any(d => d.Name == definition.Name))
                return BaselineRefusals.Exists(definition.Name);
        }
        var record = WithRecord(definition);
        if (record.IsRefused)
            return record;
        if (record.Value.Digest is not null && Allowed(definition.Name, dialog.By) is { Refusal: { } notAllowed })
            return notAllowed;
        var looked = Look(definition, dialog, cancellation);
        if (looked.IsRefused)
            return looked.Refusal;
        var snapshot = looked.Value;

        // Also one whose description was deleted: what the journal has of it would be forgotten.
        Actor? approver = null;
        if (record.Value.Digest is not null)
        {
            var human = Consented(definition.Name, dialog, $"Forget the baseline {definition.Name} of {record.Value.TakenAt:yyyy-MM-dd}, and take {snapshot.States.Count} files as they are now?");
            if (human.IsRefused)
                return human.Refusal;
            approver = human.Value;
        }
        return lab.Baselines.Describe(definition, force) is { } notWritten
            ? notWritten
            : Keep(definition, snapshot, TakenKind, ("before", record.Value.Digest), ("approver", approver?.ToString()));
    }

    /// <summary>Compares the files of a baseline with it.</summary>
    /// <param name="name">The baseline.</param>
    /// <param name="full">True to read every file again, whatever its times say.</param>
    /// <param name="dialog">The way to the human and the gate.</param>
    /// <param name="cancellation">Ends it.</param>
    public Outcome<DriftReport> Compare(string name, bool full, BaselineDialog dialog, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        var found = Find(name);
        if (found.IsRefused)
            return found.Refusal;
        var kept = Kept(found.Value);
        if (kept.IsRefused)
            return kept.Refusal;
        var (definition, before) = (found.Value.Definition, kept.Value);
        if (definition.Problem is { } problem)
            return BaselineRefusals.Invalid(definition.Name, problem);
        // What a closed gate or a failing command hides is unknown; the rest is told all the same.
        var now = lab.Baselines.Look(definition, lab.Lab, lab.Now, before, full, cancellation);
        now = With(now, Outputs(definition, dialog).Select(o => o.State.IsRefused ? BaselineOutput.Unknown(o.Command, o.State.Refusal, now.TakenAt) : o.State.Value));
        var differences = SnapshotComparison.Of(definition.Name, before, now);
        // Reading all changes takes time, and most comparisons find nothing.
        IReadOnlyList<Change> changes = differences.Count == 0 ? [] : [.. new ChangeStore(lab).List([])];
        return new DriftReport
        {
            Name = definition.Name,
            Infrastructure = definition.Infrastructure,
            TakenAt = before.TakenAt,
            ComparedAt = now.TakenAt,
            Files = before.States.Count,
            Findings = [.. differences.Select(d => DriftExplanation.Of(d, definition with { Infrastructure = before.Infrastructure }, before.TakenAt, lab.Lab.Root, changes))],
            DefinitionChanged = !before.IsBy(definition),
        };
    }

    /// <summary>Compares, and opens an issue about what no change explains, unless one is open about it.</summary>
    public Outcome<DriftReport> CompareAndOpen(string name, bool full, BaselineDialog dialog, CancellationToken cancellation)
    {
        var compared = Compare(name, full, dialog, cancellation);
        if (compared.IsRefused || compared.Value.Unexplained == 0)
            return compared;
        var report = compared.Value;
        var status = new StatusBook(lab).Read();
        if (status.IsRefused)
            return status.Refusal;
        if (status.Value.Entries.FirstOrDefault(e => e.Section is not (StatusSection.RecentFixes or StatusSection.Completed or StatusSection.NonIssues) && e.Value("Baseline") == report.Name) is { } open)
            return report with { Issue = open.Name };
        var unexplained = report.Findings.Where(DriftReport.IsUnexplained).ToList();
        var opened = new IssueRegister(lab).Open(
            new IssueOrder
            {
                Title = $"Unexplained drift from the baseline {report.Name}",
                Service = report.Infrastructure,
                Details = $"{unexplained.Count} of {report.Files} files: {string.Join("; ", unexplained.Take(10))}{(unexplained.Count > 10 ? "; and more" : "")}",
                NextAction = $"Compare-LabBaseline {report.Name} -Finding; undo it, or accept it with -Accept -Reason",
                Fields = [new("Baseline", report.Name)],
            },
            force: false);
        return opened.IsRefused ? opened.Refusal : report with { Issue = opened.Value.Name };
    }

    /// <summary>Takes the files as they are now for right. Only a human can say so: else whoever made the drift could bless it.</summary>
    /// <param name="name">The baseline.</param>
    /// <param name="reason">Why they are right.</param>
    /// <param name="dialog">The way to the human and the gate.</param>
    /// <param name="cancellation">Ends it; nothing is kept then.</param>
    public Outcome<Baseline> Accept(string name, string? reason, BaselineDialog dialog, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        var found = Find(name);
        if (found.IsRefused)
            return found;
        if (string.IsNullOrWhiteSpace(reason))
            return BaselineRefusals.ReasonMissing(found.Value.Name);
        var definition = found.Value.Definition;
        if (InfrastructureProblem(definition) is { } unknown)
            return unknown;
        if (Allowed(definition.Name, dialog.By) is { Refusal: { } notAllowed })
            return notAllowed;
        var looked = Look(definition, dialog, cancellation);
        if (looked.IsRefused)
            return looked.Refusal;
        var snapshot = looked.Value;
        var kept = Kept(found.Value);
        var differences = kept.IsRefused ? [] : SnapshotComparison.Of(definition.Name, kept.Value, snapshot);
        var question = kept.IsRefused
            ? $"Take {snapshot.States.Count} files as they are now for {definition.Name}? {kept.Refusal.Message}"
            : $"Accept {differences.Count} differences from {definition.Name}?\n{string.Join('\n', differences.Take(MostShown))}{(differences.Count > MostShown ? $"\nand {differences.Count - MostShown} more" : "")}";
        var human = Consented(definition.Name, dialog, question);
        if (human.IsRefused)
            return human.Refusal;
        return Keep(
            definition,
            snapshot,
            AcceptedKind,
            ("reason", reason),
            ("approver", human.Value.ToString()),
            ("before", found.Value.Digest),
            ("differences", kept.IsRefused ? null : differences.Count.ToString(CultureInfo.InvariantCulture)),
            ("unusable", kept.Refusal?.Code));
    }

    private Outcome<Baseline> Keep(BaselineDefinition definition, Snapshot snapshot, string kind, params IEnumerable<(string, string?)> more)
    {
        // Beside the one before, which counts until the journal says otherwise: whatever ends this in between leaves the baseline as it was.
        var written = snapshot.Write();
        var digest = Snapshot.DigestOf(written);
        if (lab.Baselines.Keep(lab.Lab, definition.Name, digest, written) is { } notKept)
            return notKept;
        var refusal = DocumentRecord.Append(
            lab,
            Subject(definition.Name),
            kind,
            [
                ("count", snapshot.States.Count.ToString(CultureInfo.InvariantCulture)),
                ("unreadable", snapshot.States.Count(s => s.Kind == FileKind.Unreadable) is > 0 and var count ? count.ToString(CultureInfo.InvariantCulture) : null),
                ("digest", digest),
                ("infrastructure", definition.Infrastructure),
                .. more,
            ]);
        if (refusal is not null)
            return refusal;
        var record = WithRecord(definition);
        // Another writer may have been faster: only what the journal has no use for any more is deleted.
        if (!record.IsRefused && record.Value.Digest == digest)
            lab.Baselines.Forget(lab.Lab, definition.Name, digest, Superseded(definition.Name, digest), lab.Now - OrphanedAfter);
        return record;
    }

    private Outcome<Snapshot> Look(BaselineDefinition definition, BaselineDialog dialog, CancellationToken cancellation)
    {
        if (definition.Problem is { } problem)
            return BaselineRefusals.Invalid(definition.Name, problem);
        var outputs = new List<FileState>();
        foreach (var (_, state) in Outputs(definition, dialog))
        {
            if (state.IsRefused)
                return state.Refusal;
            outputs.Add(state.Value);
        }
        var snapshot = With(lab.Baselines.Look(definition, lab.Lab, lab.Now, null, full: true, cancellation), outputs);
        return snapshot.States.Count == 0 ? BaselineRefusals.Empty(definition.Name) : snapshot;
    }

    private IEnumerable<(string Command, Outcome<FileState> State)> Outputs(BaselineDefinition definition, BaselineDialog dialog)
    {
        foreach (var command in definition.Commands.Distinct(StringComparer.Ordinal))
        {
            var order = new CommandOrder { Command = command, Infrastructure = definition.Infrastructure!, Shell = StatusDiagnostic.NeedsShell(command) };
            var ran = dialog.Run(lab, order);
            yield return (command, BaselineOutput.Of(command, ran, definition, lab.ReadPolicy() is { IsRefused: false, Value.Audit.IncludeCommandOutput: true }, lab.Now));
        }
    }

    private static Snapshot With(Snapshot files, IEnumerable<FileState> outputs)
        => files with { States = [.. files.States.Concat(outputs).OrderBy(s => s.Path, StringComparer.Ordinal)] };

    private HashSet<string> Superseded(string name, string digest)
        => lab.Journal.ReadSubject(Subject(name)) is { IsRefused: false } entries
            ? [.. entries.Value.Select(e => Said(e).GetValueOrDefault("digest")).OfType<string>().Where(d => d != digest)]
            : [];

    private static Dictionary<string, string> Said(JournalEntry entry) => JsonSerializer.Deserialize<Dictionary<string, string>>(entry.Data) ?? [];

    private Refusal? InfrastructureProblem(BaselineDefinition definition)
    {
        if (definition.Infrastructure is not { } infrastructure)
            return null;
        var policy = lab.ReadPolicy();
        return policy.IsRefused ? policy.Refusal
            : policy.Value.Infrastructures.ContainsKey(infrastructure) ? null
            : new Refusal("InfrastructureUnknown", $"The policy has no infrastructure named '{VisibleText.Of(infrastructure)}'.", $"It has: {string.Join(", ", policy.Value.Infrastructures.Keys)}.");
    }

    private Outcome<Actor> Allowed(string name, string? by)
        => Consent.GivenBy(lab.Actor, lab.Interactive, by, lab.Lab.Consent, $"what became of {name}", $"Compare-LabBaseline {name} -Accept -Reason 'why'");

    private Outcome<Actor> Consented(string name, BaselineDialog dialog, string question)
    {
        var human = Allowed(name, dialog.By);
        return human.IsRefused || dialog.By is not null || dialog.Consents(question) ? human : BaselineRefusals.NotConsented(name);
    }

    private Outcome<Snapshot> Kept(Baseline baseline)
        => baseline.Digest is null ? BaselineRefusals.NotTaken(baseline.Name)
            : lab.Baselines.Kept(lab.Lab, baseline.Name, baseline.Digest) is { } written && Snapshot.DigestOf(written) == baseline.Digest && Snapshot.Read(written) is { } snapshot ? snapshot
            : BaselineRefusals.Damaged(baseline.Name);

    private Outcome<Baseline> WithRecord(BaselineDefinition definition)
    {
        var entries = lab.Journal.ReadSubject(Subject(definition.Name));
        if (entries.IsRefused)
            return entries.Refusal;
        var baseline = new Baseline { Definition = definition };
        if (entries.Value.LastOrDefault(e => e.Kind is TakenKind or AcceptedKind) is not { } last)
            return baseline;
        var said = Said(last);
        return baseline with
        {
            TakenAt = last.At,
            By = last.Actor,
            Count = int.TryParse(said.GetValueOrDefault("count"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null,
            Digest = said.GetValueOrDefault("digest"),
            Reason = said.GetValueOrDefault("reason"),
        };
    }
}
