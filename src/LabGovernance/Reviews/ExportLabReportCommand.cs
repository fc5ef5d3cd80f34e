using System.Management.Automation;
using LabGovernance.Pipeline;
using LabGovernance.Reviews;

namespace LabGovernance.Cmdlets;

/// <summary>Writes how the lab is and was as one page that needs nothing else: status, windows, incidents, drills, drift, reliability.</summary>
[Cmdlet(VerbsData.Export, "LabReport", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class ExportLabReportCommand : LabCmdlet
{
    /// <summary>The page, or a folder for it.</summary>
    [Parameter(Mandatory = true, Position = 0, HelpMessage = "The page to write, such as lab.html, or a folder for it.")]
    [Alias("Destination")]
    public string Path { get; set; } = "";

    /// <summary>From when: 90d ago, which is what is taken without it, or a date.</summary>
    [Parameter(Position = 1)]
    [Moment]
    public DateTimeOffset? Since { get; set; }

    /// <summary>How far ahead to look for what is due: 30d, which is what is taken without it.</summary>
    [Parameter]
    [LengthOfTime]
    public TimeSpan Ahead { get; set; } = TimeSpan.FromDays(30);

    /// <summary>Writes over a page that is there.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    protected override void EndProcessing()
    {
        var lab = Open().Governed;
        var review = OrEnd(new LabReviewer(lab).Of(Since ?? lab.Now - TimeSpan.FromDays(90), Ahead, TimeSpan.FromMinutes(15), StopToken));
        var target = GetUnresolvedProviderPathFromPSPath(Path);
        if (Directory.Exists(target))
            target = System.IO.Path.Combine(target, $"lab-report-{lab.Today:yyyy-MM-dd}.html");
        if (ShouldProcess(target, $"Write the report of {lab.Lab.Name}") && Accept(Composition.WritePage(target, ReportPage.Of(review, lab.Time.LocalTimeZone), Force), target, out var file))
            WriteObject(file);
        base.EndProcessing();
    }
}
