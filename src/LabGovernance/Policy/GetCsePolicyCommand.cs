using System.Management.Automation;
using LabGovernance.Pipeline;
using LabGovernance.Policy;

namespace LabGovernance.Cmdlets;

/// <summary>Reads the lab's policy.</summary>
[Cmdlet(VerbsCommon.Get, "CsePolicy")]
[OutputType(typeof(CsePolicy))]
public sealed class GetCsePolicyCommand : LabCmdlet
{
    protected override void ProcessRecord()
    {
        var (policy, withoutNotice) = OrEnd(Composition.ReadPolicy(StartFolder, SessionActor.Resolve(this), SessionActor.IsInteractive(this)));
        if (withoutNotice is not null)
            WriteWarning($"It is not known since when the policy is as it is: {withoutNotice.Message}");
        WriteObject(policy);
    }
}
