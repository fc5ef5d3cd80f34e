using System.Globalization;
using LabGovernance.Changes;
using LabGovernance.Documents;
using LabGovernance.Journal;
using LabGovernance.Status;

namespace LabGovernance.Drills;

/// <summary>Begins drills, times their steps and judges how they went. The journal is what they are.</summary>
public sealed class DrillRegister(GovernedLab lab)
{
    private const string MarkerWord = "labgovernance canary";

    /// <returns>The drills of the lab, and why descriptions of others can't be read.</returns>
    public Outcome<(IReadOnlyList<Drill> Drills, IReadOnlyList<Refusal> Unreadable)> All()
    {
        var read = lab.Drills.Scenarios(lab.Lab.DrillsFolder);
        if (read.IsRefused)
            return read.Refusal;
        var listed = lab.Drills.List(lab.Lab.DrillsFolder);
        if (listed.IsRefused)
            return listed.Refusal;
        var scenarios = read.Value.Scenarios.ToList();
        var unreadable = read.Value.Unreadable.ToList();
        foreach (var path in listed.Value)
        {
            var matrix = lab.Drills.Read(path);
            if (matrix.IsRefused)
                unreadable.Add(matrix.Refusal);
            else
                scenarios.AddRange(DrillMatrix.Of(matrix.Value).Where(s => !scenarios.Exists(other => other.Id == s.Id || other.Title.Equals(s.Title, StringComparison.OrdinalIgnoreCase))));
        }
        var runs = DrillLog.Of(lab.Journal.Read(new JournalFilter { Subject = "DR-*" })).ToLookup(r => r.Scenario);
        return ([.. scenarios.Select(s => Drill.Of(s, [.. runs[s.Id]], lab.Today))], unreadable);
    }

