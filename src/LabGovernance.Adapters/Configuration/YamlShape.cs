using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace LabGovernance.Adapters.Configuration;

/// <summary>
/// Walks a YAML text event by event, without recursion, and refuses what a configuration has no use for:
/// a second document, deep nesting, anchors, aliases, merge keys, tags, keys that are no plain word or stand twice.
/// Only what passes is loaded into a tree, which YamlDotNet does by recursion.
/// </summary>
internal sealed class YamlShape
{
    private const int MostDepth = 32;

    private readonly YamlFaults _faults;
    private readonly Stack<Collection> _open = new();

    private YamlShape(YamlFaults faults) => _faults = faults;

    /// <exception cref="RefusedException">The text has a shape that is not read here.</exception>
    /// <exception cref="YamlException">The text is not YAML.</exception>
    public static void Check(string text, YamlFaults faults)
    {
        var shape = new YamlShape(faults);
        var parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
        var documents = 0;
        while (parser.MoveNext())
        {
            switch (parser.Current)
            {
                case DocumentStart start when ++documents > 1:
                    throw faults.At(start.Start, "there is more than one document");
                case AnchorAlias alias:
                    throw faults.At(alias.Start, "anchors and aliases are not read here; write the value out");
                case MappingEnd or SequenceEnd:
                    shape._open.Pop();
                    break;
                case NodeEvent node:
                    shape.Enter(node);
                    break;
            }
        }
        if (documents == 0)
            throw faults.At(1, 1, "the file is empty");
    }

    private void Enter(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty)
            throw _faults.At(node.Start, "anchors and aliases are not read here; write the value out");
        if (!node.Tag.IsEmpty)
            throw _faults.At(node.Start, "tags are not read here; leave out the word that starts with '!'");
        if (_open.TryPeek(out var parent) && parent.TakesKey())
            Key(parent, node);
        if (node is not (MappingStart or SequenceStart))
            return;
        if (_open.Count == MostDepth)
            throw _faults.At(node.Start, $"this is nested more than {MostDepth} levels deep");
        _open.Push(new Collection(node is MappingStart));
    }

    private void Key(Collection mapping, NodeEvent node)
    {
        if (node is not Scalar scalar)
            throw _faults.At(node.Start, $"a key is a {(node is SequenceStart ? "list" : "mapping")}; expected a plain word");
        if (scalar is { Value: "<<", Style: ScalarStyle.Plain })
            throw _faults.At(scalar.Start, "merge keys (<<) are not read here; write the keys out");
        if (string.IsNullOrWhiteSpace(scalar.Value))
            throw _faults.At(scalar.Start, "a key is empty; expected a plain word");
        if (!mapping.Add(scalar.Value))
            throw _faults.At(scalar.Start, $"the key {YamlFaults.Quote(scalar.Value)} stands here for the second time");
    }

    /// <summary>A list or mapping whose end was not reached yet.</summary>
    private sealed class Collection(bool isMapping)
    {
        private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
        private readonly bool _isMapping = isMapping;
        private bool _valueIsNext;

        /// <returns>True when the node that comes now is a key; keys and values take turns.</returns>
        public bool TakesKey()
        {
            var key = _isMapping && !_valueIsNext;
            _valueIsNext = key;
            return key;
        }

        public bool Add(string key) => _keys.Add(key);
    }
}
