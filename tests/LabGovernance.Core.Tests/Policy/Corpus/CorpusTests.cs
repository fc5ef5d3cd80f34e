using System.Globalization;
using System.Text;
using LabGovernance.Policy;

namespace LabGovernance.Core.Tests.Policy.Corpus;

/// <summary>Every case of the corpus; what differs is told all at once, class by class.</summary>
public sealed class CorpusTests
{
    private static readonly Gate Gate = new(CorpusFiles.Policy);

    public static TheoryData<string> Files => [.. CorpusFiles.Names];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_case_is_ruled_on_as_it_says(string file)
    {
        var wrong = CorpusFiles.Cases(file).Where(c => !c.Known && !c.IsMetBy(Ruling(c, throughShell: true).Effect)).ToList();
        Assert.True(wrong.Count == 0, Tell(wrong));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_case_marked_as_known_is_still_wrong(string file)
    {
        var mended = CorpusFiles.Cases(file).Where(c => c.Known && c.IsMetBy(Ruling(c, throughShell: true).Effect)).ToList();
        Assert.True(mended.Count == 0, "These are right now; take their mark away." + Tell(mended));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void What_a_shell_may_not_be_given_is_not_allowed_without_one(string file)
    {
        var wrong = CorpusFiles.Cases(file).Where(c => !c.Known && !c.IsHarmless && Ruling(c, throughShell: false).Effect == Effect.Allow).ToList();
        Assert.True(wrong.Count == 0, Tell(wrong));
    }

    [Fact]
    public void No_command_is_told_twice()
    {
        var twice = CorpusFiles.All.GroupBy(c => (c.Command, c.Infrastructure)).Where(g => g.Count() > 1).Select(g => g.Key.ToString()).ToList();
        Assert.True(twice.Count == 0, string.Join('\n', twice));
    }

    [Fact]
    public void About_half_of_the_corpus_is_everyday_work()
    {
        Assert.InRange(CorpusFiles.All.Count, 1500, int.MaxValue);
        Assert.InRange(CorpusFiles.All.Count(c => c.IsHarmless), CorpusFiles.All.Count * 2 / 5, CorpusFiles.All.Count * 3 / 5);
    }

    private static Ruling Ruling(CorpusCase entry, bool throughShell)
        => Gate.Judge(new CommandRequest(entry.Command, entry.Infrastructure, Actor.Ai("planner"), throughShell));

    private static string Tell(IReadOnlyList<CorpusCase> cases)
    {
        var text = new StringBuilder();
        foreach (var group in cases.GroupBy(c => c.Class))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{group.Key}: {group.Count()}\n");
            foreach (var entry in group)
                text.Append(CultureInfo.InvariantCulture, $"  {entry.Command} [{entry.Infrastructure}] must be {entry.Expected} => {Ruling(entry, true)}\n");
        }

        return text.ToString();
    }
}
