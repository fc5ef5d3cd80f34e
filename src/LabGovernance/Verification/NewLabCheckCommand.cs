using System.Management.Automation;
using LabGovernance.Verification;

namespace LabGovernance.Cmdlets;

/// <summary>Makes a check for a plan's verification window. Nothing is looked at yet.</summary>
[Cmdlet(VerbsCommon.New, "LabCheck", DefaultParameterSetName = "Http")]
[OutputType(typeof(Check))]
public sealed class NewLabCheckCommand : PSCmdlet
{
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true, HelpMessage = "A name for the check, of its own within the plan.")]
    public string Name { get; set; } = "";

    /// <summary>An http or https address that must answer.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Http", ValueFromPipelineByPropertyName = true, HelpMessage = "An http or https address that must answer.")]
    public string Http { get; set; } = "";

    /// <summary>A host:port that must accept a connection.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Tcp", ValueFromPipelineByPropertyName = true, HelpMessage = "A host:port that must accept a connection.")]
    public string Tcp { get; set; } = "";

    /// <summary>A file that must be there, relative to the lab.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "File", ValueFromPipelineByPropertyName = true, HelpMessage = "A file that must be there, relative to the lab.")]
    public string File { get; set; } = "";

    /// <summary>A pid file whose process must run.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Process", ValueFromPipelineByPropertyName = true, HelpMessage = "A pid file whose process must run, relative to the lab.")]
    public string PidFile { get; set; } = "";

    /// <summary>A command, run through the gate, that must end with the expected exit code.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Command", ValueFromPipelineByPropertyName = true, HelpMessage = "A command that must end with the expected exit code.")]
    public string Command { get; set; } = "";

    /// <summary>The expected HTTP status; 200 to 299 by default.</summary>
    [Parameter(ParameterSetName = "Http", ValueFromPipelineByPropertyName = true)]
    public int? Status { get; set; }

    [Parameter(ParameterSetName = "Command", ValueFromPipelineByPropertyName = true)]
    public int ExitCode { get; set; }

    /// <summary>The policy scope that judges the command.</summary>
    [Parameter(ParameterSetName = "Command", ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(InfrastructureCompleter))]
    public string? Infrastructure { get; set; }

    /// <summary>Text that must be there.</summary>
    [Parameter(ParameterSetName = "Http")]
    [Parameter(ParameterSetName = "File")]
    [Parameter(ParameterSetName = "Command")]
    public string? Contains { get; set; }

    /// <summary>Text that must not be there.</summary>
    [Parameter(ParameterSetName = "Http")]
    [Parameter(ParameterSetName = "File")]
    [Parameter(ParameterSetName = "Command")]
    public string? NotContains { get; set; }

    /// <summary>The file must not exist.</summary>
    [Parameter(ParameterSetName = "File", ValueFromPipelineByPropertyName = true)]
    [YesOrNo]
    public SwitchParameter Absent { get; set; }

    /// <summary>How often the process may restart within the window.</summary>
    [Parameter(ParameterSetName = "Process", ValueFromPipelineByPropertyName = true)]
    public int MaxRestarts { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    [LengthOfTime]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long after the run it may fail without a verdict, because a service is still starting; without it the lab's, 2 minutes.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [LengthOfTime]
    public TimeSpan? Grace { get; set; }

    protected override void ProcessRecord()
    {
        var kind = Enum.Parse<CheckKind>(ParameterSetName);
        WriteObject(new Check
        {
            Name = Name,
            Kind = kind,
            Target = kind switch
            {
                CheckKind.Http => Http,
                CheckKind.Tcp => Tcp,
                CheckKind.File => File,
                CheckKind.Process => PidFile,
                _ => Command,
            },
            Infrastructure = Infrastructure,
            Status = Status,
            ExitCode = ExitCode,
            Contains = Contains,
            NotContains = NotContains,
            Exists = !Absent,
            MaxRestarts = MaxRestarts,
            Timeout = Timeout,
            Grace = Grace,
        });
    }
}
