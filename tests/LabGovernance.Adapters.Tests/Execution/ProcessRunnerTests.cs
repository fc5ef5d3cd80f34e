using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using LabGovernance.Adapters.Execution;
using LabGovernance.Execution;
using Microsoft.Extensions.Time.Testing;

namespace LabGovernance.Adapters.Tests.Execution;

// Each script sleeps for a time of its own, so that a process left over names the test that left it.
public sealed class ProcessRunnerTests
{
    private readonly ProcessRunner _runner = new(TimeProvider.System);

    [Fact]
    public async Task Arguments_reach_the_program_as_they_are()
    {
        string[] awkward = ["", " ", "a b", "\"", "\\", "\\\"", "'", "$(id)", "`id`", "*", "a\nb", "%PATH%", "&|<>", "é🙂", "-n", "a\\"];
        var result = await Shell.Script("printf '<%s>' \"$@\"", awkward).RunAsync();
        Assert.Equal(string.Concat(awkward.Select(a => $"<{a}>")), result.Output.Tail);
    }

    [Fact]
    public async Task Standard_input_is_empty()
    {
        var result = await Shell.Script("cat; echo end").RunAsync();
        Assert.Equal("end\n", result.Output.Tail);
    }

    [Theory]
    [InlineData("exit 0", 0)]
    [InlineData("exit 7", 7)]
    [InlineData("exit 255", 255)]
    [InlineData("kill -TERM $$", 143)]
    [InlineData("kill -KILL $$", 137)]
    public async Task The_exit_code_is_kept(string script, int expected)
    {
        var result = await Shell.Script(script).RunAsync();
        Assert.Equal((ProcessEnd.Exited, expected), (result.End, result.ExitCode));
        Assert.False(result.OutputHeldOpen);
    }

    [Fact]
    public async Task Digest_and_length_are_of_the_whole_and_the_tail_is_its_end()
    {
        var result = await (Shell.Script("for i in 1 2 3 4 5; do echo line $i; done; printf oops >&2") with { KeepBytes = 16 }).RunAsync();
        var whole = "line 1\nline 2\nline 3\nline 4\nline 5\n"u8.ToArray();
        Assert.Equal(new CapturedOutput(whole.Length, Convert.ToHexStringLower(SHA256.HashData(whole)), "line 4\nline 5\n", true), result.Output);
        Assert.Equal(new CapturedOutput(4, Convert.ToHexStringLower(SHA256.HashData("oops"u8)), "oops", false), result.Error);
    }

    [Fact]
    public async Task Lines_arrive_while_the_program_runs()
    {
        using var folder = new TemporaryFolder();
        var lines = new List<string>();
        var request = Shell.Script("echo one; while [ ! -e go ]; do sleep 0.02; done; echo two; printf three") with { WorkingDirectory = folder.Path };
        var result = await request.RunAsync(line =>
        {
            lines.Add(line.Text);
            folder.Write("go", "");
        });
        Assert.Equal(ProcessEnd.Exited, result.End);
        Assert.Equal(["one", "two", "three"], lines);
    }

    [Fact]
    public async Task Lines_of_both_streams_come_one_at_a_time_and_in_order()
    {
        var inside = 0;
        var overlapped = false;
        var seen = new List<ProcessLine>();
        var result = await Shell.Script("(i=0; while [ $i -lt 2000 ]; do echo o$i; i=$((i+1)); done) & i=0; while [ $i -lt 2000 ]; do echo e$i >&2; i=$((i+1)); done; wait")
            .RunAsync(line =>
            {
                overlapped |= Interlocked.Increment(ref inside) != 1;
                seen.Add(line);
                Interlocked.Decrement(ref inside);
            });
        Assert.Equal(0, result.ExitCode);
        Assert.False(overlapped);
        Assert.Equal(Enumerable.Range(0, 2000).Select(i => $"o{i}"), seen.Where(l => !l.IsError).Select(l => l.Text));
        Assert.Equal(Enumerable.Range(0, 2000).Select(i => $"e{i}"), seen.Where(l => l.IsError).Select(l => l.Text));
    }

    // Takes 2.5 s: it must outlast the longest wait for streams after an exit.
    [Fact]
    public async Task A_slow_listener_loses_no_line_of_a_program_that_is_long_gone()
    {
        using var pause = new ManualResetEventSlim();
        var count = 0;
        var result = await Shell.Script("i=0; while [ $i -lt 600 ]; do echo $i; i=$((i+1)); done").RunAsync(_ =>
        {
            if (count++ == 0)
                pause.Wait(2500);
        });
        Assert.Equal((ProcessEnd.Exited, 600, false), (result.End, count, result.OutputHeldOpen));
    }

