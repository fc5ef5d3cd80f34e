using System.Text;
using System.Text.RegularExpressions;
using LabGovernance.Sanitizing.Forms;
using LabGovernance.Sanitizing.Rules;

namespace LabGovernance.Sanitizing;

/// <summary>Puts back what placeholders stand for.</summary>
public static partial class Restorer
{
    private static readonly Lazy<HashSet<string>> Kinds = new(() => [.. ShippedRules.All.Select(r => r.Placeholder), "KNOWN", "NUMBER"]);

    /// <summary>Replaces exact placeholders of the map, and nothing else.</summary>
    /// <param name="text">The text, as an AI or a person gave it back.</param>
    /// <param name="map">What they stand for.</param>
    /// <returns>The text; or the refusal <c>PlaceholderUnknown</c> when one of ours was never given: whoever wrote it made it up.</returns>
    public static Outcome<string> Restore(string text, PlaceholderMap map)
    {
        ArgumentNullException.ThrowIfNull(text);
        var restored = Restore(WholeText.Bytes(text), map);
        return restored.IsRefused ? restored.Refusal : WholeText.Of(restored.Value);
    }

    /// <inheritdoc cref="Restore(string, PlaceholderMap)"/>
    public static Outcome<byte[]> Restore(ReadOnlySpan<byte> text, PlaceholderMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        string? invented = null;
        var bytes = text.ToArray();
        var restored = Any().Replace(Encoding.Latin1.GetString(text), match =>
        {
            if (!IsWhole(bytes, match))
                return match.Value;
            var placeholder = match.Value.StartsWith('&') ? "<" + match.Value[4..^4] + ">" : match.Value;
            if (map.Original(placeholder) is { } original)
                return original == placeholder ? match.Value : original;
            if (match.Value.StartsWith("24", StringComparison.Ordinal) || Kinds.Value.Contains(match.Groups["kind"].Value) || map.Kinds.Contains(match.Groups["kind"].Value))
                invented ??= match.Value;
            return match.Value;
        });
        return invented is null
            ? Encoding.Latin1.GetBytes(restored)
            : new Refusal("PlaceholderUnknown", $"'{invented}' stands for nothing: no text of this case was given it.", "Look at where it comes from. Whoever wrote the text made it up.");
    }

    // A part of a longer number or name was no placeholder when the text was sanitized either.
    private static bool IsWhole(byte[] text, Match match)
        => match.ValueSpan[0] switch
        {
            '2' when match.ValueSpan.Contains(':') => IPv6Form.At(text, match.Index + 4) is { Address: not null } found && found.Start == match.Index && found.End == match.Index + match.Length,
            '2' => IPv4Form.At(text, match.Index + 3) is { } found && found.Start == match.Index && found.End == match.Index + match.Length,
            _ => true,
        };

    [GeneratedRegex(@"<(?<kind>[A-Z][A-Z0-9_]*)_[1-9]\d{0,8}>|&lt;(?<kind>[A-Z][A-Z0-9_]*)_[1-9]\d{0,8}&gt;|(?<![\d.])24[0-7]\.\d{1,3}\.\d{1,3}\.\d{1,3}(?!\d)|(?<![0-9a-f:])2001:db8:[0-9a-f]{1,4}:[0-9a-f]{1,4}::[0-9a-f]{1,8}(?![0-9a-f.])|(?<![A-Za-z0-9])99\d{7}(?:\.0(?!\d))?(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Any();
}
