using System.Management.Automation;
using LabGovernance.Work;

namespace LabGovernance.Cmdlets;

/// <summary>Sets fields of an item of work, adds and ticks things to do, or moves it to another section.</summary>
[Cmdlet(VerbsCommon.Set, "LabWork", SupportsShouldProcess = true)]
[OutputType(typeof(WorkItem))]
public sealed class SetLabWorkCommand : WorkFieldsCmdlet
{
    /// <summary>The item, such as ID-1101; the title of one that has no id.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, HelpMessage = "The id of an item, such as ID-1101, or its title where it has none.")]
    [ValueOf("Name", "Id")]
    [ArgumentCompleter(typeof(WorkIdCompleter))]
    public string[] Id { get; set; } = [];

    /// <summary>Things to do that are done, and are ticked.</summary>
    [Parameter]
    public string[] Done { get; set; } = [];

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    protected override void ProcessRecord()
    {
        foreach (var id in Id)
        {
            if (Do(id, "Set", lab => new WorkRegister(lab).Set(id, Order(Done)), out var item) && PassThru)
                WriteObject(item);
        }
    }
}
