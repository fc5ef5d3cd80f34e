using System.Management.Automation;
using LabGovernance.Changes;
using LabGovernance.Pipeline;

namespace LabGovernance.Cmdlets;

/// <summary>A cmdlet that works on changes named by id.</summary>
public abstract class ChangeCmdlet : LabCmdlet
{
    /// <summary>The change, such as CHG-0001.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The id of a change, such as CHG-0001.")]
    [ValueOf("Id")]
    [ArgumentCompleter(typeof(ChangeIdCompleter))]
    public string[] Id { get; set; } = [];

    protected override void ProcessRecord()
    {
        foreach (var id in Id)
            Process(id);
    }

    protected abstract void Process(string id);

    /// <summary>Tells what Ctrl+C left behind: the pipeline takes nothing any more, the host does.</summary>
    private protected void TellStopped(Outcome<Change> outcome)
        => Host.UI.WriteWarningLine(outcome.Refusal is { } refusal ? refusal.ToString() : ChangeRefusals.BrokenOff(outcome.Value));
}
