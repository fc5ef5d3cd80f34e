using System.Management.Automation;

namespace LabGovernance.Host.Cmdlets;

/// <summary><c>pwd</c>: the current location.</summary>
[Cmdlet(VerbsCommon.Get, "Location")]
[OutputType(typeof(PathInfo))]
public sealed class GetLocationCommand : PSCmdlet
{
    protected override void ProcessRecord() => WriteObject(SessionState.Path.CurrentLocation);
}
