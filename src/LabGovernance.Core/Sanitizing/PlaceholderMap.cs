using System.Globalization;
using System.Text;
using LabGovernance.Sanitizing.Forms;

namespace LabGovernance.Sanitizing;

/// <summary>
/// Which placeholder stands for which value: the same one wherever the value stands. One that a text had already is never given to a value, and one that
/// was given and then stands in the text itself gets another for itself. Not for use by several texts at once.
/// </summary>
public sealed class PlaceholderMap
{
    private const string Numbers = "#";

    private readonly Dictionary<UInt128, Placeholder> _given = [];
    private readonly Dictionary<string, ulong> _counts = new(StringComparer.Ordinal);
    private readonly HashSet<(string Kind, ulong Number)> _reserved = [];
    private readonly Dictionary<string, string>? _originals;
    private readonly AddressSpace _addresses = new();
    private readonly KeyedHash _hash = new();
    private Dictionary<string, ulong> _earlier = new(StringComparer.Ordinal);
    private int _run = 1;

    /// <param name="remembers">True keeps the values, so that they can be put back. False keeps hashes only.</param>
    public PlaceholderMap(bool remembers)
    {
        if (remembers)
            _originals = new(StringComparer.Ordinal);
    }

    /// <summary>Reads what another map kept.</summary>
    /// <exception cref="FormatException">An entry is none.</exception>
    public PlaceholderMap(IEnumerable<MapEntry> entries)
        : this(remembers: true)
    {
        ArgumentNullException.ThrowIfNull(entries);
        foreach (var entry in entries)
            Take(entry);
    }

    /// <summary>All that is kept, for storing; nothing when the map forgets.</summary>
    public IEnumerable<MapEntry> Entries => _originals?.Select(pair => new MapEntry(pair.Key, pair.Value)) ?? [];

    internal IEnumerable<string> Kinds => _counts.Keys;

    /// <summary>What a placeholder stands for; null when it was never given.</summary>
    internal string? Original(string placeholder) => _originals?.GetValueOrDefault(placeholder);

    /// <summary>Begins a text. Placeholders given before stand for what they stood for.</summary>
    internal void Begin()
    {
        _run++;
        _earlier = new(_counts, StringComparer.Ordinal);
    }

    internal Placeholder For(string kind, ReadOnlySpan<byte> value, PlaceholderStyle style)
    {
        var form = style == PlaceholderStyle.Markup ? PlaceholderStyle.Brackets : style;
        var key = _hash.Of(value, (byte)form);
        if (_given.TryGetValue(key, out var placeholder))
            return placeholder.Style == PlaceholderStyle.Brackets && style == PlaceholderStyle.Markup ? placeholder with { Style = style } : placeholder;
        placeholder = form switch
        {
            PlaceholderStyle.IPv4 when Address4(value) is { } address && _addresses.Map4(address, _run) is { } mapped => new(form, kind, mapped),
            PlaceholderStyle.IPv6 when Address6(value) is { } address && _addresses.Map6(address, _run) is { } mapped => new(form, kind, mapped),
            PlaceholderStyle.Number or PlaceholderStyle.Fraction when Next(Numbers) is var number && number <= 9_999_999 => new(form, Numbers, 990_000_000 + number),
            _ => new(PlaceholderStyle.Brackets, kind, Next(kind)),
        };
        _given[key] = placeholder;
        if (_originals is not null)
            _originals[placeholder.Text] = Encoding.Latin1.GetString(value);
        return placeholder.Style == PlaceholderStyle.Brackets && style == PlaceholderStyle.Markup ? placeholder with { Style = style } : placeholder;
    }

    /// <summary>Takes note of a placeholder that stands in the text itself.</summary>
    /// <returns>What must stand in its place, because this text gave it to a value; null when it stays.</returns>
    internal Placeholder? Literal(ReadOnlySpan<byte> text)
    {
        if (Read(Encoding.Latin1.GetString(text)) is not { } literal)
            return null;
        var six = literal.Style == PlaceholderStyle.IPv6;
        var free = literal.Style is PlaceholderStyle.IPv4 or PlaceholderStyle.IPv6
            ? IsFree(_addresses.TakenBy(literal.Number, six))
            : IsFree(literal);
        if (!free)
            return For(literal.Kind == Numbers ? "NUMBER" : literal.Kind, text, literal.Style);
        Reserve(literal, six);
        return null;
    }

