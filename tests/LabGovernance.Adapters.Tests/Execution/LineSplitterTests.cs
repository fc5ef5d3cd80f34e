using System.Text;
using CsCheck;
using LabGovernance.Adapters.Execution;

namespace LabGovernance.Adapters.Tests.Execution;

public sealed class LineSplitterTests
{
    private static readonly string[] _parts = ["a", "\n", "\r", "\r\n", "é", "🙂", new string('y', LineSplitter.LongestPiece - 1)];

    [Theory]
    [InlineData("", new string[0])]
    [InlineData("a", new[] { "a" })]
    [InlineData("a\n", new[] { "a" })]
    [InlineData("a\r\nb\r\n", new[] { "a", "b" })]
    [InlineData("\n\n", new[] { "", "" })]
    [InlineData("a\rb\n", new[] { "a\rb" })]
    [InlineData("é🙂\nz", new[] { "é🙂", "z" })]
    public void Lines_end_at_LF_and_at_CR_LF(string text, string[] expected) => Assert.Equal(expected, Split(Encoding.UTF8.GetBytes(text), 1));

    [Fact]
    public void Invalid_bytes_are_replaced_and_a_cut_character_at_the_end_too()
        => Assert.Equal(["a\uFFFDb", "\uFFFD"], Split([(byte)'a', 0xFF, (byte)'b', (byte)'\n', 0xE2, 0x82], 2));

    [Theory]
    [InlineData(LineSplitter.LongestPiece, "\n", 1)]
    [InlineData(LineSplitter.LongestPiece - 1, "\r\n", 1)]
    [InlineData(LineSplitter.LongestPiece, "\r\n", 1)]
    [InlineData(LineSplitter.LongestPiece + 1, "\n", 2)]
    [InlineData(LineSplitter.LongestPiece * 2, "", 2)]
    public void A_long_line_comes_in_pieces(int length, string ending, int pieces)
    {
        var text = new string('x', length);
        var split = Split(Encoding.UTF8.GetBytes(text + ending), 1000);
        Assert.Equal(pieces, split.Count);
        Assert.Equal(text, string.Concat(split));
    }

    [Fact]
    public void However_the_bytes_arrive_the_lines_are_the_same_and_no_pair_is_torn()
    {
        var gen = Gen.Select(Gen.OneOf([.. _parts.Select(Gen.Const)]).List[0, 12], Gen.Int[1, 9000]);
        gen.Sample((parts, chunk) =>
        {
            var text = string.Concat(parts);
            var split = Split(Encoding.UTF8.GetBytes(text), chunk);
            Assert.Equal(Split(Encoding.UTF8.GetBytes(text), int.MaxValue), split);
            Assert.All(split, s => Assert.True(s.Length <= LineSplitter.LongestPiece && !s.Contains('\uFFFD', StringComparison.Ordinal)));
            Assert.All(split, s => Assert.False(s.Length > 0 && (char.IsLowSurrogate(s[0]) || char.IsHighSurrogate(s[^1]))));
            Assert.Equal(text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal).TrimEnd('\r'), string.Concat(split).TrimEnd('\r'));
        }, iter: 500);
    }

    private static List<string> Split(byte[] bytes, int chunk)
    {
        var lines = new List<string>();
        var splitter = new LineSplitter(lines.Add);
        foreach (var part in bytes.Chunk(chunk))
            splitter.Append(part);
        splitter.End();
        return lines;
    }
}
