using System.Management.Automation;
using LabGovernance.Incidents;

namespace LabGovernance.Cmdlets;

/// <summary>Sets what the report of an incident says, takes up its actions as work, and ticks what holds.</summary>
[Cmdlet(VerbsCommon.Set, "LabIncident", SupportsShouldProcess = true)]
[OutputType(typeof(Incident))]
public sealed class SetLabIncidentCommand : IncidentFieldsCmdlet
{
    /// <summary>The incident, such as INC-2026-03-14-001.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The id of an incident, such as INC-2026-03-14-001.")]
    [ValueOf("Incident", "Id")]
    [ArgumentCompleter(typeof(IncidentIdCompleter))]
    public string[] Id { get; set; } = [];

    /// <summary>What happened, in a few words.</summary>
    [Parameter]
    public string? Title { get; set; }

    /// <summary>What stopped the bleeding. An incident that goes on is mitigated by it, now unless -Mitigated says when.</summary>
    [Parameter]
    public string? Mitigation { get; set; }

    /// <summary>Why it happened.</summary>
    [Parameter]
    public string? RootCause { get; set; }

    /// <summary>What is to be done so that it does not happen again; each is taken up as work.</summary>
    [Parameter]
    public string[] Action { get; set; } = [];

    /// <summary>Who does it.</summary>
    [Parameter]
    public string? ActionOwner { get; set; }

    /// <summary>Until when: 2026-12-24, or 7d from today.</summary>
    [Parameter]
    [Day]
    public DateOnly? ActionDue { get; set; }

    /// <summary>Criteria that hold now, as written in the report.</summary>
    [Parameter]
    public string[] Met { get; set; } = [];

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    protected override void ProcessRecord()
    {
        foreach (var id in Id)
        {
            var order = Order(Title) with { Mitigation = Mitigation, RootCause = RootCause, Actions = Action, ActionOwner = ActionOwner, ActionDue = ActionDue, Met = Met };
            if (Do(id, "Change the report", lab => new IncidentRegister(lab).Set(id, order), out var incident) && PassThru)
                WriteObject(incident);
        }
    }
}
