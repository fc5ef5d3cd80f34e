using System.Management.Automation;
using LabGovernance.Pipeline;
using LabGovernance.Reviews;

namespace LabGovernance.Cmdlets;

/// <summary>Looks back over a week: what changed, what is due, what got worse, how approvals went, which rules nothing used.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "LabReview", DefaultParameterSetName = ObjectSet)]
[OutputType(typeof(LabReview), ParameterSetName = [ObjectSet])]
[OutputType(typeof(string), ParameterSetName = [MarkdownSet])]
public sealed class InvokeLabReviewCommand : LabCmdlet
{
    private const string ObjectSet = "Object";
    private const string MarkdownSet = "Markdown";

    /// <summary>From when: 7d ago, which is what is taken without it, or a date.</summary>
    [Parameter(Position = 0)]
    [Moment]
    public DateTimeOffset? Since { get; set; }

    /// <summary>How far ahead to look for what is due: 7d, which is what is taken without it.</summary>
    [Parameter]
    [LengthOfTime]
    public TimeSpan Ahead { get; set; } = TimeSpan.FromDays(7);

    /// <summary>The review as a Markdown document.</summary>
    [Parameter(Mandatory = true, ParameterSetName = MarkdownSet)]
    public SwitchParameter AsMarkdown { get; set; }

    protected override void EndProcessing()
    {
        var lab = Open().Governed;
        var review = OrEnd(new LabReviewer(lab).Of(Since ?? lab.Now - TimeSpan.FromDays(7), Ahead, TimeSpan.FromMinutes(15)));
        if (AsMarkdown)
            WriteObject(ReviewMarkdown.Of(review, lab.Time.LocalTimeZone));
        else
            WriteObject(review);
        base.EndProcessing();
    }
}
