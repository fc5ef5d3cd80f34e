using System.Management.Automation;
using LabGovernance.Pipeline;
using LabGovernance.Status;

namespace LabGovernance.Cmdlets;

/// <summary>Reads STATUS.md: its entries, or how the lab is as a whole.</summary>
[Cmdlet(VerbsCommon.Get, "LabStatus", DefaultParameterSetName = Entries)]
[OutputType(typeof(StatusEntry), ParameterSetName = [Entries])]
[OutputType(typeof(StatusSummary), ParameterSetName = [Whole])]
public sealed class GetLabStatusCommand : LabCmdlet
{
    private const string Entries = "Entries";
    private const string Whole = "Summary";

    /// <summary>Only entries of these sections.</summary>
    [Parameter(Position = 0, ParameterSetName = Entries)]
    public StatusSection[] Section { get; set; } = [];

    /// <summary>Only entries with such an id; wildcards are allowed.</summary>
    [Parameter(ParameterSetName = Entries, ValueFromPipeline = true)]
    [SupportsWildcards]
    [ValueOf("Id")]
    [ArgumentCompleter(typeof(StatusIdCompleter))]
    public string[] Id { get; set; } = [];

    /// <summary>Only entries with such a title; wildcards are allowed.</summary>
    [Parameter(ParameterSetName = Entries)]
    [SupportsWildcards]
    public string[] Title { get; set; } = [];

    /// <summary>Only entries about such a service; wildcards are allowed.</summary>
    [Parameter(ParameterSetName = Entries)]
    [SupportsWildcards]
    public string[] Service { get; set; } = [];

    /// <summary>Only entries whose date has passed.</summary>
    [Parameter(ParameterSetName = Entries)]
    public SwitchParameter Overdue { get; set; }

    /// <summary>Writes how the lab is as a whole instead.</summary>
    [Parameter(ParameterSetName = Whole, Mandatory = true, HelpMessage = "Writes how the lab is as a whole.")]
    public SwitchParameter Summary { get; set; }

    protected override void ProcessRecord()
    {
        var document = OrEnd(Composition.ReadStatus(FindLab()));
        if (Summary)
        {
            WriteObject(StatusSummary.Of(document));
            return;
        }
        var filter = new StatusFilter
        {
            Id = AnyOf(Id),
            Title = AnyOf(Title),
            Service = AnyOf(Service),
            Sections = Section,
            Overdue = Overdue,
        };
        WriteObject(document.Entries.Where(filter.Matches), enumerateCollection: true);
        foreach (var id in Id.Where(i => !WildcardPattern.ContainsWildcardCharacters(i) && !document.Entries.Any(e => i.Equals(e.Id, StringComparison.OrdinalIgnoreCase))))
            WriteError(ErrorFor(StatusRefusals.NotFound(id, document.Path), id));
    }
}
