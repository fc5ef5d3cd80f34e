using System.Management.Automation;
using LabGovernance.Drift;
using LabGovernance.Pipeline;

namespace LabGovernance.Cmdlets;

/// <summary>Reads the baselines of the lab: what they are of, and when they were taken.</summary>
[Cmdlet(VerbsCommon.Get, "LabBaseline")]
[OutputType(typeof(Baseline))]
public sealed class GetLabBaselineCommand : LabCmdlet
{
    /// <summary>Only baselines with such a name; wildcards are allowed.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [SupportsWildcards]
    [ValueOf("Name")]
    [ArgumentCompleter(typeof(BaselineNameCompleter))]
    public string[] Name { get; set; } = [];

    protected override void ProcessRecord()
    {
        var lab = Open().Governed;
        var (baselines, unreadable) = OrEnd(new BaselineRegister(lab).All());
        foreach (var refusal in unreadable)
            WriteError(ErrorFor(refusal, null));
        var meant = AnyOf(Name);
        WriteObject(baselines.Where(b => meant is null || meant(b.Name)), enumerateCollection: true);
        foreach (var name in Name.Where(n => !WildcardPattern.ContainsWildcardCharacters(n) && !baselines.Any(b => n.Equals(b.Name, StringComparison.OrdinalIgnoreCase))))
            WriteError(ErrorFor(BaselineRefusals.NotFound(name, lab.Lab.BaselinesFolder), name));
    }
}
