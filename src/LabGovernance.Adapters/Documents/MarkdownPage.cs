using System.Text;
using LabGovernance.Documents;
using Markdig;

namespace LabGovernance.Adapters.Documents;

/// <summary>Markdown as one HTML page that loads nothing: readable on a phone, in light and dark, on paper. HTML within the Markdown is shown, not obeyed.</summary>
public static class MarkdownPage
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables().UseTaskLists().UseSoftlineBreakAsHardlineBreak().DisableHtml().Build();

    // A comment is for who edits the page.
    public static string Of(string title, string markdown) => HtmlPage.Of(title, Markdown.ToHtml(WithoutComments(markdown), Pipeline));

    private static string WithoutComments(string markdown)
    {
        var kept = new StringBuilder();
        for (var at = 0; at < markdown.Length;)
        {
            var begin = markdown.IndexOf("<!--", at, StringComparison.Ordinal);
            var end = begin < 0 ? -1 : markdown.IndexOf("-->", begin, StringComparison.Ordinal);
            if (end < 0)
            {
                kept.Append(markdown, at, markdown.Length - at);
                break;
            }
            kept.Append(markdown, at, begin - at);
            at = end + 3;
        }
        return kept.ToString();
    }
}
