using System.Management.Automation;
using LabGovernance.Pipeline;
using LabGovernance.Policy.Linting;

namespace LabGovernance.Cmdlets;

/// <summary>Says what is wrong with a policy and what is weak in it. Nothing is executed.</summary>
[Cmdlet(VerbsDiagnostic.Test, "CsePolicy")]
[OutputType(typeof(PolicyFinding), typeof(string), typeof(bool))]
public sealed class TestCsePolicyCommand : LabCmdlet
{
    private readonly List<PolicyFinding> _all = [];
    private bool _good = true;

    /// <summary>Policy files. Without it the lab's own.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("FullName")]
    public string[] Path { get; set; } = [];

    /// <summary>Objects, a SARIF document or workflow commands of GitHub.</summary>
    [Parameter]
    public FindingFormat Format { get; set; }

    /// <summary>Takes a warning for an error.</summary>
    [Parameter]
    public SwitchParameter Strict { get; set; }

    /// <summary>Answers only true or false.</summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    private string Root => SessionState.Path.CurrentFileSystemLocation.ProviderPath;

    protected override void ProcessRecord()
    {
        foreach (var file in Path.Length > 0 ? Path.Select(p => GetUnresolvedProviderPathFromPSPath(p)) : [FindLab().PolicyPath])
        {
            if (Accept(Composition.ExaminePolicy(file), file, out var reading))
                Report(reading);
            else
                _good = false;
        }
    }

    protected override void EndProcessing()
    {
        if (Quiet)
            WriteObject(_good);
        else if (Format == FindingFormat.Sarif)
            WriteObject(SarifReport.Write(_all, Root, MyInvocation.MyCommand.Module?.Version?.ToString() ?? "0"));
        base.EndProcessing();
    }

    private void Report(PolicyReading reading)
    {
        var findings = reading.Document is { } document ? PolicyLinter.Lint(document, Composition.UseOf(document.Policy, StartFolder)) : reading.Faults;
        var bad = findings.Count(f => f.Severity >= (Strict ? PolicySeverity.Warning : PolicySeverity.Error));
        _good &= bad == 0;
        if (Quiet)
            return;
        _all.AddRange(findings);
        if (Format == FindingFormat.Object)
            WriteObject(findings, enumerateCollection: true);
        else if (Format == FindingFormat.GitHub)
            WriteObject(GitHubReport.Lines(findings, Root), enumerateCollection: true);
        if (bad > 0)
        {
            WriteError(ErrorFor(
                new Refusal("PolicyInvalid", $"{reading.File} has {Count(bad)}.", "Each finding names its line; docs/policy-findings.md explains it."), reading.File));
        }
    }

    private string Count(int bad) => $"{bad} {(bad == 1 ? "error" : "errors")}{(!Strict ? "" : bad == 1 ? " or warning" : " or warnings")}";
}
