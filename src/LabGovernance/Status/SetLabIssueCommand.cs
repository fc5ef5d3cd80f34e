using System.Management.Automation;
using LabGovernance.Status;

namespace LabGovernance.Cmdlets;

/// <summary>Sets fields of an issue, or takes one back that did not hold.</summary>
[Cmdlet(VerbsCommon.Set, "LabIssue", SupportsShouldProcess = true, DefaultParameterSetName = Fields)]
[OutputType(typeof(StatusEntry))]
public sealed class SetLabIssueCommand : IssueFieldsCmdlet
{
    private const string Fields = "Fields";
    private const string Back = "Reopen";

    /// <summary>The issue, such as ISSUE-001.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The id of an issue, such as ISSUE-001.")]
    [ValueOf("Id")]
    [ArgumentCompleter(typeof(StatusIdCompleter))]
    public string[] Id { get; set; } = [];

    /// <summary>Puts it back among what is urgent, and says why.</summary>
    [Parameter(Mandatory = true, ParameterSetName = Back, HelpMessage = "Why it is open again.")]
    public string Reopen { get; set; } = "";

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    protected override void ProcessRecord()
    {
        foreach (var id in Id)
        {
            if (Do(id, ParameterSetName == Back ? "Reopen" : "Set", lab => new IssueRegister(lab).Set(id, Order(null), Reopen), out var entry) && PassThru)
                WriteObject(entry);
        }
    }
}
