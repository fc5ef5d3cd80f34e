using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Host;
using LabGovernance.Changes;

namespace LabGovernance.Cmdlets;

/// <summary>Consents to one run of exactly this plan under exactly this policy. Only a human can.</summary>
[Cmdlet(VerbsLifecycle.Approve, "LabChange", SupportsShouldProcess = true)]
[OutputType(typeof(Change))]
public sealed class ApproveLabChangeCommand : ChangeCmdlet
{
    /// <summary>In whose name an unattended script consents; lab.yaml must list it.</summary>
    [Parameter]
    public string? By { get; set; }

    /// <summary>The run must start within this time.</summary>
    [Parameter]
    public TimeSpan? StartWithin { get; set; }

    /// <summary>The run must end within this time after its start.</summary>
    [Parameter]
    public TimeSpan? FinishWithin { get; set; }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    protected override void Process(string id)
    {
        if (!ShouldProcess(id, "Approve"))
            return;
        var register = Open().Register;
        if (!Accept(register.AskForApproval(id, By), id, out var asked))
            return;
        if (By is null && !Consents(asked))
        {
            if (Accept(register.Deny(id, "Said no at the terminal."), id, out var denied) && PassThru)
                WriteObject(denied);
            return;
        }
        if (Accept(register.Approve(asked, By, StartWithin, FinishWithin), id, out var approved) && PassThru)
            WriteObject(approved);
    }

    // Consent is asked whatever -Confirm says: a switch is not a human.
    private bool Consents(Change change)
    {
        foreach (var step in change.Plan!.Steps)
        {
            var ruling = change.Rulings.First(r => r.Step == step.Number && r.Phase == Phases.Run);
            Host.UI.WriteLine($"  {step.Number}. {step.Title}: {step.Command}");
            Host.UI.WriteLine($"     {ruling.Effect}: {ruling.Because}");
        }
        return Host.UI.PromptForChoice(
            $"Approve {change.Id}: {change.Title}?",
            $"{change.Plan.Steps.Count} steps on {change.Infrastructure}, plan {change.PlanDigest![..12]}, proposed by {change.ProposedBy}.",
            new Collection<ChoiceDescription> { new("&Approve", "Consent to one run of this plan."), new("&Deny", "Say no. The change needs another plan then.") },
            1) == 0;
    }
}
