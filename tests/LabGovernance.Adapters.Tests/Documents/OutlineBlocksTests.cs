using CsCheck;
using LabGovernance.Adapters.Documents;
using Markdig.Syntax;

namespace LabGovernance.Adapters.Tests.Documents;

/// <summary>A document is parsed without its tree being kept; what is read must be what the whole tree says.</summary>
public sealed class OutlineBlocksTests
{
    private static readonly Gen<string> Line = GeneratedDocument.OneOf(
        "", "", " ", "# Lab", "## Urgent", "### [ISSUE-041] x", "##", "Notes\n===", "Notes\n---", "---", "===", "text", "  text", "    code", "\tcode", "- item", "* item", "+ ", "1. one", "2) two", "  - nested", "    - deeper",
        "      - deepest", "- - 3. three", "  more of it", "> quoted", "> - item", "- > quoted", "```", "```bash", "~~~", "  ```", "<!--", "-->", "<div>", "<script>", "</script>", "<?", "?>", "[a]: /u", "[b]: /u \"t\"", "[c]:", "[d]: /u \"t",
        "| a | b |\n|---|---|", "\0", "\uFEFF", "\u00A0");

    private static readonly Gen<string> Lines = Gen.Select(Line.List[0, 120], GeneratedDocument.OneOf("\n", "\r\n", "\r", "\n\n"), Gen.Bool, (lines, ending, ends) => string.Join(ending, lines) + (ends ? ending : ""));

    [Fact]
    public void The_blocks_are_those_of_the_whole_tree()
        => Gen.OneOf(Lines, GeneratedDocument.Any).Sample(text =>
        {
            var source = new SourceLines(text);
            var blocks = OutlineBlocks.Of(source);
            var code = new List<string>();
            Assert.Equal(Outline.Blocks(text).SelectMany(b => Expected(source, b, code)), blocks.All);
            Assert.Equal(code, blocks.Code);
        }, iter: 2000);

    [Fact]
    public void Lines_joined_are_the_text()
        => Gen.OneOf(Lines, GeneratedDocument.Any).Sample(text =>
        {
            var source = new SourceLines(text);
            Assert.Equal(text, string.Concat(source.Copy()));
            Assert.Equal(text, source.Between(0, source.Count));
        });

    private static IEnumerable<OutlineBlock> Expected(SourceLines source, Block block, List<string> code)
    {
        switch (block)
        {
            case HeadingBlock heading:
                return [new(OutlineBlockKind.Heading, heading.IsSetext ? source.At(heading.Span.Start) : heading.Line, source.At(heading.Span.End), heading.Level)];
            case ThematicBreakBlock:
                return [new(OutlineBlockKind.Rule, block.Line, block.Line, 0)];
            case ParagraphBlock:
                return [new(OutlineBlockKind.Paragraph, block.Line, source.At(block.Span.End), 0)];
            case CodeBlock lines:
                code.Add(lines.Lines.ToString());
                return [new(OutlineBlockKind.Code, block.Line, block.Line, code.Count - 1)];
            case ListBlock list:
                return Items(source, list, 1);
            default:
                return [];
        }
    }

    private static IEnumerable<OutlineBlock> Items(SourceLines source, ListBlock list, int depth)
    {
        foreach (var item in list.Cast<ListItemBlock>())
        {
            yield return new(OutlineBlockKind.Item, item.Line, depth > 1 ? item.Line : item.Descendants<LeafBlock>().Select(b => Math.Max(b.Line, source.At(b.Span.End))).Prepend(item.Line).Max(), depth);
            if (depth == 3)
                continue;
            foreach (var nested in item.OfType<ListBlock>().SelectMany(l => Items(source, l, depth + 1)))
                yield return nested;
        }
    }
}
