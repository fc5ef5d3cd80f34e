using System.Management.Automation;
using LabGovernance.Status;

namespace LabGovernance.Cmdlets;

/// <summary>Sets fields of an issue, or takes one back that did not hold.</summary>
[Cmdlet(VerbsCommon.Set, "LabIssue", SupportsShouldProcess = true)]
[OutputType(typeof(StatusEntry))]
public sealed class SetLabIssueCommand : IssueFieldsCmdlet
{
    /// <summary>The issue, such as ISSUE-001; the title of one that has no id.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, HelpMessage = "The id of an issue, such as ISSUE-001, or its title where it has none.")]
    [ValueOf("Name", "Id")]
    [ArgumentCompleter(typeof(StatusIdCompleter))]
    public string[] Id { get; set; } = [];

    /// <summary>Puts it back among what is urgent, and says why.</summary>
    [Parameter]
    public string? Reopen { get; set; }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    protected override void ProcessRecord()
    {
        foreach (var id in Id)
        {
            if (Do(id, Reopen is null ? "Set" : "Reopen", lab => new IssueRegister(lab).Set(id, Order(null), Reopen), out var entry) && PassThru)
                WriteObject(entry);
        }
    }
}
