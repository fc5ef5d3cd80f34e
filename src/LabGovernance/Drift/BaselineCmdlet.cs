using System.Collections.ObjectModel;
using System.Management.Automation.Host;
using LabGovernance.Changes;
using LabGovernance.Drift;
using LabGovernance.Execution;
using LabGovernance.Pipeline;

namespace LabGovernance.Cmdlets;

/// <summary>A cmdlet that runs the commands of a baseline, and asks a human what is to be taken for right.</summary>
public abstract class BaselineCmdlet : CommandCmdlet
{
    private protected BaselineDialog Dialog(string? by) => new() { By = by, Consents = Agrees, Run = RunIn };

    private Outcome<CommandResult> RunIn(GovernedLab lab, CommandOrder order)
    {
        Outcome<CommandResult> result = default;
        Await(async () => result = await PipelinePump.AfterItsPosts(new CommandRun(lab).RunAsync(order, r => IsWhatIf || Consents(r), new RunWatcher(this).Printed, StopToken)));
        return result;
    }

    // Consent is asked whatever -Confirm says: a switch is not a human.
    private bool Agrees(string question) => IsWhatIf || Host.UI.PromptForChoice(
        question.Split('\n')[0],
        string.Join('\n', [.. question.Split('\n').Skip(1), "What is taken for right is drift no more."]),
        new Collection<ChoiceDescription> { new("&Yes", "Take it for right."), new("&No", "Leave the baseline as it is.") },
        1) == 0;
}
