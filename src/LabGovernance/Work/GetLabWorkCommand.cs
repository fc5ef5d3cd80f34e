using System.Management.Automation;
using LabGovernance.Pipeline;
using LabGovernance.Work;

namespace LabGovernance.Cmdlets;

/// <summary>Reads PENDING-WORK.md: its open items, or how the work goes in figures.</summary>
[Cmdlet(VerbsCommon.Get, "LabWork", DefaultParameterSetName = Items)]
[OutputType(typeof(WorkItem), ParameterSetName = [Items])]
[OutputType(typeof(WorkMetrics), ParameterSetName = [Figures])]
public sealed class GetLabWorkCommand : LabCmdlet
{
    private const string Items = "Items";
    private const string Figures = "Metrics";

    /// <summary>Only items with such an id or title; wildcards are allowed.</summary>
    [Parameter(Position = 0, ParameterSetName = Items, ValueFromPipeline = true)]
    [SupportsWildcards]
    [ValueOf("Name", "Id")]
    [ArgumentCompleter(typeof(WorkIdCompleter))]
    public string[] Id { get; set; } = [];

    /// <summary>Only items of these sections.</summary>
    [Parameter(ParameterSetName = Items)]
    public WorkSection[] Section { get; set; } = [];

    /// <summary>Only items that matter at least as much.</summary>
    [Parameter(ParameterSetName = Items)]
    public WorkPriority? Priority { get; set; }

    /// <summary>Only items whose target has passed.</summary>
    [Parameter(ParameterSetName = Items)]
    public SwitchParameter Overdue { get; set; }

    /// <summary>Completed items, too.</summary>
    [Parameter(ParameterSetName = Items)]
    public SwitchParameter All { get; set; }

    /// <summary>Writes how the work goes in figures instead.</summary>
    [Parameter(Mandatory = true, ParameterSetName = Figures, HelpMessage = "Writes how the work goes in figures.")]
    public SwitchParameter Metrics { get; set; }

    protected override void ProcessRecord()
    {
        var document = OrEnd(Composition.ReadWork(FindLab()));
        if (Metrics)
        {
            WriteObject(WorkMetrics.Of(document, DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime)));
            return;
        }
        var filter = new WorkFilter { Name = AnyOf(Id), Sections = Section, Least = Priority, Overdue = Overdue, Completed = All || Id.Length > 0 };
        WriteObject(document.Items.Where(filter.Matches), enumerateCollection: true);
        foreach (var id in Id.Where(i => !WildcardPattern.ContainsWildcardCharacters(i) && document.Find(i) is null))
            WriteError(ErrorFor(WorkRefusals.NotFound(id, document.Path), id));
    }
}
