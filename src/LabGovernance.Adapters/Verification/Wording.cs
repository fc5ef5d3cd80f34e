using System.Globalization;

namespace LabGovernance.Adapters.Verification;

/// <summary>How observations speak: on one line, and without what a line should not hold.</summary>
internal static class Wording
{
    private const int LongestQuote = 80;

    /// <summary>Scheme, host, port and path; a query or a user part may hold a secret.</summary>
    public static string ForDisplay(this Uri uri) => uri.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);

    public static string InWords(this TimeSpan span) => string.Create(CultureInfo.InvariantCulture, $"{span.TotalSeconds:0.###} s");

    public static string Quoted(this string text) => $"'{(text.Length <= LongestQuote ? text : text[..LongestQuote] + "…").OnOneLine()}'";

    /// <summary>The text with every run of control characters and white space made one space.</summary>
    public static string OnOneLine(this string text)
        => string.Join(' ', new string([.. text.Select(c => char.IsControl(c) ? ' ' : c)]).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The innermost reason, ready for the end of a sentence.</summary>
    public static string Reason(this Exception exception) => exception.GetBaseException().Message.OnOneLine().TrimEnd('.');
}
