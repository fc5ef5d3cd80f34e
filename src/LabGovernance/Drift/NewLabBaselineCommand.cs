using System.Management.Automation;
using LabGovernance.Drift;

namespace LabGovernance.Cmdlets;

/// <summary>Describes which files are to stay as they are, and takes them as they are now.</summary>
[Cmdlet(VerbsCommon.New, "LabBaseline", SupportsShouldProcess = true)]
[OutputType(typeof(Baseline))]
public sealed class NewLabBaselineCommand : BaselineCmdlet
{
    /// <summary>What it is called: lower-case letters, digits, dashes and underscores.</summary>
    [Parameter(Mandatory = true, Position = 0, HelpMessage = "What the baseline is called, such as docker-stacks.")]
    public string Name { get; set; } = "";

    /// <summary>Files, folders and globs, absolute or relative to the lab. A folder stands for all that is below it.</summary>
    [Parameter(Position = 1)]
    public string[] Path { get; set; } = [];

    /// <summary>Globs of what is left out, such as *.log or cache/**.</summary>
    [Parameter]
    public string[] Ignore { get; set; } = [];

    /// <summary>Commands of which the output is to stay as it is. They run through the gate, in the infrastructure.</summary>
    [Parameter]
    public string[] Command { get; set; } = [];

    /// <summary>Regular expressions of what is volatile in a line of output, such as an age. It is left out.</summary>
    [Parameter]
    public string[] IgnoreLine { get; set; } = [];

    /// <summary>Keeps digests only: a comparison then tells that a file differs, not what in it.</summary>
    [Parameter]
    public SwitchParameter DigestOnly { get; set; }

    /// <summary>The policy scope that the files belong to, and in which the commands run.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(InfrastructureCompleter))]
    public string? Infrastructure { get; set; }

    /// <summary>Takes the place of a baseline of that name.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>In whose name a script consents to an earlier one being forgotten; lab.yaml must list it.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ApproverCompleter))]
    public string? By { get; set; }

    protected override void ProcessRecord()
    {
        var definition = new BaselineDefinition { Name = Name, Files = Path, Ignore = Ignore, Commands = Command, IgnoreLines = IgnoreLine, KeepsText = !DigestOnly, Infrastructure = Infrastructure, Path = "" };
        if (Do(Name, "Take the baseline", lab => new BaselineRegister(lab).Take(definition, Force, Dialog(By), StopToken), out var baseline))
            WriteObject(baseline);
    }
}
