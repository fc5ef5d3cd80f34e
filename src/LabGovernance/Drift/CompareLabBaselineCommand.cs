using System.Management.Automation;
using LabGovernance.Drift;

namespace LabGovernance.Cmdlets;

/// <summary>Compares files with their baseline: what was added, removed and changed, and which change explains it.</summary>
[Cmdlet(VerbsData.Compare, "LabBaseline", SupportsShouldProcess = true, DefaultParameterSetName = "Compare")]
[OutputType(typeof(DriftReport), typeof(DriftFinding), typeof(DriftSummary), ParameterSetName = ["Compare"])]
[OutputType(typeof(Baseline), ParameterSetName = ["Accept"])]
public sealed class CompareLabBaselineCommand : BaselineCmdlet
{
    /// <summary>The baseline, such as docker-stacks.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The name of a baseline; Get-LabBaseline lists them.")]
    [ValueOf("Name")]
    [ArgumentCompleter(typeof(BaselineNameCompleter))]
    public string Name { get; set; } = "";

    /// <summary>Reads every file again, also one whose size and times are those of the baseline.</summary>
    [Parameter(ParameterSetName = "Compare")]
    public SwitchParameter Full { get; set; }

    /// <summary>Writes each difference by itself, with what differs as Diff, instead of the report.</summary>
    [Parameter(ParameterSetName = "Compare")]
    public SwitchParameter Finding { get; set; }

    /// <summary>Writes the share of each infrastructure, over all baselines that came, instead of the reports.</summary>
    [Parameter(ParameterSetName = "Compare")]
    public SwitchParameter PerInfrastructure { get; set; }

    /// <summary>Opens an issue when there are differences that no change explains, unless one is open about this baseline.</summary>
    [Parameter(ParameterSetName = "Compare")]
    public SwitchParameter OpenIssue { get; set; }

    /// <summary>Takes the files as they are now for right.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Accept", HelpMessage = "Takes the files as they are now for right.")]
    public SwitchParameter Accept { get; set; }

    /// <summary>Why they are right.</summary>
    [Parameter(ParameterSetName = "Accept")]
    public string? Reason { get; set; }

    /// <summary>In whose name a script consents; lab.yaml must list it.</summary>
    [Parameter(ParameterSetName = "Accept")]
    [ArgumentCompleter(typeof(ApproverCompleter))]
    public string? By { get; set; }

    private readonly List<DriftReport> _reports = [];

    protected override void ProcessRecord()
    {
        if (Accept)
        {
            if (Do(Name, "Accept the files as they are", lab => new BaselineRegister(lab).Accept(Name, Reason, Dialog(By), StopToken), out var baseline))
                WriteObject(baseline);
        }
        else if (OpenIssue)
        {
            if (Do(Name, "Open an issue about what no change explains", lab => new BaselineRegister(lab).CompareAndOpen(Name, Full, Dialog(null), StopToken), out var report))
                Write(report);
        }
        else if (IsWhatIf)
        {
            // Its commands would be run.
            if (Do(Name, "Compare", lab => new BaselineRegister(lab).Compare(Name, Full, Dialog(null), StopToken), out var report))
                Write(report);
        }
        else if (base.Accept(new BaselineRegister(Open().Governed).Compare(Name, Full, Dialog(null), StopToken), Name, out var report))
        {
            Write(report);
        }
    }

    protected override void EndProcessing()
    {
        WriteObject(DriftSummary.Of(_reports), enumerateCollection: true);
        base.EndProcessing();
    }

    private void Write(DriftReport report)
    {
        if (PerInfrastructure)
            _reports.Add(report);
        else
            WriteObject(Finding ? report.Findings : (object)report, enumerateCollection: true);
    }
}
