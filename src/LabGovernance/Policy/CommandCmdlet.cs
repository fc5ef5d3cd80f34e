using System.Collections.ObjectModel;
using System.Management.Automation.Host;
using LabGovernance.Execution;
using LabGovernance.Pipeline;
using LabGovernance.Policy;

namespace LabGovernance.Cmdlets;

/// <summary>A cmdlet that runs single commands in an open infrastructure.</summary>
public abstract class CommandCmdlet : LabCmdlet
{
    /// <summary>Asks whether to, runs it, writes its result, and an error when it failed.</summary>
    private protected void Run(CommandOrder order)
    {
        if (!Begins($"{order.Infrastructure}: {order.Command}", "Run", lab => new CommandRun(lab).RunAsync(order, _ => true, _ => { }, StopToken)))
            return;
        var run = new CommandRun(Open().Governed);
        Await(async () =>
        {
            var watcher = new RunWatcher(this);
            if (!Accept(await PipelinePump.AfterItsPosts(run.RunAsync(order, Consents, watcher.Printed, StopToken)), order.Command, out var result))
                return;
            WriteObject(result);
            if (result.Id.Length > 0 && !result.Succeeded)
            {
                var how = result.Failure ?? (result.End == ProcessEnd.Exited ? $"it ended with exit code {result.ExitCode}." : $"it ended as {result.End}.");
                WriteError(ErrorFor(new Refusal("CommandFailed", $"{order.Command}: {how}", $"Get-LabJournal -Subject {result.Id} shows what is on record."), order.Command));
            }
        });
    }

    // Consent is asked whatever -Confirm says: a switch is not a human.
    private protected bool Consents(Ruling ruling) => Host.UI.PromptForChoice(
        $"Run on {ruling.Infrastructure}: {ruling.Command}",
        ruling.Because,
        new Collection<ChoiceDescription> { new("&Yes", "Consent to running it once."), new("&No", "Do not run it.") },
        1) == 0;
}
