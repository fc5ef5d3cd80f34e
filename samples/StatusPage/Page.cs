using System.Text;
using System.Text.Encodings.Web;

namespace StatusPage;

/// <summary>The one page that people look at.</summary>
internal static class Page
{
    public static string Write(Config config)
    {
        var html = HtmlEncoder.Default;
        var rows = new StringBuilder();
        foreach (var service in config.Services)
        {
            var name = html.Encode(service.Name);
            var link = IsWeb(service.Url) ? $"<a href=\"{html.Encode(service.Url!)}\">{name}</a>" : name;
            rows.Append("    <li>").Append(link);
            if (service.Note is not null)
                rows.Append(" <small>").Append(html.Encode(service.Note)).Append("</small>");
            rows.Append("</li>\n");
        }

        var title = html.Encode(config.Title);
        return $"""
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{title}</title></head>
            <body style="font-family: system-ui, sans-serif; max-width: 40rem; margin: 2rem auto; line-height: 1.6">
              <h1>{title}</h1>
              <ul>
            {rows}  </ul>
            </body>
            </html>

            """;
    }

    private static bool IsWeb(string? url)
        => Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);
}
