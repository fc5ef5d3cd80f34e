using System.Management.Automation;
using LabGovernance.Execution;
using LabGovernance.Journal;
using LabGovernance.Pipeline;
using LabGovernance.Policy;

namespace LabGovernance.Cmdlets;

/// <summary>Lists what ran only because its infrastructure is observed, and what would have stopped it.</summary>
[Cmdlet(VerbsCommon.Get, "CseObservation")]
[OutputType(typeof(Observation))]
public sealed class GetCseObservationCommand : LabCmdlet
{
    /// <summary>Only these infrastructures; wildcards are allowed.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(InfrastructureCompleter))]
    public string[] Infrastructure { get; set; } = ["*"];

    [Parameter]
    public DateTimeOffset? Since { get; set; }

    protected override void ProcessRecord()
    {
        var wanted = Infrastructure.Select(i => WildcardPattern.Get(i, WildcardOptions.IgnoreCase)).ToList();
        var entries = EachOrEnd(Open().Governed.Journal.Read(new JournalFilter { Kind = CommandStarted.Kind, Since = Since }));
        foreach (var observation in Observations.Of(entries))
        {
            if (wanted.Exists(w => w.IsMatch(observation.Infrastructure)))
                WriteObject(observation);
        }
    }
}
