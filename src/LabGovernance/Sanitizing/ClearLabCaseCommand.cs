using System.Management.Automation;
using LabGovernance.Pipeline;
using LabGovernance.Sanitizing;

namespace LabGovernance.Cmdlets;

/// <summary>Destroys cases: what was sanitized in them can't be turned back any more.</summary>
[Cmdlet(VerbsCommon.Clear, "LabCase", SupportsShouldProcess = true)]
[OutputType(typeof(LabCase))]
public sealed class ClearLabCaseCommand : LabCmdlet
{
    /// <summary>Names.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The name of a case; Get-LabCase lists them.")]
    [ValueOf("Name")]
    [ArgumentCompleter(typeof(CaseNameCompleter))]
    public string[] Name { get; set; } = [];

    /// <summary>Writes what each case was.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    protected override void ProcessRecord()
    {
        var cases = Composition.Cases(FindLab());
        foreach (var name in Name)
        {
            if (IsWhatIf && !Accept(cases.Find(name), name, out _))
                continue;
            if (ShouldProcess(name, "Destroy the case") && Accept(cases.Clear(name), name, out var cleared) && PassThru)
                WriteObject(cleared);
        }
    }
}
