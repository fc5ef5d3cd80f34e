using System.Management.Automation;
using LabGovernance.Changes;
using LabGovernance.Pipeline;
using LabGovernance.Reviews;

namespace LabGovernance.Cmdlets;

/// <summary>Looks back over a week: what changed, what is due, what got worse, how approvals went, which rules nothing used.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "LabReview", DefaultParameterSetName = ObjectSet, SupportsShouldProcess = true)]
[OutputType(typeof(LabReview), typeof(string), ParameterSetName = [ObjectSet])]
[OutputType(typeof(FileInfo), ParameterSetName = [FileSet])]
public sealed class InvokeLabReviewCommand : LabCmdlet
{
    private const string ObjectSet = "Object";
    private const string FileSet = "File";

    /// <summary>From when: 7d ago, which is what is taken without it, or a date.</summary>
    [Parameter(Position = 0)]
    [Moment]
    public DateTimeOffset? Since { get; set; }

    /// <summary>How far ahead to look for what is due: 7d, which is what is taken without it.</summary>
    [Parameter]
    [LengthOfTime]
    public TimeSpan Ahead { get; set; } = TimeSpan.FromDays(7);

    /// <summary>The review as the text of a Markdown document.</summary>
    [Parameter(ParameterSetName = ObjectSet)]
    public SwitchParameter AsMarkdown { get; set; }

    /// <summary>Writes it as a Markdown document: a file, or a folder for it.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = FileSet, HelpMessage = "The Markdown document to write, such as review.md, or a folder for it.")]
    [Alias("Destination")]
    public string Path { get; set; } = "";

    /// <summary>Writes over a document that is there.</summary>
    [Parameter(ParameterSetName = FileSet)]
    public SwitchParameter Force { get; set; }

    protected override void EndProcessing()
    {
        var lab = Open().Governed;
        var review = OrEnd(new LabReviewer(lab).Of(Since ?? lab.Now - TimeSpan.FromDays(7), Ahead, TimeSpan.FromMinutes(15), StopToken));
        if (ParameterSetName == FileSet)
            Write(review, lab);
        else
            WriteObject(AsMarkdown ? ReviewMarkdown.Of(review, lab.Time.LocalTimeZone) : review);
        base.EndProcessing();
    }

    private void Write(LabReview review, GovernedLab lab)
    {
        var target = GetUnresolvedProviderPathFromPSPath(Path);
        if (Directory.Exists(target))
            target = System.IO.Path.Combine(target, $"review-{lab.Today:yyyy-MM-dd}.md");
        if (ShouldProcess(target, $"Write the review of {lab.Lab.Name}") && Accept(Composition.WritePage(target, ReviewMarkdown.Of(review, lab.Time.LocalTimeZone), Force), target, out var file))
            WriteObject(file);
    }
}
