using System.Management.Automation;
using LabGovernance.Changes;
using LabGovernance.Execution;
using LabGovernance.Pipeline;
using LabGovernance.Rehearsing;

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
        if (!Begins(id, Resume ? "Resume" : "Run", lab => RunAsync(lab, id, new SilentRun())))
            return;
        Await(async () =>
        {
            var ran = await PipelinePump.AfterItsPosts(RunAsync(Open().Governed, id, new RunWatcher(this)));
            if (IsStopping)
            {
                TellStopped(ran);
                return;
            }
            if (!Accept(ran, id, out var change))
                return;
            WriteObject(change);
            if (change.State is ChangeState.Failed or ChangeState.RolledBack)
                WriteError(ErrorFor(ChangeRefusals.RunFailed(change), id));
        });
    }

    private Task<Outcome<Change>> RunAsync(GovernedLab lab, string id, IRunObserver observer) => Resume
        ? new ChangeRun(lab).ResumeAsync(id, InterruptedStep, observer, StopToken)
        : new ChangeRun(lab).InvokeAsync(id, observer, StopToken);
}
