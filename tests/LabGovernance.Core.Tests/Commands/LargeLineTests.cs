using LabGovernance.Commands;
using LabGovernance.Core.Tests.Policy;
using LabGovernance.Core.Tests.Policy.Corpus;
using LabGovernance.Policy;

namespace LabGovernance.Core.Tests.Commands;

/// <summary>However a line is made long, the work on it is bounded; told by counting what is judged, not by a clock.</summary>
public sealed class LargeLineTests
{
    private const int Length = 4096;
    private const int MostCommands = 128;
    private const int MostWords = 2048 + 512;

    public static TheoryData<string> Pieces =>
    [
        "cd a; rm b;", "a=b;", "$(x) ", "if x; then y; fi;", "f(){ x; };", "for i in a; do b; done;", "a | ", "a && ", "find . -exec x \\;", "ssh h 'x';", "ssh h ", "env ", "env -S ", "sudo ", "eval ", "export A=b;",
        "cat <<E\na\nE\n", "sh -c 'a';", "{a,b} ", "{1..9} ", "xargs ", "`a` ", "<(a) ", "docker exec a b;", "docker compose up;", "tar -x ", "case a in a) b;; esac;", "( a );", "trap 'a' EXIT;", "\"$(a)\" ",
    ];

    public static TheoryData<string, string> Statements => new()
    {
        { "mysql -e '", "\\copy a " }, { "psql -c '", "select 1; " }, { "psql -c '", "/*" }, { "sqlite3 a '", "DROP TABLE a; " }, { "redis-cli ", "-xa; " }, { "psql ", "-c 'a b' " },
    };

    [Theory]
    [MemberData(nameof(Pieces))]
    public void A_long_line_is_judged_by_a_bounded_number_of_commands_and_words(string piece)
    {
        foreach (var line in new[] { Repeated(piece), Repeated(piece) + "rm x", "sudo " + Repeated(piece) })
        {
            var read = CommandLine.Read(line);
            Assert.InRange(read.Invocations.Count, 0, MostCommands);
            Assert.InRange(read.Invocations.Sum(i => i.Words.Count), 0, MostWords);
            Assert.InRange(read.Invocations.Sum(i => i.Directories.Count), 0, MostCommands * 32);
        }
    }

    [Theory]
    [InlineData("true; ", 129, "more commands than can be judged")]
    [InlineData("cd a; ", 34, "changes its folder more than 32 times")]
    [InlineData("echo ; ", 129, "more commands than can be judged")]
    public void What_is_beyond_the_bound_is_not_understood_and_why_is_told(string piece, int times, string why)
    {
        var line = string.Concat(Enumerable.Repeat(piece, times));
        Assert.Contains(why, CommandLine.Read(line).Misreading?.Why, StringComparison.Ordinal);
        Assert.Equal(Effect.Deny, CorpusFiles.Policy.Judge(line, "permissive").Effect);
        Assert.Null(CommandLine.Read(line[piece.Length..]).Misreading);
    }

    [Fact]
    public void A_command_of_more_than_512_words_is_not_understood()
    {
        Assert.Null(CommandLine.Read("rm" + string.Concat(Enumerable.Repeat(" a", 511))).Misreading);
        Assert.Contains("more than 512 words", CommandLine.Read("rm" + string.Concat(Enumerable.Repeat(" a", 512))).Misreading?.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_beyond_the_bound_is_still_looked_at_for_redlines()
    {
        Assert.Equal(Effect.Redline, CorpusFiles.Policy.Judge("rm -rf /; " + string.Concat(Enumerable.Repeat("true; ", 200)), "permissive").Effect);
        Assert.Equal(Effect.Redline, CorpusFiles.Policy.Judge("rm -rf /" + string.Concat(Enumerable.Repeat(" a", 600)), "permissive").Effect);
    }

    [Theory]
    [MemberData(nameof(Statements))]
    public void A_statement_is_read_once_however_many_rules_ask(string client, string piece)
    {
        var line = client + string.Concat(Enumerable.Repeat(piece, Length / piece.Length)) + (client.EndsWith('\'') ? "'" : string.Empty);
        var invocation = CommandLine.Read(line).Invocations[0];
        Assert.Same(LabGovernance.Policy.Redlines.Statements.Of(invocation), LabGovernance.Policy.Redlines.Statements.Of(invocation));
        Assert.Same(LabGovernance.Policy.Redlines.Statements.Of(invocation)[0].Judged, LabGovernance.Policy.Redlines.Statements.Of(invocation)[0].Judged);
    }

    [Theory]
    [InlineData("for i in ((((; do x; done")]
    [InlineData("for i in a (b; do x; done")]
    [InlineData("select i in (; do x; done")]
    public void A_parenthesis_among_the_words_of_a_loop_ends_the_reading(string line) => Assert.NotNull(CommandLine.Read(line).Misreading);

    [Theory]
    [InlineData("ls -la {,b}")]
    [InlineData("cp a{,.bak} {,}")]
    [InlineData("sort {rm,-rf,} /")]
    public void An_empty_choice_between_braces_gets_a_ruling(string line) => Assert.NotEmpty(CorpusFiles.Policy.Judge(line, "permissive").Reasons);

    private static string Repeated(string piece) => string.Concat(Enumerable.Repeat(piece, Length / piece.Length));
}
