using System.Management.Automation;
using LabGovernance.Pipeline;
using LabGovernance.Policy;

namespace LabGovernance.Cmdlets;

/// <summary>Reads the lab's policy.</summary>
[Cmdlet(VerbsCommon.Get, "CsePolicy")]
[OutputType(typeof(CsePolicy))]
public sealed class GetCsePolicyCommand : LabCmdlet
{
    protected override void ProcessRecord() => WriteObject(OrEnd(Composition.ReadPolicy(FindLab().PolicyPath)));
}
