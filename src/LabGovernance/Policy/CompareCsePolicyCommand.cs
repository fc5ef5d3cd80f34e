using System.Management.Automation;
using LabGovernance.Pipeline;
using LabGovernance.Policy;

namespace LabGovernance.Cmdlets;

/// <summary>Puts the commands on record before two policies and says which they rule on differently. Nothing is executed.</summary>
[Cmdlet(VerbsData.Compare, "CsePolicy", DefaultParameterSetName = "Journal")]
[OutputType(typeof(PolicyComparison))]
public sealed class CompareCsePolicyCommand : LabCmdlet
{
    /// <summary>The policy file to compare with; without it the lab's.</summary>
    [Parameter(Position = 1)]
    public string? Reference { get; set; }

    /// <summary>The policy file that is to be tried.</summary>
    [Parameter(Mandatory = true, Position = 0, HelpMessage = "The policy file that is to be tried.")]
    public string Difference { get; set; } = "";

    /// <summary>Only commands that are on record since this long, such as 30d.</summary>
    [Parameter(ParameterSetName = "Journal")]
    public string? Since { get; set; }

    /// <summary>A file of commands to take instead of the journal's.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "File", HelpMessage = "A file of commands, one a line; 'infrastructure: command' says where.")]
    public string? Commands { get; set; }

    protected override void ProcessRecord()
    {
        var reference = OrEnd(Composition.ReadPolicy(Reference is null ? FindLab().PolicyPath : GetUnresolvedProviderPathFromPSPath(Reference)));
        var difference = OrEnd(Composition.ReadPolicy(GetUnresolvedProviderPathFromPSPath(Difference)));
        var hosts = Composition.FindLab(StartFolder) is { IsRefused: false, Value.Hosts: var known } ? known : [];
        WriteObject(PolicyComparison.Of(reference.Governing(hosts), difference.Governing(hosts), Commands is null ? FromJournal() : FromFile(Commands, reference, difference)));
    }

    private CommandHistory FromJournal()
    {
        var since = Since is null ? (DateTimeOffset?)null : TimeProvider.System.GetUtcNow() - OrEnd(Length(Since));
        return OrEnd(Composition.ReadCommands(Open().Governed, since));
    }

    private CommandHistory FromFile(string file, CsePolicy reference, CsePolicy difference)
    {
        var lines = OrEnd(Composition.ReadLines(GetUnresolvedProviderPathFromPSPath(file)));
        string[] names = [.. reference.Infrastructures.Keys.Union(difference.Infrastructures.Keys).Order(StringComparer.Ordinal)];
        return CommandTable.Read(lines, names, SessionActor.Resolve(this));
    }

    private static Outcome<TimeSpan> Length(string text) => Duration.TryParse(text, out var length)
        ? length
        : new Refusal("TimeInvalid", $"'{text}' is not a length of time.", "Write it such as 30d, 12h or 90m.");
}
