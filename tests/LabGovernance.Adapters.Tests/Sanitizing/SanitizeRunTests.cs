using System.Text;
using LabGovernance.Adapters.Sanitizing;
using LabGovernance.Sanitizing;
using LabGovernance.Testing;

namespace LabGovernance.Adapters.Tests.Sanitizing;

public sealed class SanitizeRunTests
{
    private const string Text = "user jöhn 日本 🦊 from 93.184.215.14\r\npassword: hunter2!!\r\nmail jane@mail.example-home.org\r\n";
    private const string Clean = "user jöhn 日本 🦊 from 240.0.0.1\r\npassword: <PASSWORD_1>\r\nmail <EMAIL_1>\r\n";

    private readonly string _folder = TemporaryFolders.New();

    public static TheoryData<Encoding, bool> Encodings => new()
    {
        { new UTF8Encoding(false), false }, { new UTF8Encoding(true), true },
        { new UnicodeEncoding(false, true), true }, { new UnicodeEncoding(false, true), false },
        { new UnicodeEncoding(true, true), true }, { new UnicodeEncoding(true, true), false },
        { new UTF32Encoding(false, true), true }, { new UTF32Encoding(false, true), false },
        { new UTF32Encoding(true, true), true }, { new UTF32Encoding(true, true), false },
    };

    private string Source => Path.Combine(_folder, "in.log");

    private string Target => Path.Combine(_folder, "out", "in.log");

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_file_comes_back_in_its_encoding_and_with_its_mark(Encoding encoding, bool mark)
    {
        File.WriteAllBytes(Source, [.. mark ? encoding.Preamble : [], .. encoding.GetBytes(Text)]);

        var done = ToFile().Value;

        Assert.Equal([.. mark ? encoding.Preamble : [], .. encoding.GetBytes(Clean)], File.ReadAllBytes(Target));
        Assert.Equal(3, done.Total);
        Assert.Equal(Clean, InMemory().Value.Text);
    }

    [Fact]
    public void Bytes_that_are_no_UTF8_survive_and_are_told()
    {
        File.WriteAllBytes(Source, Encoding.Latin1.GetBytes("Gerät §: password: hunter2!!\n"));

        var done = ToFile().Value;

        Assert.Equal(Encoding.Latin1.GetBytes("Gerät §: password: <PASSWORD_1>\n"), File.ReadAllBytes(Target));
        Assert.Contains("no UTF-8", Assert.Single(done.Warnings), StringComparison.Ordinal);
        Assert.Equal("Gerät §: password: <PASSWORD_1>\n", InMemory().Value.Text);
    }

    [Fact]
    public void A_character_at_the_edge_of_a_piece_is_no_doubt()
    {
        File.WriteAllText(Source, string.Concat(Enumerable.Repeat("🦊ä日x", 60_000)) + Text);

        Assert.DoesNotContain(ToFile().Value.Warnings, w => w.Contains("UTF-8", StringComparison.Ordinal));
        Assert.EndsWith(Clean, File.ReadAllText(Target), StringComparison.Ordinal);
    }

    [Fact]
    public void A_large_file_in_UTF16_is_read_in_pieces()
    {
        var text = string.Concat(Enumerable.Repeat("🦊 " + Text, 20_000));
        File.WriteAllText(Source, text, Encoding.Unicode);

        Assert.Equal(60_000, ToFile().Value.Total);
        Assert.Equal(text.Replace(Text, Clean, StringComparison.Ordinal), File.ReadAllText(Target, Encoding.Unicode));
    }

