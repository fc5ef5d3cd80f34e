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
    [ArgumentCompleter(typeof(ApproverCompleter))]
    public string? By { get; set; }

    /// <summary>The run must start within this time.</summary>
    [Parameter]
    [LengthOfTime]
    public TimeSpan? StartWithin { get; set; }

    /// <summary>The run must end within this time after its start.</summary>
    [Parameter]
    [LengthOfTime]
    public TimeSpan? FinishWithin { get; set; }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    protected override void Process(string id)
    {
        if (!Do(id, "Approve", lab => new ChangeApprovals(lab).Ask(id, By), out var asked))
            return;
        var approvals = Open().Approvals;
        var answer = By is null ? Ask(asked) : Answer.Yes;
        if (answer != Answer.Yes)
        {
            // Whoever presses Ctrl+C has not said no.
            var end = answer == Answer.No ? approvals.Deny(id, "Said no at the terminal.") : approvals.Unanswered(asked);
            if (IsStopping)
                TellStopped(end);
            else if (Accept(end, id, out var ended) && PassThru)
                WriteObject(ended);
            return;
        }
        if (Accept(approvals.Approve(asked, By, StartWithin, FinishWithin), id, out var approved) && PassThru)
            WriteObject(approved);
    }

    // Consent is asked whatever -Confirm says: a switch is not a human.
    private Answer Ask(Change change)
    {
        var plan = change.Plan!;
        foreach (var line in PlanReading.Lines(change))
            Host.UI.WriteLine(line);
        var choice = Host.UI.PromptForChoice(
            $"Approve {change.Id}: {change.Title}?",
            $"{(plan.Steps.Count == 1 ? "1 step" : $"{plan.Steps.Count} steps")} on {change.Infrastructure}, plan {change.PlanDigest![..12]}, proposed by {change.ProposedBy}. Answer by {change.DecideBy!.Value.LocalDateTime:HH:mm:ss}.",
            new Collection<ChoiceDescription> { new("&Yes", "Approve: consent to one run of this plan."), new("&No", "Deny it. The change needs another plan then.") },
            1);
        return IsStopping ? Answer.None : choice switch { 0 => Answer.Yes, 1 => Answer.No, _ => Answer.None };
    }

    private enum Answer
    {
        None,
        Yes,
        No,
    }
}
