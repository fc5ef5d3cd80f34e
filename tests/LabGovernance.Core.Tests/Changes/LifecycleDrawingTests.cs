using System.Text.RegularExpressions;
using LabGovernance.Changes;

namespace LabGovernance.Core.Tests.Changes;

/// <summary>docs/lifecycle.md shows the moves that there are, and no others.</summary>
public sealed partial class LifecycleDrawingTests
{
    private static readonly string Page = File
        .ReadAllText(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", "docs", "lifecycle.md"))
        .ReplaceLineEndings("\n");

    [Fact]
    public void Every_move_is_drawn_and_every_drawn_move_exists()
        => Assert.Equal(
            Lines(ChangeLifecycle.All.Where(m => m.From != m.To)),
            Lines(Arrow().Matches(Page).SelectMany(m => m.Groups["events"].Value.Split(", ").Select(e => (State(m, "from"), e, State(m, "to"))))));

    [Fact]
    public void Every_event_that_moves_nothing_is_listed()
        => Assert.Equal(
            Lines(ChangeLifecycle.All.Where(m => m.From == m.To)),
            Lines(Row().Matches(Page).SelectMany(m => m.Groups["events"].Value.Split(", ").Select(e => (State(m, "state"), e, State(m, "state"))))));

    private static string Lines(IEnumerable<(ChangeState From, string Event, ChangeState To)> moves)
        => string.Join('\n', moves.Select(m => $"{m.From} --> {m.To}: {m.Event}").Order(StringComparer.Ordinal));

    private static ChangeState State(Match match, string group) => Enum.Parse<ChangeState>(match.Groups[group].Value);

    [GeneratedRegex(@"^    (?<from>\w+) --> (?<to>\w+): (?<events>[a-z., ]+?)( \(.*\))?$", RegexOptions.Multiline)]
    private static partial Regex Arrow();

    [GeneratedRegex(@"^\| (?<state>[A-Z]\w+) \| (?<events>[a-z., ]+\.[a-z., ]+) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
