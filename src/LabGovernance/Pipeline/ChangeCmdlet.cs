using System.Management.Automation;
using LabGovernance.Pipeline;

namespace LabGovernance.Cmdlets;

/// <summary>A cmdlet that works on changes named by id.</summary>
public abstract class ChangeCmdlet : LabCmdlet
{
    /// <summary>The change, such as CHG-0001.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The id of a change, such as CHG-0001.")]
    [ValueOf("Id")]
    [ArgumentCompleter(typeof(ChangeIdCompleter))]
    public string[] Id { get; set; } = [];

    protected override void ProcessRecord()
    {
        foreach (var id in Id)
            Process(id);
    }

    protected abstract void Process(string id);
}
