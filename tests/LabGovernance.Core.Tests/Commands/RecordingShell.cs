using System.Diagnostics;
using System.Globalization;

namespace LabGovernance.Core.Tests.Commands;

/// <summary>Runs lines in a real bash whose only programs write down how they were called.</summary>
internal sealed class RecordingShell : IDisposable
{
    private const char Line = '\u001d';
    private const char Start = '\u001e';
    private const char Word = '\u001f';

    private static readonly string[] Real = ["env", "xargs", "find", "sh", "bash", "timeout", "nice", "nohup"];

    private readonly string _folder = Directory.CreateTempSubdirectory("recording-shell").FullName;

    public RecordingShell()
    {
        Directory.CreateDirectory(Bin);
        foreach (var name in ShellLines.Programs)
        {
            var path = Path.Combine(Bin, name);
            File.WriteAllText(path, $"#!/bin/sh\nprintf '%s{Word}' '{Start}{name}' \"$@\" >> '{Log}'\n");
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        foreach (var name in Real)
            File.CreateSymbolicLink(Path.Combine(Bin, name), Find(name)!);
    }

    /// <summary>True where bash and what the lines need are installed.</summary>
    public static bool IsHere { get; } = !OperatingSystem.IsWindows() && Real.All(n => Find(n) is not null);

    private string Bin => Path.Combine(_folder, "bin");

    private string Log => Path.Combine(_folder, "log");

    public void Dispose() => Directory.Delete(_folder, true);

    /// <summary>The argument vectors of every program that each line started.</summary>
    public IReadOnlyList<IReadOnlyList<string[]>> Run(IReadOnlyList<string> lines)
    {
        var work = Path.Combine(_folder, "work");
        if (Directory.Exists(work))
            Directory.Delete(work, true);
        Directory.CreateDirectory(work);
        File.WriteAllText(Path.Combine(work, "in"), "one\n");
        File.WriteAllText(Path.Combine(_folder, "lines"), string.Concat(lines.Select(l => l + "\nwait\0")));
        File.WriteAllText(Log, string.Empty);
        var start = new ProcessStartInfo(Find("bash")!, ["-c", Driver()]) { WorkingDirectory = work };
        start.Environment.Clear();
        start.Environment["PATH"] = Bin;
        start.Environment["HOME"] = work;
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var process = Process.Start(start)!;
        if (!process.WaitForExit(TimeSpan.FromMinutes(5)))
        {
            process.Kill(true);
            throw new TimeoutException("A line did not end.");
        }

        return Read(lines.Count);
    }

    /// <summary>Direct calls are caught by functions, which cost no program start; env, xargs, find and sh find the programs.</summary>
    private string Driver()
    {
        var functions = ShellLines.Programs.Select(p => $"{p}() {{ printf '%s{Word}' '{Start}{p}' \"$@\" >> '{Log}'; }}; export -f {p}; ");
        return string.Concat(functions)
            + $"i=0; while IFS= read -r -d '' line; do printf '{Line}%s' $((i++)) >> '{Log}'; ( eval \"$line\" ) < /dev/null > /dev/null 2>&1; done < ../lines";
    }

    private List<IReadOnlyList<string[]>> Read(int count)
    {
        var runs = Enumerable.Range(0, count).Select(_ => (IReadOnlyList<string[]>)[]).ToList();
        foreach (var run in File.ReadAllText(Log).Split(Line, StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = run.Split(Start);
            runs[int.Parse(parts[0], CultureInfo.InvariantCulture)] = [.. parts.Skip(1).Select(p => p.Split(Word)[..^1])];
        }

        return runs;
    }

    private static string? Find(string name)
        => new[] { "/bin", "/usr/bin", "/usr/local/bin", "/opt/homebrew/bin" }.Select(f => Path.Combine(f, name)).FirstOrDefault(File.Exists);
}
