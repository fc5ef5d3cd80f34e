using System.Collections.Concurrent;
using System.Security.Cryptography;
using LabGovernance.Adapters.Configuration;
using LabGovernance.Adapters.Documents;
using LabGovernance.Adapters.Drift;
using LabGovernance.Adapters.Drills;
using LabGovernance.Adapters.Execution;
using LabGovernance.Adapters.Incidents;
using LabGovernance.Adapters.Journal;
using LabGovernance.Adapters.Status;
using LabGovernance.Adapters.Verification;
using LabGovernance.Adapters.Work;
using LabGovernance.Changes;
using LabGovernance.Commands;
using LabGovernance.Journal;
using LabGovernance.Policy;
using LabGovernance.Policy.Linting;
using LabGovernance.Sanitizing;

namespace LabGovernance;

/// <summary>The one place where the core meets its adapters.</summary>
internal static partial class Composition
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
        var warnings = new ConcurrentQueue<string>();
        var audited = new LabGovernance.Journal.AuditedJournal(journal.Value, () => AuditOf(lab), new FileAuditLog(lab.Root), NewId, warnings.Enqueue);
        return new OpenLab(
            new GovernedLab
            {
                Lab = lab,
                Actor = actor,
                Interactive = interactive,
                Journal = audited,
                Index = journal.Value,
                ReadPolicy = new PolicyWatch(audited, actor, () => ReadPolicy(lab)).Read,
                RunLock = new FileRunLock(lab, TimeProvider.System),
                LiveState = new FileFingerprint(),
                Processes = new ProcessRunner(TimeProvider.System),
                Probe = new Probe(TimeProvider.System),
                Status = new MarkdownStatusFile(lab.Documents),
                Work = new MarkdownWorkFile(lab.Documents),
                Incidents = new MarkdownIncidentFile(),
                Drills = new DrillFiles(),
                Baselines = new BaselineFiles(),
                PowerShell = new PowerShellReader(),
                Time = TimeProvider.System,
                NewId = NewId,
            },
            journal.Value,
            warnings);
    }

    private static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));

    // Under a policy that can't be read nothing is switched off.
    private static AuditRules AuditOf(Lab lab) => PolicyFile.Read(lab.PolicyPath) is { IsRefused: false, Value.Audit: var rules } ? rules : new();

    public static Outcome<CsePolicy> ReadPolicy(string path) => PolicyFile.Read(path);

    /// <summary>The lab's policy, for the machines it has.</summary>
    public static Outcome<CsePolicy> ReadPolicy(Lab lab)
    {
        var policy = PolicyFile.Read(lab.PolicyPath);
        return policy.IsRefused ? policy.Refusal : policy.Value.Governing(lab.Hosts);
    }

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

    /// <summary>The lab's policy with the notice of it; when the journal can't be opened, the policy alone and why.</summary>
    public static Outcome<(CsePolicy Policy, Refusal? WithoutNotice)> ReadPolicy(string startFolder, Actor actor, bool interactive)
    {
        var open = Open(startFolder, actor, interactive);
        if (!open.IsRefused)
        {
            using var lab = open.Value;
            var noticed = lab.Governed.ReadPolicy();
            return noticed.IsRefused ? noticed.Refusal : (noticed.Value, null);
        }
        var found = FindLab(startFolder);
        if (found.IsRefused)
            return found.Refusal;
        var policy = ReadPolicy(found.Value);
        return policy.IsRefused ? policy.Refusal : (policy.Value, open.Refusal);
    }

    /// <summary>The commands on record, all or those since a moment.</summary>
    public static Outcome<CommandHistory> ReadCommands(GovernedLab governed, DateTimeOffset? since)
    {
        try
        {
            return CommandHistory.Of(governed.Journal.Read(new LabGovernance.Journal.JournalFilter()), governed.Lab, since);
        }
        catch (RefusedException e)
        {
            return e.Refusal;
        }
    }

    public static Outcome<IReadOnlyList<string>> ReadLines(string path)
    {
        try
        {
            return File.ReadAllLines(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Refusal("CommandsUnreadable", $"The file of commands {path} can't be read: {e.Message}", "Name a text file with one command a line.");
        }
    }

    /// <summary>STATUS.md with what is overdue today.</summary>
    public static Outcome<Status.StatusDocument> ReadStatus(Lab lab)
    {
        var read = new MarkdownStatusFile(lab.Documents).Read(lab.StatusPath);
        return read.IsRefused ? read : read.Value.AsOf(DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime));
    }

    /// <summary>PENDING-WORK.md with what is overdue today.</summary>
    public static Outcome<Work.WorkDocument> ReadWork(Lab lab)
    {
        var read = new MarkdownWorkFile(lab.Documents).Read(lab.PendingWorkPath);
        return read.IsRefused ? read : read.Value.AsOf(DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime));
    }

    public static LabGovernance.Incidents.IncidentFolder Incidents(Lab lab) => new(new MarkdownIncidentFile(), lab.IncidentsFolder, TimeZoneInfo.Local);

    /// <summary>Writes a Markdown document as a page that needs nothing else.</summary>
    public static Outcome<FileInfo> WritePage(string document, string path, string title, bool force)
    {
        try
        {
            return WritePage(path, MarkdownPage.Of(title, File.ReadAllText(document)), force);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Refusal("IncidentUnreadable", $"{document} can't be read: {e.Message.TrimEnd('.')}.", "Check its owner and mode.");
        }
    }

    public static Outcome<FileInfo> WritePage(string path, string page, bool force) => PageFile.Write(path, page, force);

    public static Outcome<IReadOnlyList<string>> WriteStarter(string folder, LabTemplate template, bool force)
        => StarterLab.Write(folder, template, force, DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime));

    /// <summary>A lab with its journal open.</summary>
    internal sealed class OpenLab(GovernedLab governed, SqliteJournal journal, ConcurrentQueue<string> warnings) : IDisposable
    {
        public GovernedLab Governed => governed;

        /// <summary>What the operator should know that stopped nothing.</summary>
        public ConcurrentQueue<string> Warnings => warnings;

        public ChangeStore Changes { get; } = new(governed);

        public ChangeRegister Register { get; } = new(governed);

        public ChangeApprovals Approvals { get; } = new(governed);

        public LabGovernance.Journal.JournalCheck CheckJournal(CancellationToken cancellation) => journal.Check(GitNotes.Read(governed.Lab), cancellation);

        /// <summary>Moves what is older than the policy's retention into an archive.</summary>
        public Outcome<LabGovernance.Journal.JournalLimit> LimitJournal()
        {
            var policy = governed.ReadPolicy();
            if (policy.IsRefused)
                return policy.Refusal;
            var kept = TimeSpan.FromDays(policy.Value.Audit.RetentionDays);
            return journal.Limit(governed.Actor, governed.Now - (kept > LabGovernance.Journal.RetentionCut.Least ? kept : LabGovernance.Journal.RetentionCut.Least));
        }

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
