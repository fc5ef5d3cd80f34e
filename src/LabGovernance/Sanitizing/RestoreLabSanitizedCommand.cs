using System.Management.Automation;
using System.Text;
using LabGovernance.Commands;
using LabGovernance.Egress;
using LabGovernance.Pipeline;
using LabGovernance.Policy;
using LabGovernance.Sanitizing;

namespace LabGovernance.Cmdlets;

/// <summary>Puts back what the placeholders of a case stand for. With -Judge the command lines in it go to the gate.</summary>
[Cmdlet(VerbsData.Restore, "LabSanitized")]
[OutputType(typeof(string), typeof(Ruling))]
public sealed class RestoreLabSanitizedCommand : LabCmdlet
{
    private readonly StringBuilder _lines = new();
    private bool _any;

    /// <summary>The text, as it came back; strings of the pipeline are the lines of one text.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, HelpMessage = "The text, as it came back.")]
    [AllowEmptyString]
    public string[] Text { get; set; } = [];

    /// <summary>The case in which it was sanitized.</summary>
    [Parameter(Mandatory = true, Position = 1, HelpMessage = "The name of the case in which the text was sanitized.")]
    [ArgumentCompleter(typeof(CaseNameCompleter))]
    public string Case { get; set; } = "";

    /// <summary>Rules on each command line of the text instead of writing it. Nothing is executed.</summary>
    [Parameter]
    public SwitchParameter Judge { get; set; }

    /// <summary>The policy scope whose rules apply; without it, each scope of the policy in turn.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(InfrastructureCompleter))]
    public string? Infrastructure { get; set; }

    /// <summary>Judges each as a line that this shell will run; without it, as a program that is started from its arguments.</summary>
    [Parameter]
    public ShellLanguage? Shell { get; set; }

    protected override void BeginProcessing()
    {
        if (SessionActor.Resolve(this).Kind == ActorKind.Ai)
            ThrowTerminatingError(ErrorFor(new Refusal("ValuesNeedHuman", "An AI is not shown what was taken out.", "Give the operator the text with its placeholders; he restores it."), null));
    }

    protected override void ProcessRecord()
    {
        foreach (var text in Text)
        {
            if (_any)
                _lines.Append('\n');
            _lines.Append(text);
            _any = true;
        }
    }

    protected override void EndProcessing()
    {
        var lab = FindLab();
        var map = OrEnd(Composition.Cases(lab).Read(Case));
        if (Accept(Restorer.Restore(_lines.ToString(), map), Case, out var restored))
        {
            if (Judge)
                Rule(lab, restored);
            else
                WriteObject(restored);
        }

        base.EndProcessing();
    }

    private void Rule(Lab lab, string text)
    {
        var policy = OrEnd(Composition.ReadPolicy(lab));
        var gate = new Gate(policy, new PowerShellReader());
        foreach (var command in SuggestedCommands.Of(text))
        {
            foreach (var infrastructure in string.IsNullOrEmpty(Infrastructure) ? policy.Infrastructures.Keys : [Infrastructure])
                WriteObject(gate.Judge(new CommandRequest(command, infrastructure, SessionActor.Resolve(this), Shell is not null, Language: Shell ?? ShellLanguage.Posix)));
        }
    }
}
