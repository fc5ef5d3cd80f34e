using System.Management.Automation;
using LabGovernance.Changes;

namespace LabGovernance.Cmdlets;

/// <summary>Shows what the evidence of each check of a change's window adds up to.</summary>
[Cmdlet(VerbsCommon.Get, "LabVerification")]
[OutputType(typeof(CheckTally))]
public sealed class GetLabVerificationCommand : ChangeCmdlet
{
    protected override void Process(string id)
    {
        if (Accept(Open().Changes.Find(id), id, out var change) && change.Window is { } window)
            WriteObject(window.Checks, enumerateCollection: true);
    }
}
