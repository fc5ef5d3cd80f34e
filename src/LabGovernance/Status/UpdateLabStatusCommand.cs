using System.Management.Automation;
using LabGovernance.Pipeline;
using LabGovernance.Status;

namespace LabGovernance.Cmdlets;

/// <summary>The daily or weekly round over STATUS.md: moves what is verified, archives what is old, and says how the lab is.</summary>
[Cmdlet(VerbsData.Update, "LabStatus", SupportsShouldProcess = true)]
[OutputType(typeof(StatusUpdate))]
public sealed class UpdateLabStatusCommand : LabCmdlet
{
    /// <summary>Sets the day of the next review, too.</summary>
    [Parameter]
    public SwitchParameter Weekly { get; set; }

    protected override void ProcessRecord()
    {
        if (Do(FindLab().StatusPath, Weekly ? "Weekly update" : "Update", lab => new StatusCadence(lab).Update(Weekly), out var update))
            WriteObject(update);
    }
}
