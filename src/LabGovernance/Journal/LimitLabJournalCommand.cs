using System.Management.Automation;
using LabGovernance.Journal;
using LabGovernance.Pipeline;

namespace LabGovernance.Cmdlets;

/// <summary>Moves entries that are older than the policy's retention_days out of the journal into an archive.</summary>
[Cmdlet(VerbsData.Limit, "LabJournal", SupportsShouldProcess = true)]
[OutputType(typeof(JournalLimit))]
public sealed class LimitLabJournalCommand : LabCmdlet
{
    protected override void ProcessRecord()
    {
        var open = Open();
        if (open.Governed.Actor.Kind == ActorKind.Ai)
        {
            WriteError(ErrorFor(new Refusal("ForceNeedsHuman", $"{open.Governed.Actor} is not a human and can't move the record away.", "Ask the operator."), null));
            return;
        }
        if (ShouldProcess(open.Governed.Lab.JournalPath, "Move old entries into an archive") && Accept(open.LimitJournal(), null, out var limit))
            WriteObject(limit);
    }
}
