using System.Management.Automation;
using LabGovernance.Journal;
using LabGovernance.Pipeline;

namespace LabGovernance.Cmdlets;

/// <summary>Copies the journal's database while others work with it, and verifies the copy.</summary>
[Cmdlet(VerbsData.Backup, "LabJournal", SupportsShouldProcess = true)]
[OutputType(typeof(JournalCheck))]
public sealed class BackupLabJournalCommand : LabCmdlet
{
    /// <summary>The file to write; it must not be there yet.</summary>
    [Parameter(Mandatory = true, Position = 0, HelpMessage = "The file to write; it must not be there yet.")]
    public string Path { get; set; } = "";

    protected override void ProcessRecord()
    {
        var path = GetUnresolvedProviderPathFromPSPath(Path);
        if (ShouldProcess(path, "Back up the journal") && Accept(Open().BackUpJournal(path, StopToken), path, out var check))
            WriteObject(check);
    }
}
