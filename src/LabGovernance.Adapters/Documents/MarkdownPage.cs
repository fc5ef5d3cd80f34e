using System.Net;
using System.Text;
using Markdig;

namespace LabGovernance.Adapters.Documents;

/// <summary>Markdown as one HTML page that loads nothing: readable on a phone, in light and dark, on paper. HTML within the Markdown is shown, not obeyed.</summary>
public static class MarkdownPage
{
    private const string Style = """
        :root { color-scheme: light dark; --ink: #1d2430; --paper: #ffffff; --faint: #e3e6ea; --quiet: #5b6675 }
        @media (prefers-color-scheme: dark) { :root { --ink: #dfe4ea; --paper: #14181d; --faint: #2d343d; --quiet: #97a3b2 } }
        body { margin: 0 auto; max-width: 52rem; padding: 1.5rem 1rem 4rem; font: 16px/1.55 system-ui, sans-serif; color: var(--ink); background: var(--paper); overflow-wrap: anywhere }
        h1, h2, h3 { line-height: 1.25; margin: 1.8em 0 .5em }
        h1 { margin-top: 0 }
        h2 { border-bottom: 1px solid var(--faint); padding-bottom: .2em }
        table { border-collapse: collapse; display: block; overflow-x: auto }
        th, td { border: 1px solid var(--faint); padding: .35em .7em; text-align: left; vertical-align: top; overflow-wrap: normal }
        pre, code { font: .9em ui-monospace, monospace }
        pre { border: 1px solid var(--faint); padding: .7em; overflow-x: auto }
        a { color: inherit }
        blockquote { margin-left: 0; padding-left: 1em; border-left: 3px solid var(--faint); color: var(--quiet) }
        li:has(> input) { list-style: none }
        """;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables().UseTaskLists().UseSoftlineBreakAsHardlineBreak().DisableHtml().Build();

    public static string Of(string title, string markdown)
    {
        // A comment is for who edits the page.
        var body = Markdown.ToHtml(WithoutComments(markdown), Pipeline);
        return $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
            <title>{WebUtility.HtmlEncode(title)}</title>
            <style>
            {Style}
            </style>
            </head>
            <body>
            {body}</body>
            </html>

            """;
    }

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
