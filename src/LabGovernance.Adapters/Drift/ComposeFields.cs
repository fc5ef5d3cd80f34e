using System.Globalization;
using LabGovernance.Drift;
using LabGovernance.Sanitizing;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace LabGovernance.Adapters.Drift;

/// <summary>Reads a compose file as fields, so that neither order nor form of what means the same is a difference. Variables stay as written.</summary>
internal sealed class ComposeFields
{
    private const int MostFields = 10_000;
    private const int MostDepth = 32;

    private static readonly PathGlob[] Names = [new("compose*.yml"), new("compose*.yaml"), new("docker-compose*.yml"), new("docker-compose*.yaml")];
    private static readonly HashSet<string> Private = new(StringComparer.Ordinal) { "environment", "labels", "command", "entrypoint", "args", "secrets", "content", "test", "options", "driver_opts" };

    private static readonly HashSet<string> Named = new(StringComparer.Ordinal) { "environment", "labels", "args", "annotations", "sysctls", "driver_opts" };

    private readonly SortedDictionary<string, string> _fields = new(StringComparer.Ordinal);
    private readonly bool _isPrivate;

    private ComposeFields(bool isPrivate) => _isPrivate = isPrivate;

    public static bool IsCompose(string path) => Array.Exists(Names, n => n.IsMatch(path));

    /// <param name="text">The file.</param>
    /// <param name="isPrivate">True when not everyone may read it: then also values that look like no secret are left out where secrets may stand.</param>
    /// <returns>The fields by their place; null when the text is not read as such.</returns>
    public static IReadOnlyDictionary<string, string>? Of(string text, bool isPrivate)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new Bounded(text));
            if (stream.Documents is not [{ RootNode: YamlMappingNode root }])
                return null;
            var fields = new ComposeFields(isPrivate);
            return fields.Add(root, "", false, 0) ? fields._fields : null;
        }
        catch (Exception e) when (e is YamlException or InvalidOperationException or ArgumentException or FormatException or NullReferenceException)
        {
            // The parser has faults of its own on broken text, which is compared as text then.
            return null;
        }
    }

    private bool Add(YamlNode node, string place, bool isSecret, int depth)
    {
        if (_fields.Count >= MostFields || depth > MostDepth)
            return false;
        switch (node)
        {
            case YamlMappingNode mapping:
                foreach (var (key, value) in Entries(mapping))
                {
                    if (!Add(value, place.Length == 0 ? key : $"{place}.{key}", isSecret || Private.Contains(key), depth + 1))
                        return false;
                }
                return true;
            case YamlSequenceNode { Children: var items } when Named.Contains(Last(place)) && items.Count > 0 && items.All(i => i is YamlScalarNode { Value: { } v } && v.IndexOf('=', StringComparison.Ordinal) > 0):
                // A list of NAME=value is a mapping in another form.
                foreach (var item in items.Cast<YamlScalarNode>())
                {
                    var at = item.Value!.IndexOf('=', StringComparison.Ordinal);
                    if (!Set($"{place}.{item.Value[..at]}", item.Value[..at], item.Value[(at + 1)..], isSecret))
                        return false;
                }
                return true;
            case YamlSequenceNode { Children: var items } when items.All(i => i is YamlScalarNode):
                return Set(place, Last(place), "[" + string.Join(", ", items.Select(i => ((YamlScalarNode)i).Value)) + "]", isSecret);
            case YamlSequenceNode { Children: var items }:
                for (var i = 0; i < items.Count; i++)
                {
                    if (!Add(items[i], string.Create(CultureInfo.InvariantCulture, $"{place}[{i}]"), isSecret, depth + 1))
                        return false;
                }
                return true;
            default:
                return Set(place, Last(place), (node as YamlScalarNode)?.Value ?? "", isSecret);
        }
    }

    /// <summary>With what <c>&lt;&lt;</c> merges in, which never takes the place of a key.</summary>
    private static IEnumerable<(string Key, YamlNode Value)> Entries(YamlMappingNode mapping)
    {
        var own = mapping.Children.Where(c => c.Key is not YamlScalarNode { Value: "<<" }).Select(c => (Key: c.Key.ToString(), c.Value)).ToList();
        var merged = mapping.Children.Where(c => c.Key is YamlScalarNode { Value: "<<" })
            .SelectMany(c => c.Value is YamlSequenceNode several ? several.Children : [c.Value])
            .OfType<YamlMappingNode>().SelectMany(m => m.Children.Where(c => c.Key is not YamlScalarNode { Value: "<<" }).Select(c => (Key: c.Key.ToString(), c.Value)));
        return own.Concat(merged).DistinctBy(e => e.Key, StringComparer.Ordinal);
    }

    /// <returns>False when there is one of that place already, so that one would hide the other.</returns>
    private bool Set(string place, string name, string value, bool isSecret)
        => _fields.TryAdd(VisibleText.Of(Redaction.Apply(place)), isSecret && _isPrivate && !IsVariable(value) ? Redaction.Mark : VisibleText.Of(Sanitized(name, value)));

    private static string Sanitized(string name, string value)
    {
        // A name tells as much of a secret as its shape does.
        if (IsVariable(value))
            return value;
        var line = Redaction.Apply($"{name}={value}");
        return line.StartsWith(name + "=", StringComparison.Ordinal) ? Redaction.Apply(line[(name.Length + 1)..]) : Redaction.Mark;
    }

    // One with a default holds the default, too.
    private static bool IsVariable(string value)
        => value.StartsWith("${", StringComparison.Ordinal) && value.IndexOf('}', StringComparison.Ordinal) == value.Length - 1 && value.AsSpan(2, value.Length - 3).IndexOfAnyExcept(Word) < 0;

    private static readonly System.Buffers.SearchValues<char> Word = System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_");

    private static string Last(string place) => place[(place.LastIndexOf('.') + 1)..];

    /// <summary>Hands on so many events and levels as a compose file has; the tree is made by recursion.</summary>
    private sealed class Bounded(string text) : IParser
    {
        private const int MostEvents = 100_000;

        private readonly Parser _parser = new(new StringReader(text));
        private int _events;
        private int _depth;

        public YamlDotNet.Core.Events.ParsingEvent? Current => _parser.Current;

        public bool MoveNext()
        {
            if (!_parser.MoveNext())
                return false;
            _depth += _parser.Current!.NestingIncrease;
            return ++_events <= MostEvents && _depth <= MostDepth + 4 ? true : throw new InvalidOperationException("It is no compose file.");
        }
    }
}