    [Fact]
    public async Task A_listener_that_throws_ends_the_process_tree_and_is_heard()
    {
        var children = new List<int>();
        var failure = await Assert.ThrowsAsync<InvalidDataException>(() => Shell.Script("sleep 301 & echo $!; echo $$; wait").RunAsync(line =>
        {
            children.Add(Number(line.Text));
            if (children.Count == 2)
                throw new InvalidDataException("enough");
        }));
        Assert.Equal("enough", failure.Message);
        await Shell.UntilAsync(() => !children.Any(Shell.IsRunning));
    }

    [Fact]
    public async Task A_start_that_is_not_accepted_ends_the_process()
    {
        var id = 0;
        await Assert.ThrowsAsync<InvalidDataException>(() => _runner.RunAsync(
            Shell.Script("exec sleep 302"), process => throw new InvalidDataException((id = process.Id).ToString(CultureInfo.InvariantCulture)), null, default));
        Assert.NotEqual(0, id);
        await Shell.UntilAsync(() => !Shell.IsRunning(id));
    }

    [Fact]
    public async Task A_timeout_ends_the_whole_tree_by_the_given_clock()
    {
        var time = new FakeTimeProvider();
        var children = new List<int>();
        var request = Shell.Script("sleep 303 & echo $!; echo $$; wait") with { Timeout = TimeSpan.FromHours(1) };
        var result = await new ProcessRunner(time).RunAsync(request, null, line =>
        {
            children.Add(Number(line.Text));
            if (children.Count == 2)
                time.Advance(TimeSpan.FromHours(1));
        }, default);
        Assert.Equal((ProcessEnd.TimedOut, TimeSpan.FromHours(1)), (result.End, result.Duration));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(137, result.ExitCode);
        Assert.Equal(2, children.Count);
        await Shell.UntilAsync(() => !children.Any(Shell.IsRunning));
    }

    [Fact]
    public async Task Cancelling_ends_the_whole_tree_and_keeps_what_was_printed()
    {
        using var cancel = new CancellationTokenSource();
        var child = 0;
        var result = await _runner.RunAsync(Shell.Script("sleep 304 & echo $!; wait"), null, line =>
        {
            child = Number(line.Text);
            cancel.Cancel();
        }, cancel.Token);
        Assert.Equal(ProcessEnd.Cancelled, result.End);
        Assert.Equal($"{child}\n", result.Output.Tail);
        await Shell.UntilAsync(() => !Shell.IsRunning(child));
    }

    [Fact]
    public async Task What_is_cancelled_before_it_starts_never_starts()
    {
        using var folder = new TemporaryFolder();
        var result = await _runner.RunAsync(
            Shell.Script("touch started") with { WorkingDirectory = folder.Path }, _ => Assert.Fail("It started."), null, new CancellationToken(true));
        Assert.Equal((ProcessEnd.Cancelled, (int?)null), (result.End, result.ExitCode));
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public async Task A_service_left_behind_with_our_pipe_does_not_hold_up_the_step()
    {
        var began = Stopwatch.GetTimestamp();
        var result = await Shell.Script("sleep 305 & echo $!; exit 4").RunAsync();
        var took = Stopwatch.GetElapsedTime(began);
        var child = Number(result.Output.Tail);
        try
        {
            Assert.Equal((ProcessEnd.Exited, 4, true), (result.End, result.ExitCode, result.OutputHeldOpen));
            Assert.True(Shell.IsRunning(child));
            Assert.True(took < TimeSpan.FromSeconds(2), $"It took {took}.");
        }
        finally
        {
            Kill(child);
        }
    }

    // Takes 2 s: a descendant that never falls silent is given up only after the longest wait.
    [Fact]
    public async Task A_descendant_that_talks_on_is_let_go()
    {
        var began = Stopwatch.GetTimestamp();
        var result = await Shell.Script("(while echo tick; do sleep 0.02; done) & echo $!; exit 0").RunAsync();
        var took = Stopwatch.GetElapsedTime(began);
        Assert.Equal((ProcessEnd.Exited, 0, true), (result.End, result.ExitCode, result.OutputHeldOpen));
        Assert.InRange(took.TotalSeconds, 1, 6);
    }

    [Fact]
    public async Task Last_words_of_a_helper_that_outlives_the_program_briefly_are_kept()
    {
        var result = await Shell.Script("(sleep 0.1; echo later) & echo now").RunAsync();
        Assert.Equal("now\nlater\n", result.Output.Tail);
        Assert.False(result.OutputHeldOpen);
    }

    [Fact]
    public async Task A_process_is_alive_from_its_start_to_its_end_and_never_under_another_start_time()
    {
        StartedProcess? started = null;
        bool? alive = null, asAnother = null;
        await _runner.RunAsync(Shell.Script("echo up; exec sleep 306"), process => started = process, _ =>
        {
            alive = _runner.IsAlive(started!);
            asAnother = _runner.IsAlive(started! with { StartedAt = started!.StartedAt.AddSeconds(-10) });
            Kill(started.Id);
        }, default);
        Assert.NotNull(started);
        Assert.True(alive);
        Assert.False(asAnother);
        Assert.False(_runner.IsAlive(started));
        Assert.InRange(started.StartedAt, TimeProvider.System.GetUtcNow().AddMinutes(-1), TimeProvider.System.GetUtcNow().AddSeconds(2));
    }

    [Fact]
    public async Task A_zombie_is_not_alive()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Reads /proc.");
        using var folder = new TemporaryFolder();
        StartedProcess? parent = null;
        StartedProcess? zombie = null;
        using var cancel = new CancellationTokenSource();
        var request = Shell.Script("sh -c 'until [ -e go ]; do sleep 0.01; done' & echo $!; exec sleep 307") with { WorkingDirectory = folder.Path };
        var run = _runner.RunAsync(request, process => parent = process, line => zombie = parent! with { Id = Number(line.Text) }, cancel.Token);
        try
        {
            // Only once the shell has become sleep, which never asks after its children.
            await Shell.UntilAsync(() => zombie is not null && File.ReadAllText($"/proc/{parent!.Id}/comm").Trim() == "sleep");
            Assert.True(_runner.IsAlive(zombie!));
            folder.Write("go", "");
            await Shell.UntilAsync(() => !_runner.IsAlive(zombie!));
            Assert.True(Directory.Exists($"/proc/{zombie!.Id}"));
        }
        finally
        {
            await cancel.CancelAsync();
            await run;
        }
    }

