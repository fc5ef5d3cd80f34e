using System.Management.Automation;
using LabGovernance.Changes;
using LabGovernance.Execution;
using LabGovernance.Pipeline;
using LabGovernance.Rehearsing;

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
        if (!Begins(id, "Roll back", lab => new ChangeRun(lab).UndoAsync(id, Reason, new SilentRun(), StopToken)))
            return;
        Await(async () =>
        {
            var undone = await PipelinePump.AfterItsPosts(new ChangeRun(Open().Governed).UndoAsync(id, Reason, new RunWatcher(this), StopToken));
            if (IsStopping)
            {
                TellStopped(undone);
                return;
            }
            if (!Accept(undone, id, out var change))
                return;
            WriteObject(change);
            if (change.State != ChangeState.RolledBack)
                WriteError(ErrorFor(new Refusal("RollbackFailed", $"{change.Id} could not be rolled back: {change.Reason}", ChangeRefusals.NextFor(change)), id));
        });
    }
}
