using System.Management.Automation;
using LabGovernance.Pipeline;
using LabGovernance.Sanitizing;

namespace LabGovernance.Cmdlets;

/// <summary>Lists the cases whose placeholders can be turned back. What has expired is destroyed on the way.</summary>
[Cmdlet(VerbsCommon.Get, "LabCase")]
[OutputType(typeof(LabCase))]
public sealed class GetLabCaseCommand : LabCmdlet
{
    /// <summary>Names; wildcards are allowed.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValueOf("Name")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(CaseNameCompleter))]
    public string[] Name { get; set; } = ["*"];

    protected override void ProcessRecord()
    {
        var cases = OrEnd(Composition.Cases(FindLab()).List());
        foreach (var name in Name)
        {
            var pattern = new WildcardPattern(name, WildcardOptions.IgnoreCase);
            var found = cases.Where(c => pattern.IsMatch(c.Name)).ToList();
            WriteObject(found, enumerateCollection: true);
            if (found.Count == 0 && !WildcardPattern.ContainsWildcardCharacters(name))
                WriteError(ErrorFor(new Refusal("CaseNotFound", $"There is no case '{VisibleText.Of(name)}'.", "Get-LabCase lists them. Invoke-LabSanitize -Case begins one."), name));
        }
    }
}
