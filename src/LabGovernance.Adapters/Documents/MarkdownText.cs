using System.Text;
using System.Text.RegularExpressions;

namespace LabGovernance.Adapters.Documents;

/// <summary>Text that stays text when it is put into Markdown, on one line.</summary>
internal static partial class MarkdownText
{
    private const string Special = "\\`*_[]<>|#";

    public static string OneLine(string text) => Blanks().Replace(text, " ").Trim().Replace("<!--", "<\\!--", StringComparison.Ordinal);

    public static string Escape(string text)
    {
        var result = new StringBuilder();
        foreach (var c in Blanks().Replace(text, " ").Trim())
        {
            if (Special.Contains(c, StringComparison.Ordinal))
                result.Append('\\');
            result.Append(c);
        }
        return result.ToString();
    }

    public static string Unescape(string text) => Escaped().Replace(text, "$1");

    [GeneratedRegex(@"[\r\n\t\v\f\u0085\u2028\u2029]+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\\([\\`*_\[\]<>|#])")]
    private static partial Regex Escaped();
}
