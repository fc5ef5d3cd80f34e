using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace LabGovernance.Benchmarks.Rulings;

/// <summary>casbin of npm, asked whether a line begins like one of the patterns of its infrastructure: plain text, nothing of the line understood.</summary>
internal static class CasbinPeer
{
    private const string Script = """
        const { newEnforcer, newModel } = require('casbin');
        const work = JSON.parse(require('fs').readFileSync('work.json', 'utf8'));
        const model = `
        [request_definition]
        r = cmd
        [policy_definition]
        p = cmd
        [policy_effect]
        e = some(where (p.eft == allow))
        [matchers]
        m = keyMatch(r.cmd, p.cmd)`;
        (async () => {
          const enforcer = await newEnforcer(newModel(model));
          for (const pattern of work.patterns) await enforcer.addPolicy(pattern);
          const round = n => { for (let i = 0; i < n; i++) enforcer.enforceSync(work.lines[i % work.lines.length]); };
          round(2000);
          const begun = process.hrtime.bigint();
          round(20000);
          console.log(20000 / (Number(process.hrtime.bigint() - begun) / 1e9));
        })();
        """;

    /// <returns>Decisions per second; null, and a word on why, when it cannot be run here.</returns>
    public static async Task<double?> MeasureAsync(IReadOnlyList<string> patterns, IReadOnlyList<string> lines, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("labgovernance-benchmarks-").FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "work.json"), JsonSerializer.Serialize(new { patterns, lines }));
            await File.WriteAllTextAsync(Path.Combine(folder, "peer.js"), Script);
            if (await RunAsync(folder, OperatingSystem.IsWindows() ? "npm.cmd" : "npm", "install", "--silent", "--no-audit", "--no-fund", "casbin@5") is null
                || await RunAsync(folder, "node", "peer.js") is not { } text)
            {
                await output.WriteLineAsync("casbin is left out: it could not be installed by npm, or node could not run it.");
                return null;
            }

            return double.Parse(text, CultureInfo.InvariantCulture);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <returns>What it printed; null when it is not there or failed.</returns>
    private static async Task<string?> RunAsync(string folder, string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
            var errors = process.StandardError.ReadToEndAsync();
            var text = await process.StandardOutput.ReadToEndAsync();
            await errors;
            await process.WaitForExitAsync();
            return process.ExitCode == 0 ? text : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
