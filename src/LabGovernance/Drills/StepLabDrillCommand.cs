using System.Management.Automation;
using LabGovernance.Drills;

namespace LabGovernance.Cmdlets;

/// <summary>Says that a step of a drill is done; the time that it took is kept.</summary>
[Cmdlet(VerbsCommon.Step, "LabDrill", SupportsShouldProcess = true)]
[OutputType(typeof(Drill))]
public sealed class StepLabDrillCommand : DrillCmdlet
{
    /// <summary>What was done; without it the next step of the procedure.</summary>
    [Parameter(Position = 1)]
    public string? Text { get; set; }

    /// <summary>What is to be kept about it.</summary>
    [Parameter]
    public string? Note { get; set; }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    protected override void ProcessRecord()
    {
        if (!Do(Id, "Keep a step as done", lab => new DrillRegister(lab).Step(Id, Text, Note), out var drill))
            return;
        if (PassThru)
            WriteObject(drill);
        else if (drill.Scenario.Procedure.ElementAtOrDefault(drill.Running!.Steps.Count) is { } next)
            Say($"Next: {next}");
    }
}
