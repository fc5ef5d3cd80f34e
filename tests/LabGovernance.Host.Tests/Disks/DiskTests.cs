using System.Diagnostics;
using LabGovernance.Changes;

namespace LabGovernance.Host.Tests.Disks;

/// <summary>Real file systems that are full or read-only, mounted in a namespace of their own. Each starts the engine several times, a second each.</summary>
public sealed class DiskTests
{
    private readonly MarkedLab _lab = new();

    [Fact]
    public async Task A_full_disk_is_one_clear_error_and_loses_nothing()
    {
        // The lab lies on a small disk, which is filled up; then space is made again.
        var (exitCode, output, error) = await WithinAsync("""
            mkdir "$1/disk" && mount -t tmpfs -o size=2m none "$1/disk" && cp -r "$1/lab.yaml" "$1/cse-policy.yaml" "$1/STATUS.md" "$1/disk" && cd "$1/disk"
            lab() { dotnet "$LAB" --lab "$PWD" -c "$1"; }
            lab "(New-LabChange 'before' marks).Id.ToString()"
            dd if=/dev/zero of=fill bs=1k 2>/dev/null
            lab "\$ErrorActionPreference = 'Stop'; foreach (\$n in 1..500) { (New-LabChange 'while it is full' marks).Id.ToString() }"
            echo "exit code $?"
            rm fill
            lab "(New-LabChange 'after' marks).Id.ToString(); Test-LabJournal -Quiet; Get-LabChange | ForEach-Object { '=' + \$_.Id }"
            """);

        Assert.True(exitCode == 0, output + error);
        Assert.Contains("JournalNotWritable", error, StringComparison.Ordinal);
        Assert.Contains("is full", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.Contains("exit code 1\n", output, StringComparison.Ordinal);
        Assert.Contains("\nTrue\n", output, StringComparison.Ordinal);
        var lines = output.Split('\n');
        Assert.Equal(lines.Where(l => l.StartsWith(ChangeId.Prefix, StringComparison.Ordinal)), lines.Where(l => l.StartsWith('=')).Select(l => l[1..]));
    }

    [Fact]
    public async Task A_read_only_disk_is_one_clear_error_and_can_still_be_read()
    {
        using (var open = _lab.Open())
            _ = MarkedLab.Approved(open, 1);

        var (exitCode, output, error) = await WithinAsync("""
            mount --bind "$1" "$1" && mount -o remount,bind,ro "$1"
            dotnet "$LAB" --lab "$1" -c 'Invoke-LabChange CHG-0001'
            echo "exit code $?"
            dotnet "$LAB" --lab "$1" -c '(Get-LabChange CHG-0001).State; Test-LabJournal -Quiet'
            """);

        Assert.Equal("exit code 1\nApproved\nTrue\n", output);
        Assert.Contains("StateNotWritable", error, StringComparison.Ordinal);
        Assert.Contains("Read-only file system", error, StringComparison.Ordinal);
        Assert.Equal(0, exitCode);
        Assert.False(_lab.IsMarked(new(1), 1));
    }

    private async Task<(int ExitCode, string Output, string Error)> WithinAsync(string script)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Mount namespaces are Linux.");
        var (allowed, _, why) = await RunAsync("true");
        Assert.SkipUnless(allowed == 0, $"This system lets nobody make a mount namespace: {why}");
        return await RunAsync(script);
    }

    private async Task<(int ExitCode, string Output, string Error)> RunAsync(string script)
    {
        var start = new ProcessStartInfo("unshare", ["--user", "--map-root-user", "--mount", "sh", "-c", script, "sh", _lab.Folder])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            Environment = { ["LAB"] = Path.Combine(AppContext.BaseDirectory, "lab.dll") },
        };
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        return await LabProcess.EndAsync(process);
    }
}
