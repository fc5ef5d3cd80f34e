using CsCheck;
using LabGovernance.Sanitizing;

namespace LabGovernance.Core.Tests.Sanitizing;

public sealed class VisibleTextTests
{
    [Theory]
    [InlineData("plain, größer, 日本語, 🚨 and ⚠️", "plain, größer, 日本語, 🚨 and ⚠️")]
    [InlineData("\u001b[1;31mred\u001b[0m text", "red text")]
    [InlineData("\u001b[1A\u001b[2Kdocker ps", "\\u{001B}[1A\\u{001B}[2Kdocker ps")]
    [InlineData("abc\u202edef", "abc\\u{202E}def")]
    [InlineData("a\u009b2Jb\u0007\b", "a\\u{009B}2Jb\\u{0007}\\u{0008}")]
    [InlineData("a\u200bb", "a\\u{200B}b")]
    [InlineData("over\rwritten", "over\\u{000D}written")]
    [InlineData("two\r\nlines\tand a tab\u001b[m", "two\nlines\tand a tab")]
    public void What_would_not_show_is_written_out(string text, string shown) => Assert.Equal(shown, VisibleText.Of(text));

    [Fact]
    public void Whatever_it_was_it_shows_afterwards()
        => Gen.String.Sample(text => VisibleText.Problem(VisibleText.Of(text), severalLines: true) is null && VisibleText.Of(VisibleText.Of(text)) == VisibleText.Of(text));
}
