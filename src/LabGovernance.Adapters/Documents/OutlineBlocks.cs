using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace LabGovernance.Adapters.Documents;

/// <summary>Runs Markdig's block parsers over a document, and lets go of each block once it is closed.</summary>
/// <remarks>The tree of a long document costs more to keep, while it grows, than to make; and nothing is asked of what is inside of lines.</remarks>
internal sealed class OutlineBlocks
{
    private const int ItemsAsked = 3;

    // Enough that taking out the first ones costs nothing, few enough to die young.
    private const int Kept = 64;

    private static readonly BlockParserList Parsers = new(new MarkdownPipelineBuilder().BlockParsers);

    private readonly SourceLines _source;
    private readonly List<OutlineBlock> _all;
    private readonly List<string> _code = [];
    private readonly Stack<ContainerBlock> _within = [];

    private OutlineBlocks(SourceLines source)
    {
        _source = source;
        _all = new(source.Count);
    }

    /// <summary>In the order of the document; the items nested in one follow it.</summary>
    public List<OutlineBlock> All => _all;

    public List<string> Code => _code;

    public static OutlineBlocks Of(SourceLines source)
    {
        var blocks = new OutlineBlocks(source);
        blocks.Read();
        return blocks;
    }

    private void Read()
    {
        var document = new MarkdownDocument();
        var processor = new BlockProcessor(document, Parsers, context: null);
        var lines = new LineReader(Outline.Readable(_source.Text));
        while (lines.ReadLine() is { Text: not null } line)
        {
            processor.ProcessLine(line);
            if (document.Count > Kept)
                TakeClosed(document);
        }
        processor.Close(document);
        foreach (var block in document)
            Take(block);
    }

    /// <summary>The last one is what the parsers look back at, and a definition of a link comes to stand behind an open paragraph.</summary>
    private void TakeClosed(MarkdownDocument document)
    {
        while (document.Count > 1 && !document[0].IsOpen)
        {
            Take(document[0]);
            document.RemoveAt(0);
        }
    }

    private void Take(Block block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                _all.Add(new(OutlineBlockKind.Heading, _source.FirstOf(heading), _source.At(heading.Span.End, heading.Line), heading.Level));
                break;
            case ThematicBreakBlock:
                _all.Add(new(OutlineBlockKind.Rule, block.Line, block.Line, 0));
                break;
            case ListBlock list:
                Take(list, 1);
                break;
            case ParagraphBlock:
                _all.Add(new(OutlineBlockKind.Paragraph, block.Line, _source.At(block.Span.End, block.Line), 0));
                break;
            case CodeBlock code:
                _all.Add(new(OutlineBlockKind.Code, block.Line, block.Line, _code.Count));
                _code.Add(code.Lines.ToString());
                break;
        }
    }

    private void Take(ListBlock list, int depth)
    {
        foreach (var block in list)
        {
            var item = (ListItemBlock)block;
            _all.Add(new(OutlineBlockKind.Item, item.Line, depth == 1 ? LastLine(item) : item.Line, depth));
            if (depth == ItemsAsked)
                continue;
            foreach (var inner in item)
            {
                if (inner is ListBlock nested)
                    Take(nested, depth + 1);
            }
        }
    }

    private int LastLine(ListItemBlock item)
    {
        var last = item.Line;
        _within.Push(item);
        while (_within.TryPop(out var container))
        {
            foreach (var block in container)
            {
                if (block is ContainerBlock inner)
                    _within.Push(inner);
                else if (block is LeafBlock)
                    last = Math.Max(last, Math.Max(block.Line, _source.At(block.Span.End, block.Line)));
            }
        }
        return last;
    }
}
