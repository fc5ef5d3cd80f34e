using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using LabGovernance.Testing;

namespace LabGovernance.Host.Tests.Samples;

/// <summary>The README's first command, run as a user runs it. Takes seconds: it starts, restarts and watches a real service.</summary>
public sealed class FirstChangeTests
{
    private static readonly string Script = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", "samples", "first-change.ps1"));

    private readonly string _folder = Path.Combine(TemporaryFolders.New(), "lab");

    [Fact]
    public async Task The_sample_goes_its_whole_way_and_leaves_no_process()
    {
        var port = FreePort();

        var (exitCode, output, error) = await RunAsync(Script, port);

        Assert.True(exitCode == 0, output + error);
        string[] inOrder =
        [
            "== 1.", "== 4.", "refused (ApprovalMissing)", "Redline", "refused (RedlineCrossed)", "== 7.", "done (exit code 0)", "== 8.", "+### ",
            "refused (WindowOpen)", "Verified", "refused (ChangeRegressed)", "RolledBack", "== 11.", "change.closed",
        ];
        var at = 0;
        foreach (var expected in inOrder)
        {
            var found = output.IndexOf(expected, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"'{expected}' does not come after what should come before it:\n{output}");
            at = found;
        }
        Assert.False(File.Exists(Path.Combine(_folder, "services", "status-page", "status-page.pid")));
        Assert.DoesNotContain(Process.GetProcessesByName("status-page"), p => CommandLine(p).Contains(_folder, StringComparison.Ordinal));
        using var again = new TcpListener(IPAddress.Loopback, port);
        again.Start();
    }

    [Fact]
    public async Task A_taken_port_is_one_clear_error()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        var (exitCode, output, error) = await RunAsync(Script, port);

        Assert.Equal(1, exitCode);
        Assert.Contains($"If port {port} is taken, name another one: -Port", output + error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output + error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_sample_lab_is_one_clear_error()
    {
        var alone = Path.Combine(TemporaryFolders.New(), "samples", "first-change.ps1");
        Directory.CreateDirectory(Path.GetDirectoryName(alone)!);
        File.Copy(Script, alone);

        var (exitCode, output, error) = await RunAsync(alone, FreePort());

        Assert.Equal(1, exitCode);
        Assert.Contains("homelab is missing", output + error, StringComparison.Ordinal);
    }

    private Task<(int ExitCode, string Output, string Error)> RunAsync(string script, int port)
        => LabProcess.RunAsync("run", script, "-Port", port.ToString(CultureInfo.InvariantCulture), "-Destination", _folder);

    private static string CommandLine(Process process)
    {
        var path = $"/proc/{process.Id}/cmdline";
        return File.Exists(path) ? File.ReadAllText(path) : "";
    }

    /// <summary>One whose neighbour is free too: the sample moves the page there.</summary>
    private static int FreePort()
    {
        while (true)
        {
            var port = Random.Shared.Next(20000, 30000);
            try
            {
                using var first = new TcpListener(IPAddress.Loopback, port);
                using var second = new TcpListener(IPAddress.Loopback, port + 1);
                first.Start();
                second.Start();
                return port;
            }
            catch (SocketException)
            {
                // Taken; try another.
            }
        }
    }
}
