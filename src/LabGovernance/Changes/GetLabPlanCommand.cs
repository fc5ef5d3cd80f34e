using System.Management.Automation;
using LabGovernance.Changes;
using LabGovernance.Plans;

namespace LabGovernance.Cmdlets;

/// <summary>Shows the steps of a change's plan.</summary>
[Cmdlet(VerbsCommon.Get, "LabPlan")]
[OutputType(typeof(Step), typeof(Plan))]
public sealed class GetLabPlanCommand : ChangeCmdlet
{
    /// <summary>Shows the plan as one object, with its checks and digest.</summary>
    [Parameter]
    public SwitchParameter Whole { get; set; }

    protected override void Process(string id)
    {
        if (!Accept(Open().Changes.Find(id), id, out var change))
            return;
        if (change.Plan is null)
            WriteError(ErrorFor(ChangeRefusals.NoPlan(change), id));
        else if (Whole)
            WriteObject(change.Plan);
        else
            WriteObject(change.Plan.Steps, enumerateCollection: true);
    }
}
