using System.Globalization;

namespace LabGovernance.Host.Tests.Output;

/// <summary>What a step prints is shown and not kept. Takes seconds: a hundred thousand lines go through the engine.</summary>
public sealed class LargeOutputTests
{
    private const string Policy = """
        version: "1.0"
        metadata: { name: t, description: t, owner: t, last_updated: "2026-01-01" }
        infrastructures:
          tools: { enabled: true, ttl_minutes: 60, requires_approval: false, allowed_commands: ["chatter"] }
        approval_workflow: { mode: interactive, timeout_seconds: 600, notification_channels: [] }
        """;

    [Theory]
    [InlineData("yes abcdefghijklmnopqrstuvwxyz | head -c 20000000")]
    [InlineData("head -c 300000000 /dev/zero | tr '\\0' x")]
    public async Task Memory_stays_bounded_whatever_a_step_prints(string script)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The step is a shell script.");
        var folder = NewLab.Create();
        File.WriteAllText(Path.Combine(folder, "cse-policy.yaml"), Policy);
        File.WriteAllText(Path.Combine(folder, "lab.yaml"), "version: \"1.0\"\nname: t\nsearch_path: [bin]\n");
        var program = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "bin")).FullName, "chatter");
        File.WriteAllText(program, $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        var (exitCode, output, error) = await LabProcess.RunAsync("--lab", folder, "-c", """
            $c = New-LabChange -Title chatter -Infrastructure tools -Kind Restart
            New-LabStep -Title chatter -Command chatter | Set-LabPlan $c.Id
            $null = Invoke-LabChange $c.Id
            'peak ' + [Diagnostics.Process]::GetCurrentProcess().PeakWorkingSet64
            """);

        Assert.True(exitCode == 0, error);
        Assert.Contains("done (exit code 0)", output, StringComparison.Ordinal);
        var peak = long.Parse(output.AsSpan(output.LastIndexOf("peak ", StringComparison.Ordinal) + 5).Trim(), CultureInfo.InvariantCulture);
        // The engine alone takes about 120 MB; kept, the output took twenty times its own size.
        Assert.InRange(peak, 1, 300L * 1024 * 1024);
    }
}
