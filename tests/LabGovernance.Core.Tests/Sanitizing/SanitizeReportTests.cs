using LabGovernance.Sanitizing;

namespace LabGovernance.Core.Tests.Sanitizing;

public sealed class SanitizeReportTests
{
    private const string Text = "all is well\nmail jane@mail.example-home.org\n\npassword: hunter2!!\n";

    [Fact]
    public void It_shows_the_changed_lines_side_by_side()
    {
        var lines = TerminalReport.Lines(Report(showValues: false), 80, colours: false).ToList();

        Assert.Equal("2 mail «••••••••••••»                   │ mail «<EMAIL_1>»", lines[0]);
        Assert.Equal("4 password: «•••••••••»                 │ password: «<PASSWORD_1>»", lines[1]);
        Assert.Equal("2 taken out: email 1, password 1", lines[2]);
        Assert.All(lines, l => Assert.True(l.Length <= 80));
    }

    [Fact]
    public void Values_are_shown_only_when_asked_for()
    {
        Assert.DoesNotContain(TerminalReport.Lines(Report(showValues: false), 200, colours: true), l => l.Contains("hunter2", StringComparison.Ordinal));
        Assert.Contains(TerminalReport.Lines(Report(showValues: true), 200, colours: true), l => l.Contains("\u001b[97;41mhunter2!!\u001b[0m", StringComparison.Ordinal));
        Assert.DoesNotContain("hunter2", HtmlReport.Page([Report(showValues: false)]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_escapes_what_it_shows()
    {
        var page = HtmlReport.Page([Report(showValues: true, "<script>password: a&b<c>d!!x1</script>")]);

        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_line_is_wrapped_and_what_a_terminal_would_obey_is_shown()
    {
        var lines = TerminalReport.Lines(Report(showValues: true, new string('x', 300) + " password: \u001b]0;hunter2!! y"), 60, colours: false).ToList();

        Assert.True(lines.Count > 5);
        Assert.All(lines, l => Assert.DoesNotContain('\u001b', l));
    }

    private static SanitizeReport Report(bool showValues, string text = Text)
    {
        var done = new Sanitizer(SanitizeRuleSet.Shipped).Sanitize(text, new SanitizeRequest { Format = TextFormat.Plain }).Value;
        return SanitizeReport.Of(text, new SanitizedText { Text = done.Text, Summary = done.Summary }, showValues);
    }
}
