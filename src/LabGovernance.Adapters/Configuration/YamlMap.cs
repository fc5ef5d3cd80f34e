using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace LabGovernance.Adapters.Configuration;

/// <summary>A mapping whose keys are taken one by one. A key without a value (YAML's null) counts as not given.</summary>
internal sealed class YamlMap
{
    private readonly YamlFaults _faults;
    private readonly string _path;
    private readonly YamlMappingNode _node;
    private readonly bool _broken;
    private readonly Dictionary<string, (YamlNode Key, YamlNode Value)> _entries = new(StringComparer.Ordinal);

    /// <param name="faults">Tells faults with their place.</param>
    /// <param name="node">A node whose shape was checked: every key is a text.</param>
    /// <param name="path">The keys that lead here; empty at the root.</param>
    public YamlMap(YamlFaults faults, YamlNode node, string path)
    {
        _faults = faults;
        _path = path;
        _broken = node is not YamlMappingNode;
        _node = node as YamlMappingNode
            ?? _faults.Tell(Wrong(node, path.Length == 0 ? "the file" : $"'{path}'", path, "a mapping (key: value)"), new YamlMappingNode());
        foreach (var (key, value) in _node.Children)
            _entries[((YamlScalarNode)key).Value!] = (key, value);
    }

    private YamlMap(YamlFaults faults, string path)
    {
        _faults = faults;
        _path = path;
        _node = new YamlMappingNode();
        _broken = true;
    }

    public IEnumerable<string> Keys => _entries.Keys;

    /// <summary>The mapping itself.</summary>
    public YamlMappingNode Node => _node;

    /// <summary>Its first line, counted from 1.</summary>
    public int Line => (int)_node.Start.Line;

