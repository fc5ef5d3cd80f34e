using System.Management.Automation;
using LabGovernance.Changes;
using LabGovernance.Pipeline;
using LabGovernance.Plans;
using LabGovernance.Verification;

namespace LabGovernance.Cmdlets;

/// <summary>Gives a change its plan, from steps and checks or from a runbook. Replaces an earlier plan and ends its approval.</summary>
[Cmdlet(VerbsCommon.Set, "LabPlan", SupportsShouldProcess = true, DefaultParameterSetName = "Steps")]
[OutputType(typeof(Change))]
public sealed class SetLabPlanCommand : LabCmdlet
{
    private readonly List<Step> _steps = [];

    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true, HelpMessage = "The id of a change, such as CHG-0001.")]
    [ArgumentCompleter(typeof(ChangeIdCompleter))]
    public string Id { get; set; } = "";

    /// <summary>Steps from New-LabStep, in order.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ParameterSetName = "Steps", HelpMessage = "Steps from New-LabStep, in order.")]
    public Step[] Step { get; set; } = [];

    /// <summary>A runbook: a .ps1 of New-LabStep and New-LabCheck calls, read without executing it.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Runbook", HelpMessage = "A .ps1 of New-LabStep and New-LabCheck calls.")]
    public string Runbook { get; set; } = "";

    /// <summary>Values for the runbook's parameters.</summary>
    [Parameter(ParameterSetName = "Runbook")]
    public System.Collections.Hashtable Parameters { get; set; } = [];

    /// <summary>Checks from New-LabCheck for the verification window.</summary>
    [Parameter(ParameterSetName = "Steps")]
    public Check[] Check { get; set; } = [];

    /// <summary>How long the change is watched; by its kind if not given.</summary>
    [Parameter]
    [LengthOfTime]
    public TimeSpan? Window { get; set; }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    protected override void ProcessRecord()
    {
        if (ParameterSetName == "Runbook")
            Give(OrEnd(RunbookReader.Read(GetUnresolvedProviderPathFromPSPath(Runbook), Parameters)));
        else
            _steps.AddRange(Step);
    }

    protected override void EndProcessing()
    {
        try
        {
            if (ParameterSetName == "Steps")
                Give(new Plan { Steps = _steps, Checks = Check });
        }
        finally
        {
            base.EndProcessing();
        }
    }

    private void Give(Plan plan)
    {
        if (Window is not null)
            plan = plan with { Window = Window };
        if (!Do(Id, "Set the plan", lab => new ChangeRegister(lab).SetPlan(Id, plan), out var change))
            return;
        if (change.Plan!.Checks.Count == 0)
            WriteWarning($"The plan of {change.Id} has no checks, so it can't be verified; it could only be closed with Complete-LabChange {change.Id} -Force -Reason '...'. Give it checks with -Check (New-LabCheck ...), or New-LabCheck in the runbook.");
        WriteVerbose($"{change.Id} has a plan of {change.Plan}, digest {change.PlanDigest![..12]}. {ChangeRefusals.NextFor(change)}");
        if (PassThru)
            WriteObject(change);
    }
}
