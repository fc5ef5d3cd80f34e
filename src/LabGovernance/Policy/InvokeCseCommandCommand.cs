using System.Management.Automation;
using LabGovernance.Execution;

namespace LabGovernance.Cmdlets;

/// <summary>Runs single commands in an open infrastructure, through the gate and on record.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "CseCommand", SupportsShouldProcess = true)]
[OutputType(typeof(CommandResult))]
public sealed class InvokeCseCommandCommand : CommandCmdlet
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
    [LengthOfTime]
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
            Run(order);
        }
    }
}
