using System.Management.Automation;
using LabGovernance.Changes;

namespace LabGovernance.Cmdlets;

/// <summary>Rules on every command of a change's plan. Nothing is executed.</summary>
[Cmdlet(VerbsDiagnostic.Test, "LabChange")]
[OutputType(typeof(StepRuling))]
public sealed class TestLabChangeCommand : ChangeCmdlet
{
    protected override void Process(string id)
    {
        if (Accept(Open().Register.Judge(id), id, out var change))
            WriteObject(change.Rulings, enumerateCollection: true);
    }
}