    [Fact]
    public async Task A_folder_of_the_search_path_comes_before_PATH()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The program is a script.");
        using var folder = new TemporaryFolder();
        folder.WriteProgram("sh", "#!/bin/sh\necho ours\n");
        var result = await (Shell.Script("echo theirs") with { SearchPath = [folder.Path] }).RunAsync();
        Assert.Equal("ours\n", result.Output.Tail);
    }

    [Fact]
    public async Task What_can_not_start_is_a_result_that_says_why()
    {
        using var folder = new TemporaryFolder();
        folder.Write("plain.txt", "text");
        folder.WriteProgram("broken", "\u0001\u0002 not a program");
        Directory.CreateDirectory(folder["sub"]);
        var request = Shell.Script("true") with { WorkingDirectory = folder.Path };
        (ProcessRequest Request, string Says)[] cases =
        [
            (request with { Arguments = ["no-such-program-here"] }, "was found neither"),
            (request with { Arguments = ["./none"] }, "does not exist"),
            (request with { Arguments = ["./sub"] }, "is a folder"),
            (request with { Arguments = [folder["plain.txt"]] }, OperatingSystem.IsWindows() ? "does not exist" : "execute permission"),
            (request with { Arguments = ["./broken"] }, OperatingSystem.IsWindows() ? "does not exist" : "could not be started"),
            (request with { Arguments = ["sh", "a\0b"] }, "NUL"),
            (request with { WorkingDirectory = folder["gone"] }, "does not exist"),
            (request with { WorkingDirectory = "relative" }, "not an absolute path"),
        ];
        foreach (var (attempt, says) in cases)
        {
            var result = await attempt.RunAsync();
            Assert.Equal((ProcessEnd.NotStarted, (int?)null), (result.End, result.ExitCode));
            Assert.Contains(says, result.Failure, StringComparison.Ordinal);
            Assert.Equal((0L, Convert.ToHexStringLower(SHA256.HashData([]))), (result.Output.Bytes, result.Output.Digest));
        }
    }

    [Fact]
    public async Task Requests_that_make_no_sense_are_bugs()
    {
        var request = Shell.Script("true");
        await Assert.ThrowsAsync<ArgumentException>(() => (request with { Arguments = [] }).RunAsync());
        await Assert.ThrowsAsync<ArgumentException>(() => (request with { Timeout = TimeSpan.Zero }).RunAsync());
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => (request with { KeepBytes = -1 }).RunAsync());
    }

    [Fact]
    public async Task Many_processes_run_at_once_without_holding_each_other_up()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 24).Select(i => Shell.Script($"echo {i}; exit {i}").RunAsync()));
        Assert.Equal(Enumerable.Range(0, 24), results.Select(r => r.ExitCode!.Value));
        Assert.All(results, r => Assert.Equal($"{r.ExitCode}\n", r.Output.Tail));
        Assert.All(results, r => Assert.False(r.OutputHeldOpen));
    }

    private static int Number(string text) => int.Parse(text.Trim(), CultureInfo.InvariantCulture);

    private static void Kill(int id)
    {
        using var process = Process.GetProcessById(id);
        process.Kill();
    }
}
