using System.Management.Automation;
using LabGovernance.Pipeline;
using LabGovernance.Sanitizing;

namespace LabGovernance.Cmdlets;

/// <summary>Says where a text holds something that must not leave the LAN, and fails if it does.</summary>
[Cmdlet(VerbsDiagnostic.Test, "LabSanitize", DefaultParameterSetName = FromPipeline)]
[OutputType(typeof(PrivateFinding), typeof(bool))]
public sealed class TestLabSanitizeCommand : TextCmdlet
{
    private bool _clean = true;

    /// <summary>Answers only true or false.</summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    protected override void BeginProcessing()
        => Run = OrEnd(Composition.OpenSanitizer(LabIfAny(), null, new SanitizeOrder { Format = Format }, Rule, SkipRule, null));

    protected override void EndProcessing()
    {
        base.EndProcessing();
        if (Quiet)
            WriteObject(_clean);
    }

    private protected override void OnText(string text) => Tell("the text", Run!.Findings(text));

    private protected override void OnFile(NamedFile file) => Tell(file.Path, Run!.FindingsInFile(file.Path, StopToken));

    private protected override void OnStandardInput(Stream input) => Tell("standard input", Run!.FindingsInStream(input, "standard input", StopToken));

    private void Tell(string target, Outcome<IReadOnlyList<PrivateFinding>> outcome)
    {
        // What can't be looked at is not known to be clean.
        if (!Accept(outcome, target, out var findings))
        {
            _clean = false;
            return;
        }

        if (findings.Count == 0)
            return;
        _clean = false;
        if (Quiet)
            return;
        WriteObject(findings, enumerateCollection: true);
        WriteError(ErrorFor(
            new Refusal("PrivateDataFound", $"{target} holds {findings.Count} {(findings.Count == 1 ? "thing" : "things")} that must not leave.", "Take it out with Invoke-LabSanitize, or allow it in sanitize.yaml."), target));
    }
}
