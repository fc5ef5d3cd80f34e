using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using LabGovernance.Changes;
using LabGovernance.Execution;
using LabGovernance.Rehearsing;

namespace LabGovernance.Host.Tests.Crash;

/// <summary>The process that runs a change is killed, and everything that was acknowledged is still there.</summary>
public sealed partial class KilledRunTests
{
    private const int Kills = 200;
    private const int Steps = 12;

    // Takes minutes: every kill needs a process of its own, whose engine takes a second to start.
    [Fact]
    public async Task A_killed_run_leaves_a_whole_journal_and_a_state_to_go_on_from()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The steps are programs of POSIX systems.");
        var seed = Random.Shared.Next();
        var lab = new MarkedLab();
        ChangeId[] ids;
        using (var open = lab.Open())
            ids = [.. Enumerable.Range(0, Kills).Select(_ => MarkedLab.Approved(open, Steps))];
        var random = new Random(seed);
        // Two lines are shown for each step; a moment is some milliseconds after one of them, or after the start.
        var moments = ids.Select(id => (Id: id, Lines: random.Next((2 * Steps) + 2), Milliseconds: random.Next(25))).ToArray();

        var states = new List<string>();
        await Parallel.ForEachAsync(moments, new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = TestContext.Current.CancellationToken }, async (moment, _) =>
        {
            var shown = await KillAsync(lab, moment.Id, moment.Lines, moment.Milliseconds);
            var state = await RecoverAsync(lab, moment.Id, shown, $"seed {seed}, {moment.Id}");
            lock (states)
                states.Add(state);
        });

        // A test that never hits the run itself would prove nothing.
        Assert.True(states.Count(s => s == "Interrupted") >= Kills / 4, string.Join(", ", states.CountBy(s => s)));
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join(", ", states.CountBy(s => s)));
        Assert.Empty(Directory.EnumerateFiles(lab.Folder, "*.tmp*"));
    }

    /// <returns>What it had printed, and so acknowledged, when it died.</returns>
    private static async Task<string> KillAsync(MarkedLab lab, ChangeId id, int lines, int milliseconds)
    {
        using var process = Start(lab, id);
        using var limit = new ProcessLimit(process);
        var shown = new StringBuilder();
        for (var i = 0; i <= lines && await process.StandardOutput.ReadLineAsync() is { } line; i++)
            shown.Append(line).Append('\n');
        await Task.WhenAny(Task.Delay(milliseconds), process.WaitForExitAsync());
        process.Kill();
        await process.WaitForExitAsync();
        limit.Observe();
        return shown.Append(await process.StandardOutput.ReadToEndAsync()).ToString();
    }

    private static async Task<string> RecoverAsync(MarkedLab lab, ChangeId id, string shown, string where)
    {
        using var open = lab.Open();
        Assert.True(open.CheckJournal(CancellationToken.None).Holds, where);
        var change = open.Changes.Find(id.ToString()).Value;
        var entries = open.Governed.Journal.ReadSubject(id.ToString()).Value;
        Assert.Contains(change.State, new[] { ChangeState.Approved, ChangeState.Interrupted, ChangeState.Verifying });

        var begun = entries.Select(ChangeJson.ToEvent).OfType<StepStarted>().Select(e => e.Step).ToHashSet();
        foreach (Match started in StartedLine().Matches(shown))
            Assert.Contains(int.Parse(started.Groups[1].ValueSpan, CultureInfo.InvariantCulture), begun);
        Assert.True(DoneLine().Count(shown) <= entries.Count(e => e.Kind == StepFinished.Kind), where);
        foreach (var step in change.Steps)
        {
            if (step.State == StepState.Succeeded)
                Assert.True(lab.IsMarked(id, step.Number), $"{where}: step {step.Number} is on record as done and is not.");
            if (step.State == StepState.NotRun)
                Assert.False(lab.IsMarked(id, step.Number), $"{where}: step {step.Number} was done and is not on record.");
        }

        var before = change.State.ToString();
        var run = new ChangeRun(open.Governed);
        var goOn = id.Number % 2 == 0;
        var ended = await UntilTheChildIsGoneAsync(() => change.State switch
        {
            ChangeState.Approved => run.InvokeAsync(id.ToString(), new SilentRun(), CancellationToken.None),
            ChangeState.Interrupted when goOn => run.ResumeAsync(id.ToString(), InterruptedStep.Retry, new SilentRun(), CancellationToken.None),
            _ => run.UndoAsync(id.ToString(), "it was killed", new SilentRun(), CancellationToken.None),
        });
        Assert.False(ended.IsRefused, $"{where}: {ended.Refusal}");
        var marked = change.State == ChangeState.Approved || (change.State == ChangeState.Interrupted && goOn);
        Assert.Equal(marked ? ChangeState.Verifying : ChangeState.RolledBack, ended.Value.State);
        Assert.All(change.Steps, s => Assert.Equal(marked, lab.IsMarked(id, s.Number)));
        return before;
    }

    private static async Task<Outcome<Change>> UntilTheChildIsGoneAsync(Func<Task<Outcome<Change>>> attempt)
    {
        // A mark is made in milliseconds; a minute of asking means that the child is there for good.
        for (var asked = 0; ; asked++)
        {
            var outcome = await attempt();
            if (outcome.Refusal?.Code != "StepStillRunning" || asked == 12_000)
                return outcome;
            await Task.Delay(5);
        }
    }

    private static Process Start(MarkedLab lab, ChangeId id) => LabProcess.Start("--lab", lab.Folder, "-c", $"'ready' | Out-Host; Invoke-LabChange {id}");

    [GeneratedRegex(@"^\[(\d+)\] ", RegexOptions.Multiline)]
    private static partial Regex StartedLine();

    [GeneratedRegex(@"^    done \(exit code 0\)", RegexOptions.Multiline)]
    private static partial Regex DoneLine();
}
