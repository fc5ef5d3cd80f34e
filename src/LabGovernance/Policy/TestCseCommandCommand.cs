using System.Management.Automation;
using LabGovernance.Commands;
using LabGovernance.Pipeline;
using LabGovernance.Policy;

namespace LabGovernance.Cmdlets;

/// <summary>Asks the gate about a command. Nothing is executed.</summary>
[Cmdlet(VerbsDiagnostic.Test, "CseCommand")]
[OutputType(typeof(Ruling), typeof(Explanation))]
public sealed class TestCseCommandCommand : LabCmdlet
{
    /// <summary>A command line.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "A command line.")]
    [ValueOf("Command")]
    public string[] Command { get; set; } = [];

    /// <summary>The policy scope whose rules apply; without it, each scope of the policy in turn.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(InfrastructureCompleter))]
    public string? Infrastructure { get; set; }

    /// <summary>Judges it as a line that this shell will run; without it, as a program that is started from its arguments.</summary>
    [Parameter]
    public ShellLanguage? Shell { get; set; }

    /// <summary>Shows each program that the line may start, where it runs and what was found of it.</summary>
    [Parameter]
    public SwitchParameter Explain { get; set; }

    protected override void ProcessRecord()
    {
        var policy = OrEnd(Composition.ReadPolicy(FindLab()));
        var gate = new Gate(policy, new PowerShellReader());
        foreach (var command in Command)
        {
            foreach (var infrastructure in string.IsNullOrEmpty(Infrastructure) ? policy.Infrastructures.Keys : [Infrastructure])
            {
                var request = new CommandRequest(command, infrastructure, SessionActor.Resolve(this), Shell is not null, Language: Shell ?? ShellLanguage.Posix);
                WriteObject(Explain ? gate.Explain(request) : gate.Judge(request));
            }
        }
    }
}
