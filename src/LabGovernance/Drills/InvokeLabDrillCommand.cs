using System.Management.Automation;
using LabGovernance.Drills;
using LabGovernance.Pipeline;

namespace LabGovernance.Cmdlets;

/// <summary>Practises a drill by its command: through the gate, timed, judged by its exit code and the test results that it leaves.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "LabDrill", SupportsShouldProcess = true)]
[OutputType(typeof(Drill))]
public sealed class InvokeLabDrillCommand : CommandCmdlet
{
    /// <summary>The drill, such as proxmox-node; its title is taken, too.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The id of a drill; Get-LabDrill lists them.")]
    [ValueOf("Id")]
    [ArgumentCompleter(typeof(DrillIdCompleter))]
    public string Id { get; set; } = "";

    /// <summary>The process tree is killed after this time.</summary>
    [Parameter]
    [LengthOfTime]
    public TimeSpan? Timeout { get; set; }

    protected override void ProcessRecord()
    {
        if (!Begins(Id, "Practise", lab => new DrillExercise(lab).RunAsync(Id, Timeout, _ => true, _ => { }, StopToken)))
            return;
        var exercise = new DrillExercise(Open().Governed);
        Await(async () =>
        {
            var watcher = new RunWatcher(this);
            if (Accept(await PipelinePump.AfterItsPosts(exercise.RunAsync(Id, Timeout, Consents, watcher.Printed, StopToken)), Id, out var drill))
                WriteObject(drill);
        });
    }
}
