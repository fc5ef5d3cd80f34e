using CsCheck;
using LabGovernance.Commands;

namespace LabGovernance.Core.Tests.Commands;

public sealed class CommandLineTests
{
    private static readonly Gen<string> Shellish = Gen.Char["ab r m-/.*?[]{}()<>|&;$`'\"\\#!~=,:%@^+\n\t 0123456789"].Array[0, 60].Select(c => new string(c));

    [Theory]
    [InlineData("a", "a")]
    [InlineData("a;b", "a|b")]
    [InlineData("a && b || c & d\ne", "a|b|c|d|e")]
    [InlineData("a | b | c", "a|b|c")]
    [InlineData("(a; b)", "a|b")]
    [InlineData("{ a; b; }", "a|b")]
    [InlineData("if a; then b; elif c; then d; else e; fi", "a|b|c|d|e")]
    [InlineData("while a; do b; done", "a|b")]
    [InlineData("for x in 1 2; do b $x; done", "|b 1|b 2")]
    [InlineData("case x in a|b) c;; *) d;; esac", "c|d")]
    [InlineData("f() { a; }", "a")]
    [InlineData("a $(b $(c))", "c|b $(c)|a $(b $(c))")]
    [InlineData("a `b`", "b|a `b`")]
    [InlineData("a <(b)", "b|a <(b)")]
    [InlineData("a <<E\n$(b)\nE", "b|a")]
    [InlineData("a # b", "a")]
    [InlineData("sudo -u x a b", "sudo -u x a b|a b")]
    [InlineData("timeout 5 nice -n 3 a", "timeout 5 nice -n 3 a|nice -n 3 a|a")]
    [InlineData("sh -c 'a; b'", "sh -c a; b|a|b")]
    [InlineData("ssh h 'a | b'", "ssh h a | b|a|b")]
    [InlineData("ssh h -p 22 a", "ssh h -p 22 a|a")]
    [InlineData("env X=1 a", "env X=1 a|a")]
    [InlineData("docker exec -it -u root c a b", "docker exec -it -u root c a b|a b")]
    [InlineData("find . -exec a {} \\;", "find . -exec a {} ;|a …")]
    [InlineData("xargs -n 1 a", "xargs -n 1 a|a …")]
    [InlineData("{a,b,c}", "a b c")]
    [InlineData("a{b,c}d", "abd acd")]
    public void Every_command_a_line_may_start_is_found(string line, string expected)
    {
        var read = CommandLine.Read(line);
        Assert.Null(read.Misreading);
        Assert.Equal(expected, string.Join('|', read.Invocations.Where(i => i.Passage != Passage.Suspected).Select(i => string.Join(' ', i.Words))));
    }

    [Theory]
    [InlineData("a '", 2)]
    [InlineData("a \"b", 2)]
    [InlineData("a $(b", 5)]
    [InlineData("a )", 2)]
    [InlineData("a &&", 4)]
    [InlineData("a; ; b", 3)]
    [InlineData("a \u00a0b", 2)]
    [InlineData("a '\u0001'", 3)]
    [InlineData("a \u202eb", 2)]
    [InlineData("a\rb", 1)]
    [InlineData("((a;b))", 3)]
    [InlineData("a <<E\nb", 2)]
    [InlineData("if a; then b", 12)]
    [InlineData("a &> b c", 7)]
    [InlineData("a $'\\''", 4)]
    public void What_is_outside_the_grammar_is_named_with_its_place(string line, int position)
    {
        var read = CommandLine.Read(line);
        Assert.Null(read.Tree);
        Assert.Equal(position, read.Misreading?.Position);
        Assert.NotEmpty(read.Misreading!.Why);
    }

    [Fact]
    public void No_text_makes_it_throw()
    {
        Gen.String.Sample(s => CommandLine.Read(s).Invocations is not null);
        Shellish.Sample(s => CommandLine.Read(s).Invocations is not null, iter: 20_000);
        Gen.Byte.Array[0, 80].Select(System.Text.Encoding.Latin1.GetString).Sample(s => CommandLine.Read(s).Invocations is not null);
    }

