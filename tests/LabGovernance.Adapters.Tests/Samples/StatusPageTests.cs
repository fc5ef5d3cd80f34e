using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using LabGovernance.Adapters.Tests.Execution;
using LabGovernance.Adapters.Verification;
using LabGovernance.Execution;
using LabGovernance.Verification;

namespace LabGovernance.Adapters.Tests.Samples;

public sealed class StatusPageTests(ITestOutputHelper report)
{
    // Takes some seconds: four starts of a real ASP.NET service.
    [Fact]
    public async Task A_log_level_is_governed_from_start_to_stop()
    {
        await using var page = new StatusPage();
        var start = await page.RunAsync("start");
        Assert.Equal((0, false), (start.ExitCode, start.OutputHeldOpen));
        Assert.Equal($"Started process {page.Pid} at {page.Url}.", start.Output.Tail.TrimEnd());
        var first = page.Pid;
        var health = await page.HealthAsync();
        Assert.Equal(("ok", "Information", first), (health.GetProperty("status").GetString(), health.GetProperty("logLevel").GetString(), health.GetProperty("pid").GetInt32()));
        var html = await page.GetAsync("/");
        Assert.Contains("<h1>Test &lt;lab&gt;</h1>", html, StringComparison.Ordinal);
        Assert.Contains("NAS &amp; more", html, StringComparison.Ordinal);

        Assert.Equal(0, (await page.RunAsync("config", "set", "logLevel", "debug")).ExitCode);
        Assert.Equal("Information", (await page.HealthAsync()).GetProperty("logLevel").GetString());
        var restart = await page.RunAsync("restart");
        Assert.Equal((0, false), (restart.ExitCode, restart.OutputHeldOpen));
        Assert.NotEqual(first, page.Pid);
        Assert.False(Shell.IsRunning(first));
        Assert.Equal("Debug", (await page.HealthAsync()).GetProperty("logLevel").GetString());
        Assert.Contains("GET /health answered 200", await LogAsync(page), StringComparison.Ordinal);
        var status = await page.RunAsync("status");
        Assert.Equal(0, status.ExitCode);
        Assert.Contains("log level Debug", status.Output.Tail, StringComparison.Ordinal);

        var second = page.Pid;
        var stop = await page.RunAsync("stop");
        Assert.Equal((0, $"Stopped process {second}."), (stop.ExitCode, stop.Output.Tail.TrimEnd()));
        Assert.False(Shell.IsRunning(second));
        Assert.False(File.Exists(page.Folder["status-page.pid"]));
        Assert.Contains("Stopped", await LogAsync(page), StringComparison.Ordinal);
        Assert.Equal((1, 0), ((await page.RunAsync("status")).ExitCode, (await page.RunAsync("stop")).ExitCode));
        report.WriteLine($"start {start.Duration.TotalMilliseconds:0} ms, restart {restart.Duration.TotalMilliseconds:0} ms, stop {stop.Duration.TotalMilliseconds:0} ms");
    }

    [Fact]
    public async Task Of_two_starts_at_once_one_wins_and_the_other_says_so()
    {
        await using var page = new StatusPage();
        var results = await Task.WhenAll(page.RunAsync("start"), page.RunAsync("start"));
        Assert.Equal([0, 5], results.Select(r => r.ExitCode!.Value).Order());
        Assert.Contains("Already running as process", results.Single(r => r.ExitCode == 5).Error.Tail, StringComparison.Ordinal);
        Assert.Equal(5, (await page.RunAsync("serve")).ExitCode);
        Assert.Equal("ok", (await page.HealthAsync()).GetProperty("status").GetString());
    }

    [Theory]
    [InlineData("start")]
    [InlineData("serve")]
    public async Task A_taken_port_is_named(string verb)
    {
        await using var page = new StatusPage();
        using var squatter = new TcpListener(IPAddress.Loopback, page.Port);
        squatter.Start();
        var result = await page.RunAsync(verb);
        Assert.Equal((3, $"Port {page.Port} on 127.0.0.1 is taken by another program."), (result.ExitCode, result.Error.Tail.TrimEnd()));
        Assert.False(File.Exists(page.Folder["status-page.pid"]));
    }

