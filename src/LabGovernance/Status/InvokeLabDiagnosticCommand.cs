using System.Management.Automation;
using LabGovernance.Execution;

namespace LabGovernance.Cmdlets;

/// <summary>Runs quick diagnostics of STATUS.md, each through the gate and on record.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "LabDiagnostic", SupportsShouldProcess = true)]
[OutputType(typeof(CommandResult))]
public sealed class InvokeLabDiagnosticCommand : CommandCmdlet
{
    /// <summary>Those under such a heading, or with such a comment above them; wildcards are allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, HelpMessage = "A heading or comment of the quick diagnostics; * runs all.")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(DiagnosticCompleter))]
    public string[] Name { get; set; } = [];

    /// <summary>The policy scope; Enable-CseInfrastructure opens it.</summary>
    [Parameter(Mandatory = true, Position = 1, HelpMessage = "An infrastructure of the policy; Get-CsePolicy lists them.")]
    [ArgumentCompleter(typeof(InfrastructureCompleter))]
    public string Infrastructure { get; set; } = "";

    /// <summary>The process tree of one is killed after this time.</summary>
    [Parameter]
    [LengthOfTime]
    public TimeSpan? Timeout { get; set; }

    protected override void ProcessRecord()
    {
        foreach (var diagnostic in OrEnd(OrEnd(Composition.ReadStatus(FindLab())).DiagnosticsToRun(AnyOf(Name)!)))
        {
            if (Accept(diagnostic.Order(Infrastructure, Timeout), diagnostic.Command, out var order))
                Run(order);
        }
    }
}
