using System.Management.Automation;
using LabGovernance.Changes;
using LabGovernance.Execution;

namespace LabGovernance.Cmdlets;

/// <summary>Runs an approved change, step by step, or goes on with one whose process died.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "LabChange", SupportsShouldProcess = true)]
[OutputType(typeof(Change))]
public sealed class InvokeLabChangeCommand : ChangeCmdlet
{
    /// <summary>Goes on with an interrupted run.</summary>
    [Parameter]
    public SwitchParameter Resume { get; set; }

    /// <summary>What to do with the step that nobody saw end.</summary>
    [Parameter]
    public InterruptedStep InterruptedStep { get; set; }

    protected override void Process(string id)
    {
        if (!ShouldProcess(id, Resume ? "Resume" : "Run"))
            return;
        var run = new ChangeRun(Open().Governed);
        Await(async () =>
        {
            var watcher = new RunWatcher(this);
            var ran = Resume
                ? await run.ResumeAsync(id, InterruptedStep, watcher, StopToken)
                : await run.InvokeAsync(id, watcher, StopToken);
            if (!Accept(ran, id, out var change))
                return;
            WriteObject(change);
            if (change.State is ChangeState.Failed or ChangeState.RolledBack)
                WriteError(ErrorFor(new Refusal("ChangeFailed", $"{change.Id} failed and is now {change.State}: {change.Reason}", ChangeRefusals.NextFor(change)), id));
        });
    }
}
