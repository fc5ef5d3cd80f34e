using System.Management.Automation;
using LabGovernance.Status;

namespace LabGovernance.Cmdlets;

/// <summary>Opens an issue in STATUS.md under the next free id.</summary>
[Cmdlet(VerbsCommon.New, "LabIssue", SupportsShouldProcess = true)]
[OutputType(typeof(StatusEntry))]
public sealed class NewLabIssueCommand : IssueFieldsCmdlet
{
    /// <summary>What is wrong, in a few words.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "What is wrong, in a few words.")]
    [ValueOf("Title")]
    public string Title { get; set; } = "";

    /// <summary>Opens it although STATUS.md lists something of that title as expected.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    protected override void ProcessRecord()
    {
        if (Do(Title, "Open an issue", lab => new IssueRegister(lab).Open(Order(Title), Force), out var entry))
            WriteObject(entry);
    }
}
