using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Host;
using LabGovernance.Execution;
using LabGovernance.Pipeline;
using LabGovernance.Policy;

namespace LabGovernance.Cmdlets;

/// <summary>Runs single commands in an open infrastructure, through the gate and on record.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "CseCommand", SupportsShouldProcess = true)]
[OutputType(typeof(CommandResult))]
public sealed class InvokeCseCommandCommand : LabCmdlet
{
    /// <summary>A POSIX command line.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "A POSIX command line.")]
    [ValueOf("Command")]
    public string[] Command { get; set; } = [];

    /// <summary>The policy scope; Enable-CseInfrastructure opens it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true, HelpMessage = "An infrastructure of the policy; Get-CsePolicy lists them.")]
    [ArgumentCompleter(typeof(InfrastructureCompleter))]
    public string Infrastructure { get; set; } = "";

    /// <summary>The change that it is for; kept on record with it.</summary>
    [Parameter]
    [ValueOf("Id")]
    [ArgumentCompleter(typeof(ChangeIdCompleter))]
    public string? Change { get; set; }

    /// <summary>Shows the ruling and what would be started; only what the policy names as a dry run of the command is run.</summary>
    [Parameter]
    public SwitchParameter DryRun { get; set; }

    /// <summary>Hands the whole line to a shell after the gate judged the whole line.</summary>
    [Parameter]
    public SwitchParameter Shell { get; set; }

    /// <summary>Where it runs, relative to the lab.</summary>
    [Parameter]
    public string? WorkingDirectory { get; set; }

    /// <summary>Its process tree is killed after this time.</summary>
    [Parameter]
    public TimeSpan? Timeout { get; set; }

    protected override void ProcessRecord()
    {
        foreach (var command in Command)
        {
            var order = new CommandOrder
            {
                Command = command,
                Infrastructure = Infrastructure,
                Change = Change,
                DryRun = DryRun,
                Shell = Shell,
                WorkingDirectory = WorkingDirectory,
                Timeout = Timeout,
            };
            if (Begins($"{Infrastructure}: {command}", "Run", lab => new CommandRun(lab).RunAsync(order, _ => true, _ => { }, StopToken)))
                Run(order);
        }
    }

    private void Run(CommandOrder order)
    {
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
    private bool Consents(Ruling ruling) => Host.UI.PromptForChoice(
        $"Run on {ruling.Infrastructure}: {ruling.Command}",
        ruling.Because,
        new Collection<ChoiceDescription> { new("&Yes", "Consent to running it once."), new("&No", "Do not run it.") },
        1) == 0;
}
