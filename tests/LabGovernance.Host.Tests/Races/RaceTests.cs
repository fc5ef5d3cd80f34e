using LabGovernance.Changes;
using LabGovernance.Plans;

namespace LabGovernance.Host.Tests.Races;

/// <summary>Several processes at once on one lab. Each takes seconds, because each needs processes whose engine takes a second to start.</summary>
public sealed class RaceTests
{
    private const int Rounds = 12;

    private readonly MarkedLab _lab = new();

    public RaceTests() => Assert.SkipWhen(OperatingSystem.IsWindows(), "The steps are programs of POSIX systems.");

    [Fact]
    public async Task Two_processes_run_a_change_once()
    {
        using var open = _lab.Open();
        var ids = Enumerable.Range(0, Rounds).Select(_ => MarkedLab.Approved(open, 4)).ToArray();

        var (first, second) = await RaceAsync(ids, "Invoke-LabChange $id", "Invoke-LabChange $id");

        Assert.All(ids.Zip(first, second), round =>
        {
            var (id, one, other) = round;
            Assert.Single(new[] { one, other }, "ok");
            Assert.Contains(one == "ok" ? other : one, new[] { "ChangeBusy", "ChangeStateForbids", "JournalConflict" });
            Assert.Equal(ChangeState.Verifying, open.Changes.Find(id.ToString()).Value.State);
            var entries = open.Governed.Journal.ReadSubject(id.ToString()).Value;
            Assert.Single(entries, e => e.Kind == RunStarted.Kind);
            Assert.Equal([1, 2, 3, 4], entries.Select(ChangeJson.ToEvent).OfType<StepStarted>().Select(s => s.Step));
        });
        Assert.True(open.CheckJournal(CancellationToken.None).Holds);
    }

    [Fact]
    public async Task A_plan_that_is_edited_while_it_is_approved_is_not_approved()
    {
        using var open = _lab.Open();
        var ids = Enumerable.Range(0, Rounds).Select(_ => Planned(open)).ToArray();

        var (approving, planning) = await RaceAsync(
            ids, "Approve-LabChange $id -By alex -Confirm:$false", "New-LabStep -Title other -Command 'touch marks/other' | Set-LabPlan $id");

        Assert.All(ids.Zip(approving, planning), round =>
        {
            var (id, approved, planned) = round;
            var change = open.Changes.Find(id.ToString()).Value;
            Assert.Contains(approved, new[] { "ok", "JournalConflict" });
            Assert.Contains(planned, new[] { "ok", "JournalConflict" });
            Assert.Equal(planned == "ok" ? "other" : "mark", change.Plan!.Steps[0].Title);
            Assert.Equal(change.State == ChangeState.Approved ? change.PlanDigest : null, change.Approval?.PlanDigest);
            if (planned != "ok")
                Assert.Equal("ok", approved);
        });
        Assert.True(open.CheckJournal(CancellationToken.None).Holds);
    }

    [Fact]
    public async Task Eight_processes_that_append_lose_and_double_nothing()
    {
        const int each = 10;
        var script = $"1..{each} | ForEach-Object {{ (New-LabChange -Title 'one of many' -Kind Restart -Infrastructure marks).Id.ToString() }}";
        var ended = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => LabProcess.RunAsync("--lab", _lab.Folder, "-c", script)));

        Assert.All(ended, e => Assert.True(e.ExitCode == 0, e.Error));
        var said = ended.SelectMany(e => e.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(Enumerable.Range(1, 8 * each).Select(n => new ChangeId(n).ToString()), said);
        using var open = _lab.Open();
        Assert.Equal((8 * each) + 1, open.Governed.Journal.Head.Sequence);
        Assert.Single(open.Governed.Journal.ReadSubject("policy").Value);
        Assert.True(open.CheckJournal(CancellationToken.None).Holds);
    }

    private static ChangeId Planned(Composition.OpenLab open)
    {
        var id = open.Register.Propose("leave marks", null, ChangeKind.Restart, "marks").Value.Id;
        return open.Register.SetPlan(id.ToString(), new Plan { Steps = [new() { Title = "mark", Command = "touch marks/mark" }] }).Value.Id;
    }

    /// <summary>Gives a command for each change in each of two processes, which wait for each other before each.</summary>
    /// <returns>"ok" or the refusal's code for each change, in both processes.</returns>
    private async Task<(string[] First, string[] Second)> RaceAsync(ChangeId[] ids, string first, string second)
    {
        var ended = await Task.WhenAll(RunAsync("a", "b", first), RunAsync("b", "a", second));
        return (ended[0], ended[1]);

        async Task<string[]> RunAsync(string me, string other, string command)
        {
            var (_, output, error) = await LabProcess.RunAsync("--lab", _lab.Folder, "-c", $$"""
                foreach ($id in '{{string.Join("','", ids)}}') {
                    [IO.File]::WriteAllText('{{_lab.Folder}}/{{me}}-' + $id, '')
                    while (-not [IO.File]::Exists('{{_lab.Folder}}/{{other}}-' + $id)) { [Threading.Thread]::Sleep(1) }
                    try { {{command}} -ErrorAction Stop 6>&1 | Out-Null; "=$id ok" }
                    catch { "=$id " + $_.FullyQualifiedErrorId.Split(',')[0] }
                }
                """);
            var answers = output.Split('\n').Where(l => l.StartsWith('=')).ToDictionary(l => l[1..l.IndexOf(' ', StringComparison.Ordinal)], l => l[(l.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
            Assert.True(answers.Count == ids.Length, output + error);
            return [.. ids.Select(id => answers[id.ToString()])];
        }
    }
}
