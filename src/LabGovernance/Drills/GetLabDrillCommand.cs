using System.Management.Automation;
using LabGovernance.Drills;
using LabGovernance.Pipeline;

namespace LabGovernance.Cmdlets;

/// <summary>Reads the drills of the lab: what is practised, when it is due and how it went.</summary>
[Cmdlet(VerbsCommon.Get, "LabDrill")]
[OutputType(typeof(Drill))]
public sealed class GetLabDrillCommand : LabCmdlet
{
    /// <summary>Only drills with such an id or title; wildcards are allowed.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [SupportsWildcards]
    [ValueOf("Id")]
    [ArgumentCompleter(typeof(DrillIdCompleter))]
    public string[] Id { get; set; } = [];

    /// <summary>Only drills that are due, overdue or going on.</summary>
    [Parameter]
    public SwitchParameter Due { get; set; }

    protected override void ProcessRecord()
    {
        var lab = Open().Governed;
        var (drills, unreadable) = OrEnd(new DrillRegister(lab).All());
        foreach (var refusal in unreadable)
            WriteError(ErrorFor(refusal, null));
        var meant = AnyOf(Id);
        WriteObject(drills.Where(d => (meant is null || meant(d.Id) || meant(d.Title)) && (!Due || d.State != DrillState.NotDue)), enumerateCollection: true);
        foreach (var id in Id.Where(i => !WildcardPattern.ContainsWildcardCharacters(i) && !drills.Any(d => i.Equals(d.Id, StringComparison.OrdinalIgnoreCase) || i.Equals(d.Title, StringComparison.OrdinalIgnoreCase))))
            WriteError(ErrorFor(DrillRefusals.NotFound(id, lab.Lab.DrillsFolder), id));
    }
}
