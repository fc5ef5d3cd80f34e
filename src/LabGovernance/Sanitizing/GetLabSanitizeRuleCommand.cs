using System.Management.Automation;
using LabGovernance.Pipeline;
using LabGovernance.Sanitizing;

namespace LabGovernance.Cmdlets;

/// <summary>Lists the rules of the sanitizer with their examples: those that come with it, and the lab's own.</summary>
[Cmdlet(VerbsCommon.Get, "LabSanitizeRule")]
[OutputType(typeof(SanitizeRule))]
public sealed class GetLabSanitizeRuleCommand : LabCmdlet
{
    /// <summary>Ids, such as github.*; wildcards are allowed.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValueOf("Id")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(SanitizeRuleCompleter))]
    public string[] Id { get; set; } = ["*"];

    /// <summary>Only what is secret, or only what is personal.</summary>
    [Parameter]
    public Sensitivity? Sensitivity { get; set; }

    protected override void ProcessRecord()
    {
        var found = Composition.FindLab(StartFolder);
        var lab = found.Refusal?.Code == "LabNotFound" && Lab is null ? null : OrEnd(found);
        var rules = OrEnd(Composition.SanitizeRules(lab)).Rules;
        foreach (var id in Id)
        {
            var pattern = new WildcardPattern(id, WildcardOptions.IgnoreCase);
            var named = rules.Where(r => pattern.IsMatch(r.Id)).ToList();
            WriteObject(named.Where(r => Sensitivity is null || r.Sensitivity == Sensitivity), enumerateCollection: true);
            if (named.Count == 0 && !WildcardPattern.ContainsWildcardCharacters(id))
                WriteError(ErrorFor(new Refusal("SanitizeRuleNotFound", $"No rule has the id '{VisibleText.Of(id)}'.", "Get-LabSanitizeRule lists them. * and ? are wildcards."), id));
        }
    }
}
