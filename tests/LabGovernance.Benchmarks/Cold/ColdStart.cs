using System.Diagnostics;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace LabGovernance.Benchmarks.Cold;

/// <summary>What comes but once in a process: importing the module, and its first command. Each measurement is a process of its own, ours and its peer's by turns.</summary>
internal static class ColdStart
{
    private const int Rounds = 15;

    private static readonly string Artifacts = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", ".."));

    private static readonly string Ours = Path.Combine(Artifacts, "module", "LabGovernance", "LabGovernance.psd1");

    private static readonly string Empty = Path.GetFullPath(Path.Combine(
        AppContext.BaseDirectory, "..", "..", "EmptyModule", Path.GetFileName(AppContext.BaseDirectory.TrimEnd('/', '\\')), "EmptyModule.psd1"));

    /// <summary>Prints medians and ratios.</summary>
    public static async Task<int> CompareAsync(TextWriter output)
    {
        var lab = Directory.CreateTempSubdirectory("labgovernance-benchmarks-").FullName;
        var status = $"Get-LabStatus -Lab '{lab}'";
        await MeasureAsync(Ours, $"Initialize-Lab '{lab}'");
        var (empty, ours, nothing, first) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            var (import, command) = await MeasureAsync(Empty, "Get-Nothing");
            empty.Add(import);
            nothing.Add(command);
            (import, command) = await MeasureAsync(Ours, status);
            ours.Add(import);
            first.Add(command);
        }
        Directory.Delete(lab, recursive: true);
        await output.WriteLineAsync("| Cold, median of " + Rounds.ToString(CultureInfo.InvariantCulture) + " processes | Peer | Ours | Ratio | Goal |");
        await output.WriteLineAsync("|---|---|---|---|---|");
        await output.WriteLineAsync(Row("Import-Module, peer: an empty binary module", Median(empty), Median(ours), "ratio 4"));
        await output.WriteLineAsync(Row("First Get-LabStatus, peer: first empty cmdlet", Median(nothing), Median(first), "300 ms more"));
        return 0;
    }

    /// <summary>Imports the module into this fresh process and runs the command; prints the milliseconds of both.</summary>
    public static int MeasureHere(string module, string? command, TextWriter output)
    {
        using var runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
        runspace.Open();
        // The engine's own first pipeline is not the module's.
        Run(runspace, "$null = Get-Module");
        var begun = Stopwatch.GetTimestamp();
        Run(runspace, $"Import-Module '{module}' -ErrorAction Stop");
        var import = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        begun = Stopwatch.GetTimestamp();
        if (command is not null)
            Run(runspace, command);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{import} {Stopwatch.GetElapsedTime(begun).TotalMilliseconds}"));
        return 0;
    }

    private static void Run(Runspace runspace, string script)
    {
        using var shell = PowerShell.Create(runspace);
        shell.AddScript(script).Invoke();
        if (shell.Streams.Error.Count > 0)
            throw new InvalidOperationException(shell.Streams.Error[0].ToString());
    }

    private static async Task<(double Import, double Command)> MeasureAsync(string module, string command)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "LabGovernance.Benchmarks.dll"), "one-cold-start", module, command])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 && text.Trim().Split(' ') is [var import, var first]
            ? (double.Parse(import, CultureInfo.InvariantCulture), double.Parse(first, CultureInfo.InvariantCulture))
            : throw new InvalidOperationException($"{module} could not be measured: {text}");
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static string Row(string what, double peer, double ours, string goal)
        => string.Create(CultureInfo.InvariantCulture, $"| {what} | {peer:0.0} ms | {ours:0.0} ms | {ours / peer:0.0} | {goal} |");
}
