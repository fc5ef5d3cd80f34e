using System.Management.Automation;
using LabGovernance.Changes;
using LabGovernance.Execution;

namespace LabGovernance.Cmdlets;

/// <summary>Rolls a change back by its plan, the last step first.</summary>
[Cmdlet(VerbsCommon.Undo, "LabChange", SupportsShouldProcess = true)]
[OutputType(typeof(Change))]
public sealed class UndoLabChangeCommand : ChangeCmdlet
{
    /// <summary>Why; kept on record.</summary>
    [Parameter(Position = 1)]
    public string Reason { get; set; } = "Asked for by the operator.";

    protected override void Process(string id)
    {
        if (!ShouldProcess(id, "Roll back"))
            return;
        var run = new ChangeRun(Open().Governed);
        Await(async () =>
        {
            var undone = await run.UndoAsync(id, Reason, new RunWatcher(this), StopToken);
            if (Accept(undone, id, out var change))
                WriteObject(change);
        });
    }
}