    [Fact]
    public async Task A_service_that_a_request_stops_needs_its_token()
    {
        await using var page = new StatusPage();
        Assert.Equal(0, (await page.RunAsync("start", "--stop-by", "http")).ExitCode);
        Assert.Equal(HttpStatusCode.Forbidden, await page.PostAsync("/shutdown", "guess"));
        var pid = page.Pid;
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(page.Folder["status-page.pid"]));
        Assert.Equal(0, (await page.RunAsync("stop")).ExitCode);
        Assert.False(Shell.IsRunning(pid));
    }

    [Fact]
    public async Task A_pid_file_left_by_a_crash_is_no_obstacle()
    {
        await using var page = new StatusPage();
        await page.RunAsync("start");
        var pid = page.Pid;
        using (var process = Process.GetProcessById(pid))
            process.Kill();
        await Shell.UntilAsync(() => !Shell.IsRunning(pid));
        using var probe = new Probe(TimeProvider.System);
        var check = new Check { Name = "service", Kind = CheckKind.Process, Target = "status-page.pid" };
        Assert.Equal(CheckResult.Failed, (await probe.ObserveAsync(check, page.Folder.Path, default)).Result);

        Assert.Equal(0, (await page.RunAsync("start")).ExitCode);
        var seen = await probe.ObserveAsync(check, page.Folder.Path, default);
        Assert.Equal(CheckResult.Passed, seen.Result);
        Assert.StartsWith($"{page.Pid}@", seen.Instance, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_config_that_would_not_start_leaves_the_running_service_alone()
    {
        await using var page = new StatusPage();
        await page.RunAsync("start");
        var pid = page.Pid;
        page.Folder.Write("config.json", """{ "port": "many" }""");
        var result = await page.RunAsync("restart");
        Assert.Equal(4, result.ExitCode);
        Assert.Contains("config.json: port must be a whole number", result.Error.Tail, StringComparison.Ordinal);
        Assert.True(Shell.IsRunning(pid));
    }

    [Fact]
    public async Task Serving_in_the_foreground_ends_with_the_terminal_signal()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such signal.");
        await using var page = new StatusPage();
        var pid = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        var serving = page.RunAsync(_ => pid.TrySetResult(page.Pid), default, "serve");
        var kill = await Shell.Script("kill -TERM $1", (await pid.Task).ToString(CultureInfo.InvariantCulture)).RunAsync();
        Assert.Equal(0, kill.ExitCode);
        Assert.Equal((ProcessEnd.Exited, 0), ((await serving).End, (await serving).ExitCode));
        Assert.False(File.Exists(page.Folder["status-page.pid"]));
    }

    [Theory]
    [InlineData(4, "Unknown logLevel 'loud'", "config", "set", "logLevel", "loud")]
    [InlineData(4, "Unknown logLevel '2'", "config", "set", "logLevel", "2")]
    [InlineData(4, "'70000' is not a port", "config", "set", "port", "70000")]
    [InlineData(4, "Unknown key 'colour'", "config", "set", "colour", "red")]
    [InlineData(4, "Unknown key 'colour'", "config", "get", "colour")]
    [InlineData(4, "There is no backup", "config", "restore")]
    [InlineData(4, "does not exist", "start", "--config", "none.json")]
    [InlineData(2, "'frobnicate' is not a verb", "frobnicate")]
    [InlineData(2, "--config needs a value", "start", "--config")]
    [InlineData(2, "Unknown option --force", "stop", "--force")]
    public async Task A_wrong_word_is_refused_by_name(int exitCode, string says, params string[] words)
    {
        await using var page = new StatusPage();
        var before = await File.ReadAllTextAsync(page.Folder["config.json"]);
        var result = await page.RunAsync(words);
        Assert.Equal(exitCode, result.ExitCode);
        Assert.Contains(says, result.Error.Tail, StringComparison.Ordinal);
        Assert.Equal("", result.Output.Tail);
        Assert.Equal(before, await File.ReadAllTextAsync(page.Folder["config.json"]));
    }

    [Theory]
    [InlineData("{ \"port\": 1, \"services\": [ { } ] }", "services[0].name is missing")]
    [InlineData("{ \"logLevel\": \"loud\" }", "logLevel must be one of")]
    [InlineData("{ \"title\": 3 }", "title must be a text")]
    [InlineData("{\n\"port\": \n", "is not JSON, line")]
    [InlineData("[]", "must hold a JSON object")]
    public async Task A_bad_config_names_file_and_key(string text, string says)
    {
        await using var page = new StatusPage();
        page.Folder.Write("config.json", text);
        var result = await page.RunAsync("serve");
        Assert.Equal(4, result.ExitCode);
        Assert.Contains("config.json", result.Error.Tail, StringComparison.Ordinal);
        Assert.Contains(says, result.Error.Tail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Setting_a_value_changes_that_value_and_no_other_byte_and_a_backup_brings_it_back()
    {
        await using var page = new StatusPage();
        var before = await File.ReadAllTextAsync(page.Folder["config.json"]);
        Assert.Equal(0, (await page.RunAsync("config", "backup")).ExitCode);
        Assert.Equal(0, (await page.RunAsync("config", "set", "logLevel", "warning")).ExitCode);
        Assert.Equal(0, (await page.RunAsync("config", "set", "title", "Zuhause")).ExitCode);
        Assert.Equal(
            before.Replace("\"Information\"", "\"Warning\"", StringComparison.Ordinal).Replace("\"Test <lab>\"", "\"Zuhause\"", StringComparison.Ordinal),
            await File.ReadAllTextAsync(page.Folder["config.json"]));
        Assert.Equal("Warning", (await page.RunAsync("config", "get", "logLevel")).Output.Tail.TrimEnd());
        Assert.Equal(0, (await page.RunAsync("config", "restore")).ExitCode);
        Assert.Equal(before, await File.ReadAllTextAsync(page.Folder["config.json"]));
        Assert.Equal(["config.json", "config.json.bak"], Directory.GetFiles(page.Folder.Path).Select(Path.GetFileName).Order());
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{ \"title\": \"x\" }")]
    public async Task A_key_that_is_not_there_yet_is_added(string text)
    {
        await using var page = new StatusPage();
        page.Folder.Write("config.json", text);
        Assert.Equal(0, (await page.RunAsync("config", "set", "logLevel", "Error")).ExitCode);
        Assert.Equal("Error", (await page.RunAsync("config", "get", "logLevel")).Output.Tail.TrimEnd());
    }

    private static async Task<string> LogAsync(StatusPage page)
    {
        await using var file = new FileStream(page.Folder["page.log"], FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(file);
        return await reader.ReadToEndAsync();
    }
}
