using System.Globalization;
using System.Net;
using LabGovernance.Sanitizing;

namespace LabGovernance.Documents;

/// <summary>HTML in which every value that is not itself markup has been encoded: what somebody wrote into a title can't become a tag.</summary>
internal readonly record struct Markup
{
    private readonly string? _text;

    private Markup(string text) => _text = text;

    public static Markup None => default;

    /// <param name="html">An interpolated string: its literal parts are taken as they are, its values are encoded unless they are markup. Numbers are written in the invariant culture.</param>
    public static Markup Of(FormattableString html)
    {
        ArgumentNullException.ThrowIfNull(html);
        return new(string.Format(CultureInfo.InvariantCulture, html.Format, [.. html.GetArguments().Select(Encoded)]));
    }

    public static Markup Joined(IEnumerable<Markup> parts) => new(string.Concat(parts));

    public override string ToString() => _text ?? "";

    private static object Encoded(object? value) => value switch
    {
        Markup markup => markup.ToString(),
        IEnumerable<Markup> parts => Joined(parts).ToString(),
        string text => WebUtility.HtmlEncode(VisibleText.Of(text)),
        // Their format belongs to the place they stand in, and none of them can write a tag.
        int or long or double => value,
        _ => WebUtility.HtmlEncode(VisibleText.Of(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "")),
    };
}
