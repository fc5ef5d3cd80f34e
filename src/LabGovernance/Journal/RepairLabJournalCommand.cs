using System.Management.Automation;
using LabGovernance.Journal;
using LabGovernance.Pipeline;

namespace LabGovernance.Cmdlets;

/// <summary>Makes the tables that are derived from the journal anew, or accepts that entries are lost.</summary>
[Cmdlet(VerbsDiagnostic.Repair, "LabJournal", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(JournalCheck))]
public sealed class RepairLabJournalCommand : LabCmdlet
{
    /// <summary>Takes the journal's present end as its end, although a later one is known. Kept on record.</summary>
    [Parameter]
    public SwitchParameter AcceptHead { get; set; }

    /// <summary>Why the loss is accepted.</summary>
    [Parameter]
    public string? Reason { get; set; }

    /// <summary>Checks the journal afterwards and writes the result.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    protected override void ProcessRecord()
    {
        var open = Open();
        if (AcceptHead && open.Governed.Actor.Kind == ActorKind.Ai)
        {
            WriteError(ErrorFor(new Refusal("ForceNeedsHuman", $"{open.Governed.Actor} is not a human and can't accept a loss of the record.", "Ask the operator."), null));
            return;
        }
        if (AcceptHead && string.IsNullOrWhiteSpace(Reason))
        {
            WriteError(ErrorFor(new Refusal("ReasonMissing", "Accepting a loss of the record needs a reason.", "Add -Reason 'why'."), null));
            return;
        }
        if (!ShouldProcess(open.Governed.Lab.JournalPath, AcceptHead ? "Accept its present end" : "Rebuild its derived tables"))
            return;
        if (AcceptHead && !Accept(open.AcceptHead(Reason!), null, out _))
            return;
        if (AcceptHead && open.NoteHead() is { } notNoted)
            WriteWarning($"The accepted end could not be noted in git, so the older note still stands against it: {notNoted}");
        if (Accept(open.Rebuild(), null, out _) && PassThru)
            WriteObject(open.CheckJournal(StopToken));
    }
}
