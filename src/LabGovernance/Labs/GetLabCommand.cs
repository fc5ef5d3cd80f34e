using System.Management.Automation;
using LabGovernance.Pipeline;

namespace LabGovernance.Cmdlets;

/// <summary>Shows the lab that the current location is in.</summary>
[Cmdlet(VerbsCommon.Get, "Lab")]
[OutputType(typeof(Lab))]
public sealed class GetLabCommand : LabCmdlet
{
    protected override void ProcessRecord() => WriteObject(FindLab());
}
