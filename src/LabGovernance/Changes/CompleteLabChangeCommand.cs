using System.Management.Automation;
using LabGovernance.Changes;
using LabGovernance.Status;

namespace LabGovernance.Cmdlets;

/// <summary>Closes a change whose window was judged verified, or that was rolled back.</summary>
[Cmdlet(VerbsLifecycle.Complete, "LabChange", SupportsShouldProcess = true)]
[OutputType(typeof(Change))]
public sealed class CompleteLabChangeCommand : ChangeCmdlet
{
    /// <summary>Closes it against the verdict. It is then on record as forced, and never as verified.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Why it is closed by force.</summary>
    [Parameter]
    public string? Reason { get; set; }

    protected override void Process(string id)
    {
        if (!Do(id, Force ? "Complete by force" : "Complete", lab => new ChangeRegister(lab).Complete(id, Force, Reason), out var change))
            return;
        if (ChangePosting.Put(Open().Governed, change) is { } notPosted)
            WriteWarning(notPosted.ToString());
        if (Open().NoteHead() is { } notNoted)
            WriteWarning($"The journal's head could not be written to a git note: {notNoted} {change.Id} is closed all the same. Commit the lab to a git repository, or turn git_notes off in lab.yaml.");
        WriteObject(change);
    }
}
