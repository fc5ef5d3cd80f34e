using System.Management.Automation;
using LabGovernance.Changes;

namespace LabGovernance.Cmdlets;

/// <summary>Calls off a change that is not running, or asks the process that runs it to stop.</summary>
[Cmdlet(VerbsLifecycle.Stop, "LabChange", SupportsShouldProcess = true)]
[OutputType(typeof(Change))]
public sealed class StopLabChangeCommand : ChangeCmdlet
{
    /// <summary>Why; kept on record.</summary>
    [Parameter(Mandatory = true, Position = 1, HelpMessage = "Why it is called off; kept on record.")]
    public string Reason { get; set; } = "";

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    protected override void Process(string id)
    {
        if (!Do(id, "Stop", lab => new ChangeRegister(lab).Stop(id, Reason), out var change))
            return;
        if (change.State is ChangeState.Running or ChangeState.RollingBack)
            WriteWarning($"{change.Id} still runs: the process that runs it was asked to end its step and stop. How it ended: Get-LabChange {change.Id}");
        if (PassThru)
            WriteObject(change);
    }
}
