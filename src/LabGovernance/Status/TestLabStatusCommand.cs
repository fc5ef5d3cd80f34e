using System.Management.Automation;
using LabGovernance.Pipeline;
using LabGovernance.Status;

namespace LabGovernance.Cmdlets;

/// <summary>Holds STATUS.md against the calendar, against itself and against the journal.</summary>
[Cmdlet(VerbsDiagnostic.Test, "LabStatus")]
[OutputType(typeof(StatusFinding), typeof(bool))]
public sealed class TestLabStatusCommand : LabCmdlet
{
    /// <summary>Takes a warning for an error.</summary>
    [Parameter]
    public SwitchParameter Strict { get; set; }

    /// <summary>Answers only true or false.</summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    protected override void ProcessRecord()
    {
        var lab = Open().Governed;
        var findings = OrEnd(StatusReview.Of(lab));
        var bad = findings.Count(f => f.Severity >= (Strict ? StatusSeverity.Warning : StatusSeverity.Error));
        if (Quiet)
        {
            WriteObject(bad == 0);
            return;
        }
        WriteObject(findings, enumerateCollection: true);
        if (bad > 0)
            WriteError(ErrorFor(StatusRefusals.NotInOrder(lab.Lab.StatusPath, bad), lab.Lab.StatusPath));
    }
}
