using System.Management.Automation;
using LabGovernance.Journal;
using LabGovernance.Pipeline;

namespace LabGovernance.Cmdlets;

/// <summary>Checks that every entry of the journal follows from the one before, and that none is missing at its end.</summary>
[Cmdlet(VerbsDiagnostic.Test, "LabJournal")]
[OutputType(typeof(JournalCheck), typeof(bool))]
public sealed class TestLabJournalCommand : LabCmdlet
{
    /// <summary>Answers only true or false.</summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    protected override void ProcessRecord()
    {
        var check = Open().CheckJournal(StopToken);
        if (Quiet)
        {
            WriteObject(check.Holds);
            return;
        }
        WriteObject(check);
        if (check.Finding is { } finding)
        {
            WriteError(ErrorFor(
                new Refusal("JournalBroken", finding.Message, "Keep a copy of the .lab folder as it is, then restore journal.db from a backup."), check.Path));
        }
    }
}
