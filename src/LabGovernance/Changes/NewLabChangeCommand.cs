using System.Management.Automation;
using LabGovernance.Changes;
using LabGovernance.Pipeline;

namespace LabGovernance.Cmdlets;

/// <summary>Describes a change. It has no plan yet and nothing is executed.</summary>
[Cmdlet(VerbsCommon.New, "LabChange", SupportsShouldProcess = true)]
[OutputType(typeof(Change))]
public sealed class NewLabChangeCommand : LabCmdlet
{
    /// <summary>What will be different afterwards, in a few words.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true, HelpMessage = "What will be different afterwards, in a few words.")]
    public string Title { get; set; } = "";

    /// <summary>The policy scope it belongs to.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true, HelpMessage = "An infrastructure of the policy; Get-CsePolicy lists them.")]
    [ArgumentCompleter(typeof(InfrastructureCompleter))]
    public string Infrastructure { get; set; } = "";

    /// <summary>Decides how long the change is watched.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public ChangeKind Kind { get; set; } = ChangeKind.Configuration;

    /// <summary>Why, and what is expected of it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Description { get; set; }

    protected override void ProcessRecord()
    {
        if (Do(Title, "Propose a change", lab => new ChangeRegister(lab).Propose(Title, Description, Kind, Infrastructure), out var change))
            WriteObject(change);
    }
}
