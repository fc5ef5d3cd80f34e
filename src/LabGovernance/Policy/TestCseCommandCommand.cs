using System.Management.Automation;
using LabGovernance.Commands;
using LabGovernance.Pipeline;
using LabGovernance.Policy;

namespace LabGovernance.Cmdlets;

/// <summary>Asks the gate about a command. Nothing is executed.</summary>
[Cmdlet(VerbsDiagnostic.Test, "CseCommand")]
[OutputType(typeof(Ruling))]
public sealed class TestCseCommandCommand : LabCmdlet
{
    /// <summary>A command line.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "A command line.")]
    [ValueOf("Command")]
    public string[] Command { get; set; } = [];

    /// <summary>The policy scope whose rules apply.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true, HelpMessage = "An infrastructure of the policy; Get-CsePolicy lists them.")]
    [ArgumentCompleter(typeof(InfrastructureCompleter))]
    public string Infrastructure { get; set; } = "";

    /// <summary>Judges it as a line that this shell will run; without it, as a program that is started from its arguments.</summary>
    [Parameter]
    public ShellLanguage? Shell { get; set; }

    protected override void ProcessRecord()
    {
        var gate = new Gate(OrEnd(Composition.ReadPolicy(FindLab().PolicyPath)), new PowerShellReader());
        foreach (var command in Command)
            WriteObject(gate.Judge(new CommandRequest(command, Infrastructure, SessionActor.Resolve(this), Shell is not null, Language: Shell ?? ShellLanguage.Posix)));
    }
}
