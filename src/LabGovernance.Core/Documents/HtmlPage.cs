using System.Net;

namespace LabGovernance.Documents;

/// <summary>One HTML page that loads nothing and runs no script: readable on a phone, in light and dark, on paper.</summary>
public static class HtmlPage
{
    private const string Style = """
        :root { color-scheme: light dark; --ink: #1d2430; --paper: #ffffff; --faint: #e3e6ea; --quiet: #5b6675; --good: #1a7f4b; --warn: #a86a00; --bad: #c2352b; --work: #3b6fb5; --idle: #c3cad2 }
        @media (prefers-color-scheme: dark) { :root { --ink: #dfe4ea; --paper: #14181d; --faint: #2d343d; --quiet: #97a3b2; --good: #4cc38a; --warn: #e0a84b; --bad: #ff7b6e; --work: #7aa7e8; --idle: #49525e } }
        * { box-sizing: border-box }
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

    /// <param name="title">As text.</param>
    /// <param name="body">As HTML; whoever makes it has encoded what others wrote.</param>
    /// <param name="style">Further rules of style.</param>
    public static string Of(string title, string body, string style = "") => $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:" />
        <title>{WebUtility.HtmlEncode(title)}</title>
        <style>
        {Style}{style}</style>
        </head>
        <body>
        {body}</body>
        </html>

        """;
}
