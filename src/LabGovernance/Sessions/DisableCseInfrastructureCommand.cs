using System.Management.Automation;
using LabGovernance.Pipeline;
using LabGovernance.Sessions;

namespace LabGovernance.Cmdlets;

/// <summary>Closes an infrastructure before its time is over. Anyone may.</summary>
[Cmdlet(VerbsLifecycle.Disable, "CseInfrastructure", SupportsShouldProcess = true)]
[OutputType(typeof(Session))]
public sealed class DisableCseInfrastructureCommand : LabCmdlet
{
    /// <summary>The policy scope to close.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "An infrastructure of the policy; Get-CsePolicy lists them.")]
    [ArgumentCompleter(typeof(InfrastructureCompleter))]
    public string[] Infrastructure { get; set; } = [];

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    protected override void ProcessRecord()
    {
        foreach (var infrastructure in Infrastructure)
        {
            if (Do(infrastructure, "Close for single commands", lab => new SessionRegister(lab).Close(infrastructure), out var session) && PassThru)
                WriteObject(session);
        }
    }
}
