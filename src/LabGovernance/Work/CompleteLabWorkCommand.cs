using System.Management.Automation;
using LabGovernance.Pipeline;
using LabGovernance.Work;

namespace LabGovernance.Cmdlets;

/// <summary>Says that an item of work is done, and moves it to what is completed.</summary>
[Cmdlet(VerbsLifecycle.Complete, "LabWork", SupportsShouldProcess = true)]
[OutputType(typeof(WorkItem))]
public sealed class CompleteLabWorkCommand : LabCmdlet
{
    /// <summary>The item, such as ID-1101; the title of one that has no id.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, HelpMessage = "The id of an item, such as ID-1101, or its title where it has none.")]
    [ValueOf("Name", "Id")]
    [ArgumentCompleter(typeof(WorkIdCompleter))]
    public string[] Id { get; set; } = [];

    /// <summary>What came of it.</summary>
    [Parameter(Position = 1)]
    public string? Result { get; set; }

    /// <summary>Although things to do are not ticked.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    protected override void ProcessRecord()
    {
        foreach (var id in Id)
        {
            if (Do(id, "Complete", lab => new WorkRegister(lab).Complete(id, Result, Force), out var item) && PassThru)
                WriteObject(item);
        }
    }
}
