using System.Globalization;

namespace LabGovernance.Sanitizing;

/// <summary>What stands in place of a value.</summary>
internal readonly record struct Placeholder(PlaceholderStyle Style, string Kind, ulong Number)
{
    public string Text => Style switch
    {
        PlaceholderStyle.Number => Number.ToString(CultureInfo.InvariantCulture),
        PlaceholderStyle.Fraction => Number.ToString(CultureInfo.InvariantCulture) + ".0",
        PlaceholderStyle.IPv4 => $"{Number >> 24}.{(Number >> 16) & 255}.{(Number >> 8) & 255}.{Number & 255}",
        PlaceholderStyle.IPv6 => string.Create(CultureInfo.InvariantCulture, $"2001:db8:{Number >> 48:x}:{(Number >> 32) & 0xffff:x}::{Number & 0xffffffff:x}"),
        PlaceholderStyle.Markup => string.Create(CultureInfo.InvariantCulture, $"&lt;{Kind}_{Number}&gt;"),
        _ => string.Create(CultureInfo.InvariantCulture, $"<{Kind}_{Number}>"),
    };
}