    /// <exception cref="RefusedException">A required key is missing, or another key is there.</exception>
    public void Only(string[] required, string[] optional)
    {
        if (_broken)
            return;
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, (key, _)) in _entries)
        {
            if (required.Contains(name) || optional.Contains(name))
                continue;
            var missing = NearestWord.Of(name, required.Where(k => !_entries.ContainsKey(k)));
            var meant = missing ?? NearestWord.Of(name, optional.Where(k => !_entries.ContainsKey(k)));
            var fault = _faults.At(
                key.Start,
                $"unknown key {YamlFaults.Quote(name)}{(_path.Length > 0 ? $" in {_path}" : "")}"
                + (missing is not null ? $", and the key {Name(missing)} is missing" : "")
                + (meant is not null ? $"; did you mean '{meant}'?" : $"; known keys are {string.Join(", ", required.Concat(optional))}"),
                YamlFaultKind.KeyUnknown,
                Inner(name));
            if (missing is not null)
                told.Add(missing);
            _faults.Tell(fault, 0);
        }
        foreach (var absent in required.Where(k => !_entries.ContainsKey(k) && !told.Contains(k)))
            _faults.Tell(_faults.At(_node.Start, $"the key {Name(absent)} is missing", YamlFaultKind.KeyMissing, Inner(absent)), 0);
    }

    public string Text(string key) => OptionalText(key) ?? Absent(key, "a text", "");

    public string? OptionalText(string key) => Take(key) is { } node ? TextOf(node, Name(key), Inner(key)) : null;

    public bool Flag(string key) => OptionalFlag(key) ?? Absent(key, "true or false", false);

    public bool? OptionalFlag(string key) => Take(key) switch
    {
        null => null,
        YamlScalarNode { Value: "true", Style: ScalarStyle.Plain } => true,
        YamlScalarNode { Value: "false", Style: ScalarStyle.Plain } => false,
        var node => _faults.Tell(Wrong(node, Name(key), Inner(key), "true or false" + FlagHint(node)), false),
    };

    public int Number(string key, int least, int most) => OptionalNumber(key, least, most) ?? Absent(key, NumberFrom(least, most), least);

    public int? OptionalNumber(string key, int least, int most) => Take(key) switch
    {
        null => null,
        YamlScalarNode { Style: ScalarStyle.Plain } node when IsNumber(node, least, most, out var number) => number,
        var node => _faults.Tell(
            Wrong(node, Name(key), Inner(key), NumberFrom(least, most) + (IsNumber(node, least, most, out _) ? " (write it without quotes)" : "")), least),
    };

    /// <param name="key">The key.</param>
    /// <param name="most">The longest that is accepted; ten years when it is null.</param>
    public TimeSpan? OptionalDuration(string key, TimeSpan? most = null) => Take(key) switch
    {
        null => null,
        YamlScalarNode node when Duration.TryParse(node.Value, out var length) && !(length > most) => length,
        var node => _faults.Tell(
            Wrong(node, Name(key), Inner(key), "a length of time such as 90s, 10m, 24h, 7d or 24:00:00" + (most is { } limit ? $", at most {Duration.Format(limit)}" : "")),
            TimeSpan.Zero),
    };

    public T OneOf<T>(string key, IReadOnlyDictionary<string, T> words)
    {
        if (Take(key) is YamlScalarNode { Value: { } word } && words.TryGetValue(word, out var value))
            return value;
        return Absent(key, string.Join(", ", words.Keys.SkipLast(1)) + " or " + words.Keys.Last(), words.Values.First());
    }

    public IReadOnlyList<string> Texts(string key) => OptionalTexts(key) ?? Absent<IReadOnlyList<string>>(key, "a list", []);

    /// <param name="key">The key.</param>
    /// <param name="accepts">What else must hold for an entry; null accepts every text.</param>
    /// <param name="expected">What the message asks for when it doesn't hold.</param>
    public IReadOnlyList<string>? OptionalTexts(string key, Func<string, bool>? accepts = null, string expected = "a text") => Take(key) switch
    {
        null => null,
        YamlSequenceNode list => [.. list.Children.Select((n, i) => TextOf(n, $"an entry of {Name(key)}", $"{Inner(key)}[{i}]") is var text && accepts?.Invoke(text) != false
            ? text
            : _faults.Tell(Wrong(n, $"an entry of {Name(key)}", $"{Inner(key)}[{i}]", expected), text))],
        var node => _faults.Tell<IReadOnlyList<string>>(Wrong(node, Name(key), Inner(key), "a list"), []),
    };

    public YamlMap Map(string key) => OptionalMap(key)
        ?? Absent(key, "a mapping (key: value)", new YamlMap(_faults, Inner(key)));

    public YamlMap? OptionalMap(string key) => Take(key) is { } node ? new YamlMap(_faults, node, Inner(key)) : null;

    public IReadOnlyList<YamlMap> Maps(string key) => Take(key) switch
    {
        null => [],
        YamlSequenceNode list => [.. list.Children.Select((n, i) => new YamlMap(_faults, n, $"{Inner(key)}[{i}]"))],
        var node => _faults.Tell<IReadOnlyList<YamlMap>>(Wrong(node, Name(key), Inner(key), "a list"), []),
    };

    /// <summary>Says that a value is not what it should be; goes on when all faults are looked for.</summary>
    /// <exception cref="RefusedException">The first fault is enough.</exception>
    public void Refuse(RefusedException fault) => _faults.Tell(fault, 0);

    /// <summary>A list of which each entry is a text or a mapping.</summary>
    /// <param name="key">The key.</param>
    /// <param name="fromText">Makes an entry of a text and its line.</param>
    /// <param name="fromMap">Makes an entry of a mapping; null when there may be none.</param>
    /// <param name="expected">What a message asks for.</param>
    public IReadOnlyList<T>? OptionalEntries<T>(string key, Func<string, int, T> fromText, Func<YamlMap, T>? fromMap, string expected = "a text") => Take(key) switch
    {
        null => null,
        YamlSequenceNode list => [.. list.Children.Select((n, i) => n is YamlMappingNode && fromMap is not null
            ? fromMap(new YamlMap(_faults, n, $"{Inner(key)}[{i}]"))
            : fromText(TextOf(n, $"an entry of {Name(key)}", $"{Inner(key)}[{i}]", expected), (int)n.Start.Line))],
        var node => _faults.Tell<IReadOnlyList<T>>(Wrong(node, Name(key), Inner(key), "a list"), []),
    };

    /// <summary>The texts of a list, each with a refusal that names its place.</summary>
    public IReadOnlyList<(string Text, Func<string, RefusedException> Fault)> PlacedTexts(string key) => Take(key) switch
    {
        null => [],
        YamlSequenceNode list => [.. list.Children.Select((n, i) => (
            TextOf(n, $"an entry of {Name(key)}", $"{Inner(key)}[{i}]"),
            (Func<string, RefusedException>)(what => _faults.At(n.Start, what, YamlFaultKind.Value, $"{Inner(key)}[{i}]"))))],
        var node => _faults.Tell<IReadOnlyList<(string Text, Func<string, RefusedException> Fault)>>(Wrong(node, Name(key), Inner(key), "a list"), []),
    };

    /// <summary>The refusal of a key that may not be there.</summary>
    public RefusedException KeyFault(string key, string what) => _faults.At(_entries[key].Key.Start, $"{Name(key)} {what}", YamlFaultKind.KeyUnknown, Inner(key));

    /// <summary>The refusal of the mapping as a whole.</summary>
    public RefusedException Fault(string what) => _faults.At(_node.Start, $"'{_path}' {what}", YamlFaultKind.Value, _path);

    /// <summary>For a required value that isn't there. <see cref="Only"/> has told of a missing key already.</summary>
    public T Absent<T>(string key, string expected, T standIn)
        => _entries.ContainsKey(key) || _faults.Found is null ? _faults.Tell(Invalid(key, expected), standIn) : standIn;

    /// <summary>The refusal of a value that is there and is not what it should be.</summary>
    public RefusedException Invalid(string key, string expected) => Wrong(_entries[key].Value, Name(key), Inner(key), expected);

    /// <summary>The refusal of a value, or of its default when the key isn't there, in words of the caller's own.</summary>
    public RefusedException Fault(string key, string what)
        => _faults.At((_entries.TryGetValue(key, out var entry) ? entry.Value : _node).Start, $"{Name(key)} {what}", YamlFaultKind.Value, Inner(key));

    private YamlNode? Take(string key) => _entries.TryGetValue(key, out var entry) && !IsNull(entry.Value) ? entry.Value : null;

    private string TextOf(YamlNode node, string what, string path, string expected = "a text")
        => node is YamlScalarNode { Value: { } text } && !IsNull(node) && !string.IsNullOrWhiteSpace(text)
            ? text
            : _faults.Tell(Wrong(node, what, path, expected), "");

    private string Name(string key) => $"'{Inner(key)}'";

    private string Inner(string key) => _path.Length == 0 ? key : $"{_path}.{key}";

    private RefusedException Wrong(YamlNode node, string what, string path, string expected)
    {
        var found = node switch
        {
            YamlScalarNode { Value: { } text } when !IsNull(node) && !string.IsNullOrWhiteSpace(text) => $"is {YamlFaults.Quote(text)}",
            YamlScalarNode => "is empty",
            YamlSequenceNode => "is a list",
            _ => "is a mapping",
        };
        return _faults.At(node.Start, $"{what} {found}; expected {expected}", YamlFaultKind.Value, path);
    }

    private static bool IsNull(YamlNode node)
        => node is YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "~" or "null" or "Null" or "NULL" };

    private static bool IsNumber(YamlNode node, int least, int most, out int number)
    {
        number = 0;
        return node is YamlScalarNode scalar
            && int.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number)
            && number >= least && number <= most;
    }

    private static string NumberFrom(int least, int most) => $"a whole number from {least} to {most}";

    private static string FlagHint(YamlNode node) => node is not YamlScalarNode { Value: { } text } scalar ? "" : text.ToLowerInvariant() switch
    {
        "yes" or "on" or "y" => " (write true)",
        "no" or "off" or "n" => " (write false)",
        "true" or "false" => scalar.Style == ScalarStyle.Plain ? " (write it in lower case)" : " (write it without quotes)",
        _ => "",
    };
}
