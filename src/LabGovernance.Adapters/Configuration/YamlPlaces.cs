using LabGovernance.Policy.Linting;
using YamlDotNet.RepresentationModel;

namespace LabGovernance.Adapters.Configuration;

/// <summary>Where each key and each entry of a list stands, by the path that the messages of <see cref="YamlMap"/> use.</summary>
internal sealed class YamlPlaces
{
    private readonly Dictionary<string, PolicyPlace> _all = new(StringComparer.Ordinal);

    public YamlPlaces(YamlMap root) => Mapping(root.Node, "");

    public IReadOnlyDictionary<string, PolicyPlace> All => _all;

    private void Add(YamlNode node, string path)
    {
        _all.TryAdd(path, new PolicyPlace(path, (int)node.Start.Line, (int)node.Start.Column));
        if (node is YamlMappingNode mapping)
            Mapping(mapping, path);
        if (node is not YamlSequenceNode list)
            return;
        for (var i = 0; i < list.Children.Count; i++)
            Add(list.Children[i], $"{path}[{i}]");
    }

    private void Mapping(YamlMappingNode mapping, string path)
    {
        foreach (var (key, value) in mapping.Children)
        {
            var inner = path.Length == 0 ? ((YamlScalarNode)key).Value! : $"{path}.{((YamlScalarNode)key).Value}";
            // A mapping is better pointed at by its key than by its first key.
            if (value is YamlMappingNode or YamlSequenceNode)
                _all.TryAdd(inner, new PolicyPlace(inner, (int)key.Start.Line, (int)key.Start.Column));
            Add(value, inner);
        }
    }
}
