using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace LabGovernance.Adapters.Configuration;

/// <summary>A mapping whose keys are taken one by one; what nobody took is an unknown key.</summary>
internal sealed class YamlMap
{
    private readonly string _file;
    private readonly string _code;
    private readonly string _path;
    private readonly YamlMappingNode _node;
    private readonly Dictionary<string, (YamlNode Key, YamlNode Value)> _entries = new(StringComparer.Ordinal);
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public YamlMap(string file, string code, YamlNode node, string path)
    {
        _file = file;
        _code = code;
        _path = path;
        _node = node as YamlMappingNode ?? throw Wrong(node, path.Length == 0 ? "the file" : $"'{path}'", "a mapping (key: value)");
        foreach (var (key, value) in _node.Children)
        {
            if (key is not YamlScalarNode { Value: { } name })
                throw Wrong(key, "a key", "a plain word");
            if (!value.Anchor.IsEmpty)
                throw YamlFile.At(_file, _code, value.Start.Line, value.Start.Column, "anchors and aliases are not read here; write the value out");
            _entries[name] = (key, value);
        }
    }

    public IEnumerable<string> Keys => _entries.Keys;

    public string Text(string key) => OptionalText(key) ?? throw Missing(key);

    public string? OptionalText(string key)
        => Take(key) is not { } node ? null : node is YamlScalarNode { Value: { } text } ? text : throw Wrong(node, Name(key), "a text");

    public bool Flag(string key) => OptionalFlag(key) ?? throw Missing(key);

    public bool? OptionalFlag(string key) => Take(key) switch
    {
        null => null,
        YamlScalarNode { Value: "true", Style: ScalarStyle.Plain } => true,
        YamlScalarNode { Value: "false", Style: ScalarStyle.Plain } => false,
        var node => throw Wrong(node, Name(key), "true or false"),
    };

    public int Number(string key, int least, int most) => OptionalNumber(key, least, most) ?? throw Missing(key);

    public int? OptionalNumber(string key, int least, int most) => Take(key) switch
    {
        null => null,
        YamlScalarNode { Style: ScalarStyle.Plain } node
            when int.TryParse(node.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most => number,
        var node => throw Wrong(node, Name(key), $"a whole number from {least} to {most}"),
    };

    public TimeSpan? OptionalDuration(string key) => Take(key) switch
    {
        null => null,
        YamlScalarNode node when Duration.TryParse(node.Value, out var length) => length,
        var node => throw Wrong(node, Name(key), "a length of time such as 90s, 10m, 24h or 7d"),
    };

    public T OneOf<T>(string key, IReadOnlyDictionary<string, T> words) => Take(key) switch
    {
        null => throw Missing(key),
        YamlScalarNode { Value: { } word } when words.TryGetValue(word, out var value) => value,
        var node => throw Wrong(node, Name(key), string.Join(", ", words.Keys.SkipLast(1)) + " or " + words.Keys.Last()),
    };

    public IReadOnlyList<string> Texts(string key) => OptionalTexts(key) ?? throw Missing(key);

    public IReadOnlyList<string>? OptionalTexts(string key) => Take(key) switch
    {
        null => null,
        YamlSequenceNode list => [.. list.Children.Select(n => n is YamlScalarNode { Value: { } text } ? text : throw Wrong(n, $"an entry of {Name(key)}", "a text"))],
        var node => throw Wrong(node, Name(key), "a list"),
    };

    public YamlMap Map(string key) => OptionalMap(key) ?? throw Missing(key);

    public YamlMap? OptionalMap(string key) => Take(key) is { } node ? new YamlMap(_file, _code, node, Inner(key)) : null;

    public IReadOnlyList<YamlMap> Maps(string key) => Take(key) switch
    {
        null => [],
        YamlSequenceNode list => [.. list.Children.Select((n, i) => new YamlMap(_file, _code, n, $"{Inner(key)}[{i}]"))],
        var node => throw Wrong(node, Name(key), "a list"),
    };

    /// <exception cref="RefusedException">A key was not asked for.</exception>
    public void NothingElse()
    {
        foreach (var (name, (key, _)) in _entries)
        {
            if (_known.Contains(name))
                continue;
            var meant = NearestWord.Of(name, _known);
            throw YamlFile.At(_file, _code, key.Start.Line, key.Start.Column,
                $"unknown key '{name}'{(_path.Length > 0 ? $" in {_path}" : "")}; "
                + (meant is not null ? $"did you mean '{meant}'?" : $"known keys are {string.Join(", ", _known)}"));
        }
    }

    public RefusedException Invalid(string key, string expected) => Wrong(_entries[key].Value, Name(key), expected);

    private YamlNode? Take(string key)
    {
        _known.Add(key);
        return _entries.TryGetValue(key, out var entry) ? entry.Value : null;
    }

    private string Name(string key) => $"'{Inner(key)}'";

    private string Inner(string key) => _path.Length == 0 ? key : $"{_path}.{key}";

    private RefusedException Missing(string key)
        => YamlFile.At(_file, _code, _node.Start.Line, _node.Start.Column, $"the key {Name(key)} is missing");

    private RefusedException Wrong(YamlNode node, string what, string expected)
    {
        var hint = node is YamlScalarNode { Value: "yes" or "no" or "on" or "off" or "True" or "False" } && expected == "true or false"
            ? " (write it in lower case)"
            : "";
        var found = node is YamlScalarNode { Value: { } text } ? $"is '{text}'" : $"is a {(node is YamlSequenceNode ? "list" : "mapping")}";
        return YamlFile.At(_file, _code, node.Start.Line, node.Start.Column, $"{what} {found}; expected {expected}{hint}");
    }
}
