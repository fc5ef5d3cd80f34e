using System.Text;
using CsCheck;
using LabGovernance.Adapters.Execution;

namespace LabGovernance.Adapters.Tests.Execution;

public sealed class OutputTailTests
{
    [Theory]
    [InlineData("one\ntwo\n", 100, "one\ntwo\n", false)]
    [InlineData("one\ntwo\n", 8, "one\ntwo\n", false)]
    [InlineData("one\ntwo\n", 7, "two\n", true)]
    [InlineData("one\ntwo\n", 4, "two\n", true)]
    [InlineData("one\ntwo\n", 3, "wo\n", true)]
    [InlineData("one\ntwo", 2, "wo", true)]
    [InlineData("ab€", 2, "", true)]
    [InlineData("€€", 4, "€", true)]
    [InlineData("ab", 0, "", true)]
    [InlineData("", 0, "", false)]
    public void The_end_starts_at_a_line_or_else_at_a_character(string text, int keep, string expected, bool truncated)
    {
        var tail = new OutputTail(keep);
        tail.Append(Encoding.UTF8.GetBytes(text));
        Assert.Equal((expected, truncated), (tail.ToText(), tail.Truncated));
    }

    [Fact]
    public void However_the_bytes_arrive_the_end_is_the_same()
        => Gen.Select(Gen.String[Gen.Char["ab\n"], 0, 60], Gen.Int[0, 40], Gen.Int[1, 70]).Sample((text, keep, chunk) =>
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            var atOnce = new OutputTail(keep);
            atOnce.Append(bytes);
            var inParts = new OutputTail(keep);
            foreach (var part in bytes.Chunk(chunk))
                inParts.Append(part);
            Assert.Equal(atOnce.ToText(), inParts.ToText());
            Assert.Equal(bytes.Length, inParts.Total);
            Assert.EndsWith(inParts.ToText(), text, StringComparison.Ordinal);
            Assert.True(inParts.ToText().Length <= Math.Max(keep, 0));
        });
}
