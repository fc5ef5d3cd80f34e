using System.Management.Automation;
using LabGovernance.Work;

namespace LabGovernance.Cmdlets;

/// <summary>Takes up work in PENDING-WORK.md under the next free id, also work that comes from an issue.</summary>
[Cmdlet(VerbsCommon.New, "LabWork", SupportsShouldProcess = true)]
[OutputType(typeof(WorkItem))]
public sealed class NewLabWorkCommand : WorkFieldsCmdlet
{
    /// <summary>What is to be done, in a few words. Work that comes from an issue has its title.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    public string? Title { get; set; }

    /// <summary>The kind of work, which decides about its id.</summary>
    [Parameter]
    public WorkKind Kind { get; set; }

    /// <summary>The issue that it comes from; the two then name each other.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Name")]
    [ArgumentCompleter(typeof(StatusIdCompleter))]
    public string? Issue { get; set; }

    protected override void ProcessRecord()
    {
        if (Do(Title ?? Issue ?? "", "Take up work", lab => new WorkRegister(lab).Open(Order() with { Title = Title, Kind = Kind }, Issue), out var item))
            WriteObject(item);
    }
}
