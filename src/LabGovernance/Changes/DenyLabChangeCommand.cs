using System.Management.Automation;
using LabGovernance.Changes;

namespace LabGovernance.Cmdlets;

/// <summary>Says no to a change. It needs another plan then.</summary>
[Cmdlet(VerbsLifecycle.Deny, "LabChange", SupportsShouldProcess = true)]
[OutputType(typeof(Change))]
public sealed class DenyLabChangeCommand : ChangeCmdlet
{
    /// <summary>Why; kept on record.</summary>
    [Parameter(Mandatory = true, Position = 1, HelpMessage = "Why you say no; kept on record.")]
    public string Reason { get; set; } = "";

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    protected override void Process(string id)
    {
        if (Do(id, "Deny", lab => new ChangeApprovals(lab).Deny(id, Reason), out var change) && PassThru)
            WriteObject(change);
    }
}
