using System.Security.Cryptography;
using LabGovernance.Adapters.Configuration;
using LabGovernance.Adapters.Execution;
using LabGovernance.Adapters.Journal;
using LabGovernance.Adapters.Status;
using LabGovernance.Adapters.Verification;
using LabGovernance.Changes;
using LabGovernance.Commands;
using LabGovernance.Journal;
using LabGovernance.Policy;
using LabGovernance.Policy.Linting;
using LabGovernance.Sanitizing;

namespace LabGovernance;

/// <summary>The one place where the core meets its adapters.</summary>
internal static class Composition
{
    public static Outcome<Lab> FindLab(string startFolder)
    {
        var found = LabFinder.Find(startFolder);
        return found.IsRefused ? found.Refusal : LabFinder.Open(found.Value);
    }

    public static Outcome<OpenLab> Open(string startFolder, Actor actor, bool interactive)
    {
        var found = FindLab(startFolder);
        if (found.IsRefused)
            return found.Refusal;
        var lab = found.Value;
        var journal = SqliteJournal.Open(lab, TimeProvider.System);
        if (journal.IsRefused)
            return journal.Refusal;
        return new OpenLab(
            new GovernedLab
            {
                Lab = lab,
                Actor = actor,
                Interactive = interactive,
                Journal = journal.Value,
                Index = journal.Value,
                ReadPolicy = () => PolicyFile.Read(lab.PolicyPath),
                RunLock = new FileRunLock(lab, TimeProvider.System),
                LiveState = new FileFingerprint(),
                Processes = new ProcessRunner(TimeProvider.System),
                Probe = new Probe(TimeProvider.System),
                Status = new MarkdownStatusFile(),
                PowerShell = new PowerShellReader(),
                Time = TimeProvider.System,
                NewId = () => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)),
            },
            journal.Value);
    }

    public static Outcome<CsePolicy> ReadPolicy(string path) => PolicyFile.Read(path);

    /// <returns>What became of the rules.</returns>
    public static Outcome<IReadOnlyList<string>> UpdatePolicy(string source, string destination, bool force)
    {
        var update = PolicyUpdate.Of(source);
        if (update.IsRefused)
            return update.Refusal;
        var written = update.Value.WriteTo(destination, force);
        return written.IsRefused ? written.Refusal : update.Value.Notes.ToList();
    }

    public static Outcome<PolicyReading> ExaminePolicy(string path) => PolicyFile.Examine(path);

    /// <summary>Which rules recorded commands used; null when the policy is not that of a lab with a journal that can be read.</summary>
    public static RuleUse? UseOf(CsePolicy policy, string startFolder)
    {
        var found = FindLab(startFolder);
        if (found.IsRefused || !File.Exists(found.Value.JournalPath) || Path.GetFullPath(policy.Path ?? "") != found.Value.PolicyPath)
            return null;
        var opened = SqliteJournal.Open(found.Value, TimeProvider.System);
        if (opened.IsRefused)
            return null;
        using var journal = opened.Value;
        try
        {
            return RecordedUse.Of(journal.Read(new JournalFilter()), policy, TimeProvider.System.GetUtcNow());
        }
        catch (Exception e) when (e is RefusedException or System.Text.Json.JsonException)
        {
            // A journal that is damaged is Test-LabJournal's to tell; of the policy it says nothing.
            return null;
        }
    }

    public static Outcome<Status.StatusDocument> ReadStatus(Lab lab) => new MarkdownStatusFile().Read(lab.StatusPath);

    public static Outcome<IReadOnlyList<string>> WriteStarter(string folder, bool force)
        => StarterLab.Write(folder, force, DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime));

    /// <summary>A lab with its journal open.</summary>
    internal sealed class OpenLab(GovernedLab governed, SqliteJournal journal) : IDisposable
    {
        public GovernedLab Governed => governed;

        public ChangeStore Changes { get; } = new(governed);

        public ChangeRegister Register { get; } = new(governed);

        public ChangeApprovals Approvals { get; } = new(governed);

        public LabGovernance.Journal.JournalCheck CheckJournal(CancellationToken cancellation) => journal.Check(GitNotes.Read(governed.Lab), cancellation);

        /// <returns>The check of the copy.</returns>
        public Outcome<LabGovernance.Journal.JournalCheck> BackUpJournal(string path, CancellationToken cancellation)
            => journal.BackUp(path, GitNotes.Read(governed.Lab), cancellation);

        public Outcome<long> Rebuild() => journal.Rebuild();

        /// <returns>Why the git note that the lab keeps could not be made; null when it was, or when the lab keeps none.</returns>
        public string? NoteHead() => governed.Lab.GitNotes ? GitNotes.Add(governed.Lab, journal.Head) : null;

        public Outcome<IReadOnlyList<LabGovernance.Journal.JournalEntry>> AcceptHead(string reason)
            => journal.AcceptHead(governed.Actor, VisibleText.Of(Redaction.Apply(reason)));

        public void Dispose() => journal.Dispose();
    }
}