    private static uint? Address4(ReadOnlySpan<byte> text) => text.IndexOf((byte)'.') is var dot and > 0 && IPv4Form.At(text, dot) is { } found ? found.Address : null;

    private static UInt128? Address6(ReadOnlySpan<byte> text) => text.IndexOf((byte)':') is var colon and > 0 ? IPv6Form.At(text, colon).Address : null;

    private static Placeholder? Read(string text)
    {
        if (text.StartsWith("&lt;", StringComparison.Ordinal))
            text = "<" + text[4..^4] + ">";
        if (text.StartsWith('<') && text.LastIndexOf('_') is var underscore and > 1)
        {
            return ulong.TryParse(text.AsSpan(underscore + 1, text.Length - underscore - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? new(PlaceholderStyle.Brackets, text[1..underscore], number)
                : null;
        }

        var bytes = Encoding.Latin1.GetBytes(text);
        if (text.Contains(':', StringComparison.Ordinal) && Address6(bytes) is { } six)
            return new(PlaceholderStyle.IPv6, "IPV6", Packed(six));
        if (Address4(bytes) is { } four)
            return new(PlaceholderStyle.IPv4, "IPV4", four);
        var whole = text.EndsWith(".0", StringComparison.Ordinal) ? text[..^2] : text;
        return ulong.TryParse(whole, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 990_000_000
            ? new(whole == text ? PlaceholderStyle.Number : PlaceholderStyle.Fraction, Numbers, value)
            : null;
    }

    private static ulong Packed(UInt128 address) => ((ulong)(address >> 64) << 32) | (uint)address;

    private static ulong Index(Placeholder placeholder) => placeholder.Kind == Numbers ? placeholder.Number - 990_000_000 : placeholder.Number;

    private bool IsFree(int? taken) => taken is null or 0 || taken < _run;

    private bool IsFree(Placeholder literal)
        => Index(literal) > _counts.GetValueOrDefault(literal.Kind) || Index(literal) <= _earlier.GetValueOrDefault(literal.Kind) || _reserved.Contains((literal.Kind, Index(literal)));

    private void Reserve(Placeholder literal, bool six)
    {
        if (literal.Style is PlaceholderStyle.IPv4 or PlaceholderStyle.IPv6)
            _addresses.Reserve(literal.Number, six);
        else if (Index(literal) > _counts.GetValueOrDefault(literal.Kind))
            _reserved.Add((literal.Kind, Index(literal)));
        _originals?.TryAdd(literal.Text, literal.Text);
    }

    private ulong Next(string kind)
    {
        var number = _counts.GetValueOrDefault(kind) + 1;
        while (_reserved.Contains((kind, number)))
            number++;
        _counts[kind] = number;
        return number;
    }

    private void Take(MapEntry entry)
    {
        var placeholder = Read(entry.Placeholder) ?? throw new FormatException($"'{entry.Placeholder}' is no placeholder.");
        _originals![entry.Placeholder] = entry.Original;
        if (entry.Original == entry.Placeholder)
        {
            Reserve(placeholder, placeholder.Style == PlaceholderStyle.IPv6);
            return;
        }

        var value = Encoding.Latin1.GetBytes(entry.Original);
        _given[_hash.Of(value, (byte)placeholder.Style)] = placeholder;
        if (placeholder.Style == PlaceholderStyle.IPv4 && Address4(value) is { } four)
            _addresses.Restore(four, placeholder.Number, six: false, _run);
        else if (placeholder.Style == PlaceholderStyle.IPv6 && Address6(value) is { } six)
            _addresses.Restore(six, placeholder.Number, six: true, _run);
        else
            _counts[placeholder.Kind] = Math.Max(_counts.GetValueOrDefault(placeholder.Kind), Index(placeholder));
    }
}