    [Theory]
    [InlineData(new byte[] { 1, 0, 2, 3, 0, 0, 7 }, "TextIsBinary")]
    [InlineData(new byte[] { 0x1F, 0x8B, 8, 65, 66 }, "TextIsBinary")]
    [InlineData(new byte[] { 0xFF, 0xFE, 65, 0, 66 }, "TextEncodingInvalid")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0, 0xD8, 65, 0 }, "TextEncodingInvalid")]
    public void What_is_no_text_is_refused_by_name_and_leaves_nothing(byte[] bytes, string code)
    {
        File.WriteAllBytes(Source, bytes);

        var refusal = ToFile().Refusal!;

        Assert.Equal(code, refusal.Code);
        Assert.Contains(Source, refusal.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(Path.GetDirectoryName(Target)!));
        Assert.Equal(code, InMemory().Refusal!.Code);
    }

    [Fact]
    public void A_file_that_is_there_stays_unless_it_is_to_be_replaced()
    {
        File.WriteAllText(Source, Text);
        Directory.CreateDirectory(Path.GetDirectoryName(Target)!);
        File.WriteAllText(Target, "mine");

        Assert.Equal("FileExists", ToFile().Refusal!.Code);
        Assert.Equal("mine", File.ReadAllText(Target));
        using var run = New();
        Assert.Equal("DestinationIsSource", run.File(Source, Source, force: true, CancellationToken.None).Refusal!.Code);
        Assert.False(run.File(Source, Target, force: true, CancellationToken.None).IsRefused);
        Assert.Equal(Clean, File.ReadAllText(Target));
    }

    [Fact]
    public void A_file_that_is_missing_is_refused()
        => Assert.Equal("TextNotFound", InMemory().Refusal!.Code);

    [Fact]
    public void A_fault_in_the_engine_emits_nothing_and_tells_nothing()
    {
        File.WriteAllText(Source, Text);
        using var run = new SanitizeRun(SanitizeRuleSet.Shipped) { Progress = _ => throw new InvalidOperationException("hunter2!!") };

        var refusal = run.File(Source, Target, force: false, CancellationToken.None).Refusal!;

        Assert.Equal("SanitizerFailed", refusal.Code);
        Assert.DoesNotContain("hunter2", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(Path.GetDirectoryName(Target)!));
    }

    [Fact]
    public void A_file_that_shrinks_while_it_is_read_is_refused()
    {
        File.WriteAllText(Source, string.Concat(Enumerable.Repeat(Text, 20_000)));
        using var run = new SanitizeRun(SanitizeRuleSet.Shipped) { Progress = _ => Shrink() };

        Assert.Equal("TextTruncated", run.File(Source, Target, force: false, CancellationToken.None).Refusal!.Code);
        Assert.Empty(Directory.EnumerateFiles(Path.GetDirectoryName(Target)!));

        void Shrink()
        {
            using var file = new FileStream(Source, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            file.SetLength(100);
        }
    }

    [Fact]
    public void What_takes_too_long_is_refused()
    {
        File.WriteAllText(Source, string.Concat(Enumerable.Repeat(Text, 20_000)));
        using var run = new SanitizeRun(SanitizeRuleSet.Shipped) { Order = new SanitizeOrder { Timeout = TimeSpan.FromTicks(1) } };

        Assert.Equal("SanitizeTimedOut", run.File(Source, CancellationToken.None).Refusal!.Code);
        Assert.Equal("SanitizeTimedOut", run.Text(Text).Refusal!.Code);
    }

    [Fact]
    public void Placeholders_are_the_same_in_all_texts_of_a_command()
    {
        using var run = New();

        Assert.Equal("a <EMAIL_1>", run.Text("a jane@mail.example-home.org").Value.Text);
        Assert.Equal("<EMAIL_2> <EMAIL_1>", run.Text("joe@mail.example-home.org jane@mail.example-home.org").Value.Text);
    }

    [Fact]
    public void Findings_have_line_and_column_in_any_encoding()
    {
        File.WriteAllText(Source, Text, Encoding.BigEndianUnicode);
        using var run = New();

        var findings = run.FindingsInFile(Source, CancellationToken.None).Value;

        Assert.Equal([(1L, 21, "ipv4"), (2L, 11, "password"), (3L, 6, "email")], findings.Select(f => (f.Line, f.Column, f.Rule)));
        Assert.All(findings, f => Assert.DoesNotContain("hunter2", f.ToString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("+49 30 901820", true)]
    [InlineData("+1 415-555-2671", true)]
    [InlineData("+49 1 0000000", false)]
    [InlineData("+999 12345678", false)]
    public void Telephone_numbers_are_verified(string number, bool expected)
        => Assert.Equal(expected, PhoneNumberCheck.IsValid(Encoding.ASCII.GetBytes(number)));

    private static SanitizeRun New() => new(SanitizeRuleSet.Shipped);

    private Outcome<SanitizedText> ToFile()
    {
        using var run = New();
        return run.File(Source, Target, force: false, CancellationToken.None);
    }

    private Outcome<SanitizedText> InMemory()
    {
        using var run = New();
        return run.File(Source, CancellationToken.None);
    }
}
