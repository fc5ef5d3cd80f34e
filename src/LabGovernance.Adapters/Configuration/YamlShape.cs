using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace LabGovernance.Adapters.Configuration;

/// <summary>
/// Hands a YAML text on event by event, and refuses what a configuration has no use for before a reader sees it:
/// a second document, deep nesting, anchors, aliases, merge keys, tags, keys that are no plain word or stand twice.
/// Only what passes gets into a tree, which YamlDotNet makes by recursion.
/// </summary>
internal sealed class YamlShape : IParser
{
    private const int MostDepth = 32;

    private readonly YamlFaults _faults;
    private readonly Scanner _scanner;
    private readonly Parser _parser;
    private readonly Stack<Collection> _open = new();
    private int _documents;

    public YamlShape(string text, YamlFaults faults)
    {
        _faults = faults;
        _scanner = new Scanner(new StringReader(text), skipComments: true);
        _parser = new Parser(_scanner);
    }

    /// <summary>How far the text was read.</summary>
    public Mark Reached => _scanner.CurrentPosition;

    public ParsingEvent? Current => _parser.Current;

    /// <exception cref="RefusedException">The text has a shape that is not read here.</exception>
    /// <exception cref="YamlException">The text is not YAML.</exception>
    public bool MoveNext()
    {
        if (!_parser.MoveNext())
            return false;
        switch (_parser.Current)
        {
            case DocumentStart start when ++_documents > 1:
                throw _faults.At(start.Start, "there is more than one document");
            case StreamEnd when _documents == 0:
                throw _faults.At(1, 1, "the file is empty");
            case AnchorAlias alias:
                throw _faults.At(alias.Start, "anchors and aliases are not read here; write the value out");
            case MappingEnd or SequenceEnd:
                _open.Pop();
                break;
            case NodeEvent node:
                Enter(node);
                break;
        }

        return true;
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
