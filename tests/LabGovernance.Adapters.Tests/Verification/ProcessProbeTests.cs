using System.Diagnostics;
using System.Globalization;
using LabGovernance.Adapters.Execution;
using LabGovernance.Adapters.Tests.Execution;
using LabGovernance.Adapters.Verification;
using LabGovernance.Execution;
using LabGovernance.Verification;

namespace LabGovernance.Adapters.Tests.Verification;

public sealed class ProcessProbeTests : IDisposable
{
    private readonly Probe _probe = new(TimeProvider.System);
    private readonly TemporaryFolder _lab = new();

    public void Dispose()
    {
        _probe.Dispose();
        _lab.Dispose();
    }

    [Fact]
    public async Task A_running_process_passes_and_is_the_same_instance_at_every_look()
    {
        _lab.Write("pid", $"{Environment.ProcessId}\n");
        var first = await ObserveAsync();
        Assert.Equal(CheckResult.Passed, first.Result);
        Assert.StartsWith($"{Environment.ProcessId}@", first.Instance, StringComparison.Ordinal);
        Assert.Equal(first, await ObserveAsync());
    }

    [Fact]
    public async Task A_process_that_ended_fails()
    {
        StartedProcess? ended = null;
        await new ProcessRunner(TimeProvider.System).RunAsync(Shell.Script("exit 0"), process => ended = process, null, default);
        _lab.Write("pid", ended!.Id.ToString(CultureInfo.InvariantCulture));
        var seen = await ObserveAsync();
        Assert.Equal((CheckResult.Failed, $"Process {ended.Id} of pid does not run."), (seen.Result, seen.Detail));
        Assert.Null(seen.Instance);
    }

    [Theory]
    [InlineData(0, CheckResult.Passed)]
    [InlineData(-3600, CheckResult.NoData)]
    public async Task A_start_time_in_the_second_line_guards_against_a_reused_id(int shiftSeconds, CheckResult expected)
    {
        using var self = Process.GetCurrentProcess();
        var start = new DateTimeOffset(self.StartTime.ToUniversalTime()).AddSeconds(shiftSeconds);
        _lab.Write("pid", $"{self.Id}\r\n{start:O}\r\nhttp://127.0.0.1:1\r\n");
        Assert.Equal(expected, (await ObserveAsync()).Result);
    }

    [Theory]
    [InlineData("")]
    [InlineData("none")]
    [InlineData("-1")]
    [InlineData("0")]
    [InlineData("99999999999")]
    public async Task A_file_that_names_no_process_is_no_data(string text)
    {
        _lab.Write("pid", text);
        Assert.Equal(CheckResult.NoData, (await ObserveAsync()).Result);
    }

    [Fact]
    public async Task A_missing_file_fails_and_an_unreadable_one_is_no_data()
    {
        Assert.Equal(CheckResult.Failed, (await ObserveAsync()).Result);
        Directory.CreateDirectory(_lab["pid"]);
        Assert.Equal(CheckResult.NoData, (await ObserveAsync()).Result);
    }

    [Fact]
    public async Task A_second_line_that_is_no_moment_is_ignored()
    {
        _lab.Write("pid", $"{Environment.ProcessId}\n/usr/sbin/daemon\n");
        Assert.Equal(CheckResult.Passed, (await ObserveAsync()).Result);
    }

    private Task<Observation> ObserveAsync() => _probe.ObserveAsync(
        new Check { Name = "service", Kind = CheckKind.Process, Target = "pid" }, _lab.Path, TestContext.Current.CancellationToken);
}
