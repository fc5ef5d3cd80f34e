using System.Management.Automation;
using LabGovernance.Pipeline;
using LabGovernance.Sessions;

namespace LabGovernance.Cmdlets;

/// <summary>Opens an infrastructure for single commands, for a limited time. Only a human can.</summary>
[Cmdlet(VerbsLifecycle.Enable, "CseInfrastructure", SupportsShouldProcess = true)]
[OutputType(typeof(Session))]
public sealed class EnableCseInfrastructureCommand : LabCmdlet
{
    /// <summary>The policy scope to open.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "An infrastructure of the policy; Get-CsePolicy lists them.")]
    [ArgumentCompleter(typeof(InfrastructureCompleter))]
    public string[] Infrastructure { get; set; } = [];

    /// <summary>For how long; without it as long as the policy allows.</summary>
    [Parameter(Position = 1)]
    [LengthOfTime]
    public TimeSpan? For { get; set; }

    /// <summary>What it is opened for; kept on record.</summary>
    [Parameter]
    public string? Reason { get; set; }

    /// <summary>In whose name an unattended script opens it; lab.yaml must list it.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ApproverCompleter))]
    public string? By { get; set; }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    protected override void ProcessRecord()
    {
        foreach (var infrastructure in Infrastructure)
        {
            if (Do(infrastructure, "Open for single commands", lab => new SessionRegister(lab).Open(infrastructure, For, By, Reason), out var session) && PassThru)
                WriteObject(session);
        }
    }
}
