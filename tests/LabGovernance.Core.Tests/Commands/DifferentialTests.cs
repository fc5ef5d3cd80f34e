using System.Collections.Concurrent;
using LabGovernance.Commands;
using LabGovernance.Core.Tests.Policy;
using LabGovernance.Policy;

namespace LabGovernance.Core.Tests.Commands;

/// <summary>What bash really starts must be among what was read.</summary>
public sealed class DifferentialTests(ITestOutputHelper output)
{
    private const int Batch = 500;

    private static readonly Gate Gate = new(Policies.Of(Policies.Scope(
        "lab",
        false,
        [.. ShellLines.Programs.Select(p => p + " *"), "env *", "xargs *", "find *", "sh *", "bash *", "eval *", "echo *", "printf *", "true", "false", "command *", "time *", "trap *", "f0 *", "f1 *"])));

    /// <summary>Rulings that say themselves that something may start which was not seen.</summary>
    private static readonly HashSet<string> Reservations = new(StringComparer.Ordinal)
    {
        "deny.unknown-script", "deny.opaque", "deny.piped-script",
    };

    [Fact]
    public void Bash_starts_nothing_that_was_not_read() => Compare(2_000);

    [Fact]
    [Trait("Category", LongTests.Category)]
    public void Bash_starts_nothing_that_was_not_read_all_night_long()
    {
        LongTests.SkipUnlessWanted();
        Compare(100_000);
    }

    /// <summary>Not generated above as long as this holds; whoever mends it takes this away and adds the form to the generator.</summary>
    [Fact]
    public void What_xargs_puts_between_words_is_known_not_to_be_read()
        => Assert.Contains(CommandLine.Read("echo u | xargs -I{} beta {} z").Invocations, i => i.Name == "beta" && i.Words[1].Text == "{}");

    /// <summary>The same: bash makes three words of it.</summary>
    [Fact]
    public void Braces_within_braces_are_known_to_make_a_word_too_many()
        => Assert.Equal(["alpha", "p", "q", "p", "r"], CommandLine.Read("alpha {p,{q,r}}").Invocations[0].Words.Select(w => w.Text));

    /// <summary>The same: only the + after {} ends find's command.</summary>
    [Fact]
    public void A_plus_before_the_braces_of_find_is_known_to_end_the_command_too_soon()
        => Assert.Contains(CommandLine.Read("find . -exec alpha + {} +").Invocations, i => i.Name == "alpha" && i.Words.Count == 1);

    private void Compare(int count)
    {
        Assert.SkipUnless(RecordingShell.IsHere, "There is no bash here.");
        output.WriteLine($"LAB_TEST_SEED={LongTests.Seed}");
        var understood = 0;
        var started = 0;
        var missed = new ConcurrentBag<(string Line, string[] Argv)>();
        Parallel.For(0, (count + Batch - 1) / Batch, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, number =>
        {
            var lines = new ShellLines(new Random(LongTests.Seed + number));
            var batch = Enumerable.Range(0, Math.Min(Batch, count - (number * Batch))).Select(_ => lines.Next()).ToList();
            using var shell = new RecordingShell();
            var runs = shell.Run(batch);
            for (var i = 0; i < batch.Count; i++)
            {
                var read = CommandLine.Read(batch[i]);
                Interlocked.Add(ref started, runs[i].Count);
                if (read.Misreading is not null)
                    continue;
                Interlocked.Increment(ref understood);
                foreach (var argv in Missed(batch[i], read, runs[i]))
                    missed.Add((batch[i], argv));
            }
        });

        output.WriteLine($"{count} lines, {understood} understood, {started} programs started, {missed.Count} not seen");
        var shortest = missed.OrderBy(m => m.Line.Length).Take(10).Select(m => $"{m.Line}\n  started [{string.Join("] [", m.Argv)}]");
        Assert.True(missed.IsEmpty, $"LAB_TEST_SEED={LongTests.Seed}\n{string.Join('\n', shortest)}");
        Assert.InRange(understood, count * 7 / 10, count);
    }

    private static List<string[]> Missed(string line, CommandLine read, IReadOnlyList<string[]> runs)
    {
        if (runs.Count == 0)
            return [];
        var seen = read.Invocations.Where(i => i.Passage != Passage.Suspected && i.Words.Count > 0).ToList();
        var missed = runs.Where(argv => !seen.Exists(i => Fits(i.Words, 0, argv, 0))).ToList();
        if (missed.Count == 0)
            return missed;
        var ruling = Gate.Judge(new CommandRequest(line, "lab", Actor.Ai("planner"), ThroughShell: true));
        return ruling.Reasons.Any(r => Reservations.Contains(r.Code)) ? [] : missed;
    }

    /// <summary>A word that is known only at run time may become any words, or none.</summary>
    private static bool Fits(IReadOnlyList<ShellWord> words, int word, string[] argv, int at)
    {
        if (word == words.Count)
            return at == argv.Length;
        if (words[word].Text is not { } text)
            return Fits(words, word + 1, argv, at) || (at < argv.Length && Fits(words, word, argv, at + 1));
        return at < argv.Length && text == argv[at] && Fits(words, word + 1, argv, at + 1);
    }
}
