using System.Diagnostics;
using LabGovernance.Core.Tests.Policy.Corpus;
using LabGovernance.Policy;

namespace LabGovernance.Core.Tests.Policy;

/// <summary>Broken lines get a ruling, soon and without a crash.</summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int Longest = 4096;

    /// <summary>Far above what a ruling takes on a busy machine, far below a hang.</summary>
    private static readonly TimeSpan HangsAfter = TimeSpan.FromSeconds(5);

    private static readonly string[] Insertions =
    [
        "'", "\"", "\\", "$", "`", ";", "&", "|", "(", ")", "{", "}", "<", ">", "<<", "\n", "#", "!", "*", "?", "[", "]", "~", "$(", "${", "$((", "))", "&&", "||", "<(", "$'", "\0", "\r", "\u00a0",
        "\ud800", "\u202e", "if ", "fi", "do ", "done", "case ", "esac", ";;", "{a,b}", "sh -c '", "ssh h ", "sudo ", "env -S ", "eval ", "xargs ", "<<E\n", "\nE\n", "rm -rf /", "--", "=", "{1..9}",
    ];

    private static readonly Gate Gate = new(CorpusFiles.Policy);

    public static TheoryData<string, string> Nestings => new()
    {
        { "(", ")" }, { "$(", ")" }, { "`", "`" }, { "{ ", "}" }, { "'", "" }, { "\"", "" }, { "\"$(", ")\"" }, { "if ", "fi" }, { "${a:-", "}" }, { "$((", "))" }, { "{a,", "}" }, { "<(", ")" }, { "! ", "" },
        { "while ", "" }, { "case a in a) ", "esac" }, { "f() ", "" }, { "sh -c '", "" }, { "sudo ", "" }, { "env ", "" }, { "eval ", "" }, { "a | ", "" }, { "a && ", "" }, { "a; ", "" }, { "<<E ", "" },
        { "\\", "" }, { "$", "" }, { "[", "]" }, { "{", "}" }, { "../", "" }, { "*", "" }, { "-", "" }, { "\"'", "" }, { "/*", "" }, { "psql -c \"/*", "" }, { "A=b ", "" }, { "> x ", "" }, { "for i in (", "" }, { "cd a; rm b;", "" },
    };

    [Fact]
    public void A_broken_line_gets_a_ruling() => Fuzz(20_000);

    [Fact]
    [Trait("Category", LongTests.Category)]
    public void A_broken_line_gets_a_ruling_a_million_times()
    {
        LongTests.SkipUnlessWanted();
        Fuzz(1_000_000);
    }

    [Theory]
    [MemberData(nameof(Nestings))]
    public void Bottomless_nesting_is_answered_soon_and_on_a_small_stack(string open, string close)
    {
        foreach (var times in new[] { 100, 1_000, 10_000, 100_000 })
        {
            var deep = string.Concat(Enumerable.Repeat(open, times));
            foreach (var line in new[] { deep, deep + "docker ps", deep + "docker ps" + string.Concat(Enumerable.Repeat(close, times)) })
            {
                Ruling? ruling = null;
                var worker = new Thread(() => ruling = Judge(line), 512 * 1024) { IsBackground = true };
                worker.Start();
                Assert.True(worker.Join(HangsAfter), $"{times} times {open} takes too long");
                Assert.NotNull(ruling);
                if (times == 100_000)
                    Assert.True(ruling.Effect >= Effect.Deny, $"{times} times {open} => {ruling}");
            }
        }
    }

    private void Fuzz(int count)
    {
        output.WriteLine($"LAB_TEST_SEED={LongTests.Seed}");
        var random = new Random(LongTests.Seed);
        var lines = CorpusFiles.All.Select(c => c.Command).ToList();
        var all = TimeSpan.Zero;
        var worst = TimeSpan.Zero;
        var worstLine = string.Empty;
        for (var i = 0; i < count; i++)
        {
            var line = Broken(lines, random);
            var from = Stopwatch.GetTimestamp();
            try
            {
                Assert.NotEmpty(Judge(line).Reasons);
            }
            catch (Exception e) when (e is not Xunit.Sdk.XunitException)
            {
                Assert.Fail($"LAB_TEST_SEED={LongTests.Seed}: {Shown(line)} => {e}");
            }

            var took = Stopwatch.GetElapsedTime(from);
            all += took;
            if (took > worst && i > 100)
                (worst, worstLine) = (took, line);
        }

        output.WriteLine($"{count} lines, {all.TotalMicroseconds / count:F1} us each, the slowest {worst.TotalMilliseconds:F2} ms with {worstLine.Length} characters: {Shown(worstLine)}");
        Assert.True(worst < HangsAfter, $"LAB_TEST_SEED={LongTests.Seed}: {worst} for {Shown(worstLine)}");
    }

    private static Ruling Judge(string line) => Gate.Judge(new CommandRequest(line, "permissive", Actor.Ai("planner"), ThroughShell: true));

    private static string Shown(string line) => System.Text.Json.JsonSerializer.Serialize(line.Length > 400 ? line[..400] : line);

    private static string Broken(List<string> lines, Random random)
    {
        var line = lines[random.Next(lines.Count)];
        for (var more = random.Next(1, 6); more > 0; more--)
        {
            var at = random.Next(line.Length + 1);
            line = random.Next(8) switch
            {
                0 or 1 => line.Insert(at, Insertions[random.Next(Insertions.Length)]),
                2 => line[..at],
                3 => line[at..],
                4 when at < line.Length => $"{line[..at]}{(char)(line[at] ^ (1 << random.Next(8)))}{line[(at + 1)..]}",
                5 => line + line[at..],
                6 => line + Insertions[random.Next(Insertions.Length)] + lines[random.Next(lines.Count)],
                _ when random.Next(10) == 0 => Grown(line, random),
                _ => line.Remove(at, Math.Min(random.Next(4), line.Length - at)),
            };
        }

        return line.Length > Longest ? line[..Longest] : line;
    }

    private static string Grown(string line, Random random)
    {
        var piece = random.Next(2) == 0 ? Insertions[random.Next(Insertions.Length)] : line + "; ";
        return string.Concat(Enumerable.Repeat(piece, Longest / Math.Max(1, piece.Length)));
    }
}
