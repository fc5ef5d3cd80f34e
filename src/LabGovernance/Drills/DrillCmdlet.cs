using System.Management.Automation;
using LabGovernance.Pipeline;

namespace LabGovernance.Cmdlets;

/// <summary>A cmdlet that works on one drill named by id.</summary>
public abstract class DrillCmdlet : LabCmdlet
{
    /// <summary>The drill, such as proxmox-node; its title is taken, too.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The id of a drill; Get-LabDrill lists them.")]
    [ValueOf("Id")]
    [ArgumentCompleter(typeof(DrillIdCompleter))]
    public string Id { get; set; } = "";
}
