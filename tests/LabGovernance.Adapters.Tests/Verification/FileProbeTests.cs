using LabGovernance.Adapters.Tests.Execution;
using LabGovernance.Adapters.Verification;
using LabGovernance.Verification;

namespace LabGovernance.Adapters.Tests.Verification;

public sealed class FileProbeTests : IDisposable
{
    private readonly Probe _probe = new(TimeProvider.System);
    private readonly TemporaryFolder _lab = new();

    public void Dispose()
    {
        _probe.Dispose();
        _lab.Dispose();
    }

    [Theory]
    [InlineData("log.txt", true, null, null, CheckResult.Passed)]
    [InlineData("gone.txt", true, null, null, CheckResult.Failed)]
    [InlineData("gone/gone.txt", true, null, null, CheckResult.Failed)]
    [InlineData("log.txt", false, null, null, CheckResult.Failed)]
    [InlineData("gone.txt", false, null, null, CheckResult.Passed)]
    [InlineData("folder", true, null, null, CheckResult.Failed)]
    [InlineData("folder", false, null, null, CheckResult.Failed)]
    [InlineData("log.txt", true, "bereit: é", null, CheckResult.Passed)]
    [InlineData("log.txt", true, "Bereit", null, CheckResult.Failed)]
    [InlineData("log.txt", true, null, "Fehler", CheckResult.Passed)]
    [InlineData("log.txt", true, null, "bereit", CheckResult.Failed)]
    [InlineData("log.txt", true, "start", "bereit", CheckResult.Failed)]
    [InlineData("log.txt", true, "start", "", CheckResult.Passed)]
    [InlineData("empty.txt", true, "x", null, CheckResult.Failed)]
    [InlineData("empty.txt", true, null, "x", CheckResult.Passed)]
    [InlineData("", true, null, null, CheckResult.Failed)]
    [InlineData("nul\0.txt", true, null, null, CheckResult.NoData)]
    public async Task Existence_and_text_decide(string target, bool exists, string? contains, string? notContains, CheckResult expected)
    {
        _lab.Write("log.txt", "start\nbereit: é\n");
        _lab.Write("empty.txt", "");
        Directory.CreateDirectory(_lab["folder"]);
        var seen = await ObserveAsync(new Check { Name = "f", Kind = CheckKind.File, Target = target, Exists = exists, Contains = contains, NotContains = notContains });
        Assert.Equal(expected, seen.Result);
        Assert.DoesNotContain('\n', seen.Detail);
    }

    [Fact]
    public async Task A_link_to_nothing_is_no_file()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege.");
        File.CreateSymbolicLink(_lab["link"], _lab["gone"]);
        Assert.Equal(CheckResult.Failed, (await ObserveAsync(File_("link"))).Result);
        Assert.Equal(CheckResult.Passed, (await ObserveAsync(File_("link") with { Exists = false })).Result);
        _lab.Write("gone", "here now");
        Assert.Equal(CheckResult.Passed, (await ObserveAsync(File_("link") with { Contains = "now" })).Result);
    }

    [Fact]
    public async Task What_may_not_be_read_is_no_data_even_where_nothing_was_to_exist()
    {
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "Needs an account that permissions bind.");
        if (OperatingSystem.IsWindows())
            return;
        Directory.CreateDirectory(_lab["closed"]);
        _lab.Write("closed/file", "x");
        File.SetUnixFileMode(_lab["closed"], UnixFileMode.None);
        try
        {
            Assert.Equal(CheckResult.NoData, (await ObserveAsync(File_("closed/file"))).Result);
            Assert.Equal(CheckResult.NoData, (await ObserveAsync(File_("closed/file") with { Exists = false })).Result);
        }
        finally
        {
            File.SetUnixFileMode(_lab["closed"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public async Task A_file_that_breaks_while_it_is_read_is_no_data()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Needs /proc.");
        Assert.Equal(CheckResult.NoData, (await ObserveAsync(File_("/proc/self/mem") with { Contains = "x" })).Result);
    }

    [Fact]
    public async Task A_file_without_end_is_given_up_in_time()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Needs /dev/zero.");
        var seen = await ObserveAsync(File_("/dev/zero") with { Contains = "x", Timeout = TimeSpan.FromMilliseconds(100) });
        Assert.Equal((CheckResult.NoData, "Reading /dev/zero took longer than 0.1 s."), (seen.Result, seen.Detail));
    }

    [Fact]
    public async Task A_log_that_its_owner_writes_at_this_moment_can_be_read()
    {
        await using var owner = new FileStream(_lab["log"], FileMode.Create, FileAccess.Write, FileShare.Read | FileShare.Delete);
        await owner.WriteAsync("ready"u8.ToArray());
        await owner.FlushAsync();
        Assert.Equal(CheckResult.Passed, (await ObserveAsync(File_("log") with { Contains = "ready" })).Result);
    }

    private static Check File_(string target) => new() { Name = "f", Kind = CheckKind.File, Target = target };

    private Task<Observation> ObserveAsync(Check check) => _probe.ObserveAsync(check, _lab.Path, TestContext.Current.CancellationToken);
}
