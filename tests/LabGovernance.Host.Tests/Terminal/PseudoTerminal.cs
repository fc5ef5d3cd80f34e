using System.Diagnostics;
using System.Text;

namespace LabGovernance.Host.Tests.Terminal;

/// <summary>Runs the built program at a real pseudo-terminal, with script(1) of util-linux, and types into it.</summary>
internal static class PseudoTerminal
{
    public static bool IsThere => OperatingSystem.IsLinux() && File.Exists("/usr/bin/script");

    // What is typed before the terminal has a process to give it to is lost; after this line there is one.
    private const string Ready = "ready\n";

    /// <param name="arguments">Of the program.</param>
    /// <param name="typed">What is typed once the given text has appeared after what came before.</param>
    public static async Task<(int ExitCode, string Shown)> RunAsync(string[] arguments, params (string After, string Keys)[] typed)
    {
        var start = new ProcessStartInfo("/usr/bin/script") { RedirectStandardInput = true, RedirectStandardOutput = true };
        var line = "echo ready; exec " + string.Join(' ', new[] { "dotnet", Path.Combine(AppContext.BaseDirectory, "lab.dll") }.Concat(arguments).Select(a => $"'{a.Replace("'", "'\\''", StringComparison.Ordinal)}'"));
        foreach (var word in new[] { "-q", "-e", "-f", "-c", line, "/dev/null" })
            start.ArgumentList.Add(word);
        start.Environment.Remove("NO_COLOR");
        start.Environment["TERM"] = "xterm";
        using var process = Process.Start(start)!;
        using var limit = new ProcessLimit(process);
        var shown = new StringBuilder();
        var buffer = new char[4096];
        var (next, from) = (0, 0);
        while (true)
        {
            while (next < typed.Length && shown.Length >= Ready.Length && shown.ToString(from, shown.Length - from).Contains(typed[next].After, StringComparison.Ordinal))
            {
                from = shown.Length;
                await process.StandardInput.WriteAsync(typed[next++].Keys);
                await process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
            }

            var read = await process.StandardOutput.ReadAsync(buffer, TestContext.Current.CancellationToken);
            if (read == 0)
                break;
            shown.Append(buffer, 0, read);
        }

        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        limit.Observe();
        var text = shown.ToString().ReplaceLineEndings("\n");
        Assert.StartsWith(Ready, text, StringComparison.Ordinal);
        return (process.ExitCode, text[Ready.Length..]);
    }
}
