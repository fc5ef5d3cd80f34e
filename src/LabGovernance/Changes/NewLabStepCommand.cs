using System.Management.Automation;
using LabGovernance.Plans;

namespace LabGovernance.Cmdlets;

/// <summary>Makes a step for a plan. Nothing is executed and nothing is stored.</summary>
[Cmdlet(VerbsCommon.New, "LabStep")]
[OutputType(typeof(Step))]
public sealed class NewLabStepCommand : PSCmdlet
{
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true, HelpMessage = "What the step does, in a few words.")]
    public string Title { get; set; } = "";

    /// <summary>A POSIX command line.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true, HelpMessage = "A POSIX command line.")]
    public string Command { get; set; } = "";

    /// <summary>A command that undoes the step; safe to run twice.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BlankIsNothing]
    public string? Rollback { get; set; }

    /// <summary>The policy scope that judges it; the change's by default.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(InfrastructureCompleter))]
    public string Infrastructure { get; set; } = "";

    /// <summary>Where it runs, relative to the lab.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BlankIsNothing]
    public string? WorkingDirectory { get; set; }

    /// <summary>Hands the whole line to a shell, after the gate judged the whole line.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [YesOrNo]
    public SwitchParameter Shell { get; set; }

    /// <summary>Running it twice does no more than running it once.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [YesOrNo]
    public SwitchParameter Idempotent { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BlankIsNothing]
    [LengthOfTime]
    public TimeSpan? Timeout { get; set; }

    /// <summary>Exit codes that count as success.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public int[] ExitCode { get; set; } = [0];

    /// <summary>Files whose content the approval is bound to, relative to the lab.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BlankIsNothing]
    public string[] Touches { get; set; } = [];

    protected override void ProcessRecord() => WriteObject(new Step
    {
        Title = Title,
        Command = Command,
        Rollback = Rollback,
        Infrastructure = Infrastructure,
        WorkingDirectory = WorkingDirectory,
        Shell = Shell,
        Idempotent = Idempotent,
        Timeout = Timeout,
        ExitCodes = ExitCode,
        Touches = Touches ?? [],
    });
}
