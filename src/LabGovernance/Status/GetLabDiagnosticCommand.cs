using System.Management.Automation;
using LabGovernance.Pipeline;
using LabGovernance.Status;

namespace LabGovernance.Cmdlets;

/// <summary>Lists the quick diagnostics of STATUS.md.</summary>
[Cmdlet(VerbsCommon.Get, "LabDiagnostic")]
[OutputType(typeof(StatusDiagnostic))]
public sealed class GetLabDiagnosticCommand : LabCmdlet
{
    /// <summary>Only those under such a heading, or with such a comment above them; wildcards are allowed.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(DiagnosticCompleter))]
    public string[] Name { get; set; } = [];

    protected override void ProcessRecord()
    {
        var document = OrEnd(Composition.ReadStatus(FindLab()));
        WriteObject(document.DiagnosticsNamed(AnyOf(Name)), enumerateCollection: true);
    }
}
