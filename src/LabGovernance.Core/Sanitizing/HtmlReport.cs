using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;

namespace LabGovernance.Sanitizing;

/// <summary>Reports as one page that needs nothing else and runs no script.</summary>
public static class HtmlReport
{
    private const string Head = """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><title>Sanitized</title>
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <style>
        body{font:14px/1.5 system-ui,sans-serif;margin:2rem;color:#1b1f24;background:#fff}
        table{border-collapse:collapse;width:100%;table-layout:fixed}
        td{font:12px/1.5 ui-monospace,monospace;white-space:pre-wrap;overflow-wrap:anywhere;vertical-align:top;padding:2px 8px;border-top:1px solid #d8dee4}
        td:first-child{width:5ch;text-align:right;color:#59636e}
        mark{background:#ffd8d3;color:inherit}td+td+td mark{background:#c8f0cf}
        @media(prefers-color-scheme:dark){body{background:#0d1117;color:#e6edf3}mark{background:#7d2b22}td+td+td mark{background:#1d5c2b}td{border-color:#30363d}}
        </style></head><body>
        """;

    public static string Page(IReadOnlyList<SanitizeReport> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        var page = new StringBuilder(Head);
        foreach (var report in reports)
        {
            page.Append(CultureInfo.InvariantCulture, $"<h2>{Encoded(report.Result.Source ?? "text")}</h2>\n<p>{report.Result.Total} taken out");
            page.Append(string.Concat(report.Result.Counts.Select(c => $", {Encoded(c.Key)} {c.Value}"))).Append("</p>\n");
            foreach (var warning in report.Result.Warnings)
                page.Append("<p>").Append(Encoded(warning)).Append("</p>\n");
            page.Append("<table>\n");
            foreach (var line in report.Lines)
            {
                page.Append(CultureInfo.InvariantCulture, $"<tr><td>{line.Number}</td><td>");
                Append(page, line.Before);
                page.Append("</td><td>");
                Append(page, line.After);
                page.Append("</td></tr>\n");
            }

            page.Append("</table>\n");
        }

        return page.Append("</body></html>\n").ToString();
    }

    private static void Append(StringBuilder page, ImmutableArray<ReportPiece> pieces)
    {
        foreach (var piece in pieces)
        {
            if (piece.Rule is null)
                page.Append(Encoded(piece.Text));
            else
                page.Append("<mark title=\"").Append(Encoded(piece.Rule)).Append("\">").Append(Encoded(piece.Text)).Append("</mark>");
        }
    }

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
