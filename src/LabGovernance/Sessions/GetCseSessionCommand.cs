using System.Management.Automation;
using LabGovernance.Pipeline;
using LabGovernance.Sessions;

namespace LabGovernance.Cmdlets;

/// <summary>Lists what is open for single commands; with -All also what was.</summary>
[Cmdlet(VerbsCommon.Get, "CseSession")]
[OutputType(typeof(Session))]
public sealed class GetCseSessionCommand : LabCmdlet
{
    /// <summary>Only these infrastructures; wildcards are allowed.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(InfrastructureCompleter))]
    public string[] Infrastructure { get; set; } = ["*"];

    /// <summary>Also the sessions that have ended.</summary>
    [Parameter]
    public SwitchParameter All { get; set; }

    protected override void ProcessRecord()
    {
        var wanted = Infrastructure.Select(i => WildcardPattern.Get(i, WildcardOptions.IgnoreCase)).ToList();
        foreach (var session in OrEnd(new SessionRegister(Open().Governed).List()))
        {
            if ((All || session.State == Sessions.SessionState.Open) && wanted.Exists(w => w.IsMatch(session.Infrastructure)))
                WriteObject(session);
        }
    }
}