    public Outcome<Drill> Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        var all = All();
        return all.IsRefused ? all.Refusal
            : all.Value.Drills.FirstOrDefault(d => d.Id.Equals(id, StringComparison.OrdinalIgnoreCase) || d.Title.Equals(id, StringComparison.OrdinalIgnoreCase)) is { } found ? found
            : DrillRefusals.NotFound(id, lab.Lab.DrillsFolder);
    }

    /// <summary>Begins a drill: from now on it is timed.</summary>
    /// <param name="id">The scenario.</param>
    /// <param name="canary">An absolute path at which a marker is written, to be looked for in what is restored; null for none.</param>
    public Outcome<Drill> Start(string id, string? canary)
    {
        var found = Find(id);
        if (found.IsRefused)
            return found;
        if (found.Value.Running is { } running)
            return DrillRefusals.Running(running);
        var marker = canary is null ? null : $"{MarkerWord} {lab.NewId()} {lab.Now.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}";
        if (canary is not null && lab.Drills.Plant(canary, marker!) is { } notPlanted)
            return notPlanted;
        return Record(found.Value.Id, "drill.started", ("title", found.Value.Title), ("canary", canary), ("marker", marker)) is { } refusal ? refusal : Again(found.Value);
    }

    /// <summary>Says that a step is done.</summary>
    /// <param name="id">The scenario.</param>
    /// <param name="text">What was done; null for the next step of its procedure.</param>
    /// <param name="note">What is to be kept about it.</param>
    public Outcome<Drill> Step(string id, string? text, string? note)
    {
        var found = Find(id);
        if (found.IsRefused)
            return found;
        if (found.Value.Running is not { } running)
            return DrillRefusals.NotRunning(found.Value.Id);
        text ??= found.Value.Scenario.Procedure.ElementAtOrDefault(running.Steps.Count);
        if (text is null)
            return new Refusal("DrillStepMissing", $"The procedure of {found.Value.Id} has no step {running.Steps.Count + 1}.", "Say what was done: Step-LabDrill ID 'what', or end it with Complete-LabDrill.");
        return Record(found.Value.Id, "drill.step", ("text", text), ("note", note)) is { } refusal ? refusal : Again(found.Value);
    }

    /// <summary>Ends a drill and judges it.</summary>
    /// <param name="id">The scenario.</param>
    /// <param name="end">How it went.</param>
    public Outcome<Drill> Complete(string id, DrillEnd end)
    {
        ArgumentNullException.ThrowIfNull(end);
        var found = Find(id);
        if (found.IsRefused)
            return found;
        if (found.Value.Running is not { } run)
            return DrillRefusals.NotRunning(found.Value.Id);
        if (end.DataFrom > run.StartedAt)
            return new Refusal("DrillTimeInvalid", "What was restored can't be younger than the drill's begin.", "-DataFrom says from when the newest of the restored data is.");
        var reasons = new List<string>(end.Reasons.Select(DocumentRecord.Clean));
        var rto = end.Took ?? lab.Now - run.StartedAt;
        var rpo = run.StartedAt - end.DataFrom;
        if (run.Canary is not null || end.Canary is not null)
        {
            var age = Age(end.Canary ?? run.Canary!, run, reasons);
            // The marker is proof; what somebody says is not.
            rpo = age ?? rpo;
        }
        var scenario = found.Value.Scenario;
        if (rto > scenario.Rto)
            reasons.Add($"It took {WrittenLength.Of(rto)}; its objective is {WrittenLength.Of(scenario.Rto)}.");
        if (rpo > scenario.Rpo)
            reasons.Add($"What was restored was {WrittenLength.Of(rpo)} old; its objective is {WrittenLength.Of(scenario.Rpo)}.");
        if (!end.Succeeded && reasons.Count == 0)
            reasons.Add("It did not do what was expected.");
        var refusal = Record(
            scenario.Id,
            "drill.completed",
            ("passed", reasons.Count == 0 ? "true" : "false"),
            ("rto", DrillLog.Written(rto)),
            ("rpo", rpo is { } known ? DrillLog.Written(known > TimeSpan.Zero ? known : TimeSpan.Zero) : null),
            ("reasons", reasons.Count == 0 ? null : string.Join('\n', reasons)),
            ("note", end.Note));
        if (refusal is not null)
            return refusal;
        var after = Again(found.Value);
        if (after.IsRefused)
            return after;
        return Post(after.Value) is { } notPosted ? notPosted : after;
    }

    /// <summary>How old the marker was when the drill began.</summary>
    private TimeSpan? Age(string path, DrillRun run, List<string> reasons)
    {
        if (lab.Drills.Marker(path) is not { } found)
        {
            reasons.Add($"The marker is not in {path}.");
            return null;
        }
        var planted = DrillLog.Of(lab.Journal.Read(new JournalFilter { Subject = "DR-*" })).LastOrDefault(r => r.Marker is not null && r.Marker == found);
        if (planted is null)
        {
            reasons.Add($"The marker in {path} is none that was planted by a drill of this lab.");
            return null;
        }
        // The marker of this drill was planted as it began: what holds it is as young as can be.
        return run.StartedAt - planted.StartedAt;
    }

    private Outcome<Drill> Again(Drill drill)
    {
        try
        {
            var runs = DrillLog.Of(lab.Journal.Read(new JournalFilter { Subject = "DR-*/" + drill.Id }));
            return Drill.Of(drill.Scenario, runs, lab.Today);
        }
        catch (RefusedException e)
        {
            return e.Refusal;
        }
    }

    private Refusal? Record(string id, string kind, params IEnumerable<(string, string?)> data)
    {
        var begun = DrillLog.Of(lab.Journal.Read(new JournalFilter { Subject = "DR-*/" + id })).LastOrDefault(r => r.IsRunning);
        return DocumentRecord.Append(lab, DrillLog.Subject(begun?.Quarter ?? Quarter.Of(lab.Today), id), kind, data);
    }

    /// <summary>Tells of it in STATUS.md and in the matrix.</summary>
    private Refusal? Post(Drill drill)
    {
        var run = drill.Last!;
        var all = All();
        if (all.IsRefused)
            return all.Refusal;
        var ofQuarter = all.Value.Drills.Where(d => d.Scenario.Quarters.Contains(run.Quarter.Number) || d.Runs.Any(r => r.Quarter == run.Quarter)).ToList();
        var passed = ofQuarter.Count(d => d.Runs.Any(r => r.Quarter == run.Quarter && r.Passed == true));
        var posting = new EntryPosting(
            run.Quarter.ToString(),
            "Disaster recovery drills",
            passed == ofQuarter.Count ? nameof(StatusSection.RecentFixes) : nameof(StatusSection.Monitoring),
            null,
            [
                new("Status", $"{(passed == ofQuarter.Count ? "✅" : "⏳")} {passed} of {ofQuarter.Count} passed ({Day(lab.Today)})"),
                new("Verification Date", Day(run.Quarter.LastDay)),
                new("Owner", lab.Actor.Name),
                new(drill.Title, $"{(run.Passed == true ? "PASS" : "FAIL")} on {Day(lab.Today)}, RTO {WrittenLength.Of(run.Rto)}{(drill.Scenario.Rto is { } rto ? $" of {WrittenLength.Of(rto)}" : "")}"
                    + (run.Rpo is { } rpo ? $", RPO {WrittenLength.Of(rpo)}{(drill.Scenario.Rpo is { } most ? $" of {WrittenLength.Of(most)}" : "")}" : "")
                    + (run.Reasons.Count > 0 ? ". " + string.Join(" ", run.Reasons) : "")),
            ])
        { Replaces = true };
        var posted = new StatusBook(lab).Change<EntryPosting>(_ => ([new DocumentEdit.Put(posting)], posting));
        if (posted.IsRefused)
            return posted.Refusal;
        var listed = lab.Drills.List(lab.Lab.DrillsFolder);
        foreach (var path in listed.IsRefused ? [] : listed.Value)
        {
            var written = new DocumentBook<FormDocument, FormEdit>(lab.Drills, path).Change<DrillRun>(
                matrix => ([.. DrillMatrix.Edits(matrix, drill.Scenario, run, lab.Time.LocalTimeZone)], run));
            if (written.IsRefused)
                return written.Refusal;
        }
        return null;
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