    [Fact]
    public void A_word_quoted_in_any_form_is_the_same_word()
    {
        var text = Gen.Char["abz019 -_/.:*?$&|;<>(){}[]!#~=%@+,\"'`\\é"].Array[1, 20].Select(c => new string(c));
        Gen.Select(text, Gen.Int[0, 3]).Sample((word, form) =>
        {
            var quoted = form switch
            {
                0 => "'" + word.Replace("'", "'\\''", StringComparison.Ordinal) + "'",
                1 => "\"" + string.Concat(word.Select(c => c is '"' or '\\' or '$' or '`' ? $"\\{c}" : c.ToString())) + "\"",
                2 => string.Concat(word.Select(c => $"\\{c}")),
                _ => "$'" + string.Concat(word.Select(c => c < 128 ? $"\\x{(int)c:x2}" : c.ToString())) + "'",
            };
            return CommandLine.Read("a " + quoted).Arguments is ["a", var read] && read == word;
        });
    }

    [Fact]
    public void Spans_lie_in_the_line_and_inner_ones_in_outer_ones()
        => Shellish.Sample(
            line =>
            {
                var read = CommandLine.Read(line);
                return read.Invocations.All(i => i.Span.Start >= 0 && i.Span.End <= line.Length)
                    && (read.Tree is not { } tree || Within(tree, 0, line.Length));
            },
            iter: 20_000);

    [Theory]
    [InlineData("docker ps  # x", "docker ps")]
    [InlineData("x=1  'a b'\"c\" >f", "x=1  'a b'\"c\" >f")]
    public void A_span_slices_back_to_what_was_typed(string line, string expected)
        => Assert.Equal(expected, CommandLine.Read(line).Invocations[0].Span.Of(line));

    [Theory]
    [InlineData("(", ")")]
    [InlineData("$(", ")")]
    [InlineData("{ ", "; }")]
    [InlineData("\"$(", ")\"")]
    [InlineData("a ${x:-", "}")]
    [InlineData("if ", "; then a; fi")]
    [InlineData("! ", "")]
    [InlineData("sudo ", "")]
    [InlineData("sh -c ", "")]
    [InlineData("f() ", "")]
    [InlineData("{a,", "}")]
    [InlineData("[", "]")]
    [InlineData("a;", "")]
    [InlineData("a|", "a")]
    [InlineData("<<E ", "")]
    [InlineData("a=", "")]
    [InlineData("$((", "))")]
    [InlineData("`", "`")]
    [InlineData("python -c \"'x\" ", "")]
    [InlineData("find -exec a ", "")]
    [InlineData("eval 'eval ", "")]
    [InlineData("alias a=b ", "")]
    public void Hostile_repetition_is_read_in_bounded_time(string opening, string closing)
    {
        var times = ShellParserLimits.Longest / (opening.Length + closing.Length);
        var line = string.Concat(Enumerable.Repeat(opening, times)) + "a" + string.Concat(Enumerable.Repeat(closing, times));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.NotNull(CommandLine.Read(line));
        // Tells milliseconds from minutes on any machine; it is no claim of speed.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"{watch.Elapsed}");
    }

    [Fact]
    public void Braces_that_make_too_many_words_are_not_understood_rather_than_cut_short()
        => Assert.NotNull(CommandLine.Read("echo {" + string.Join(',', Enumerable.Range(0, 80)) + ",x}").Misreading);

    [Fact]
    public void A_line_longer_than_the_bound_is_not_understood()
        => Assert.NotNull(CommandLine.Read(new string('a', ShellParserLimits.Longest + 2)).Misreading);

    private static bool Within(CommandList list, int start, int end)
        => list.Pipelines.All(p => p.Span.Start >= start && p.Span.End <= end && p.Commands.All(c => c.Span.Start >= p.Span.Start && c.Span.End <= p.Span.End
            && (c is not CompoundCommand compound || compound.Bodies.All(b => Within(b, c.Span.Start, c.Span.End)))));

    private static class ShellParserLimits
    {
        public const int Longest = 64 * 1024 - 1;
    }
}
