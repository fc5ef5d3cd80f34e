using System.Diagnostics;
using CsCheck;
using LabGovernance.Commands;

namespace LabGovernance.Core.Tests.Commands;

/// <summary>Runs random lines in the shells of this machine and compares what they start with what was read.</summary>
public sealed class ShellAgreementTests : IDisposable
{
    private static readonly string[] Pieces = [
        "a", "b", "a b", " ", " ", "'", "\"", "\\", "$", "`", ";", "&", "|", "&&", "||", "\n", "#", "!", "<", ">", "<<", "<<-", "$(", ")", "( ", "{ ", "}", "~", "=", ",", "*", "?", "[", "]", "-", "1", "2",
        "$((", "))", "${", ":", "x=", "'a'", "\"b\"", "\\\n", "a\n", "<<a\n", "$'", "$x", "if a", "then ", "fi", "; do ", "done", "for x in ", "while b", "case a in ", "esac", ";;", "2>&1", ">&", "&>", "<<<"
    ];

    private static readonly Gen<string> Line = Gen.Int[0, Pieces.Length - 1].Array[1, 14].Select(picks => string.Concat(picks.Select(i => Pieces[i])))
        .Where(l => !l.Contains("while", StringComparison.Ordinal) || !l.Contains("done", StringComparison.Ordinal));

    private readonly string _folder = Directory.CreateTempSubdirectory("shell-agreement").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Theory]
    [InlineData("/bin/sh")]
    [InlineData("/bin/bash")]
    public void No_shell_starts_a_command_that_was_not_read(string shell)
    {
        if (!File.Exists(shell))
            return;
        Prepare();
        Line.Sample(
            line =>
            {
                var read = CommandLine.Read(line);
                if (read.Misreading is not null || read.Functions.Count > 0)
                    return true;
                var known = read.Invocations.Where(i => i.Words.All(w => w is { IsStatic: true, IsDialect: false })).Select(i => string.Join('\u001f', i.Words.Select(w => w.Text))).ToHashSet();
                var hidden = read.Invocations.Any(i => i.Words.Any(w => !w.IsStatic || w.IsDialect));
                return hidden || Started(shell, line).All(known.Contains);
            },
            iter: Iterations,
            threads: 1);
    }

    private static long Iterations => long.TryParse(Environment.GetEnvironmentVariable("SHELL_AGREEMENT_LINES"), out var lines) ? lines : 400;

    private void Prepare()
    {
        foreach (var name in new[] { "a", "b" })
        {
            var path = Path.Combine(_folder, name);
            File.WriteAllText(path, "#!/bin/sh\n{ printf '%s' \"${0##*/}\"; for w in \"$@\"; do printf '\\037%s' \"$w\"; done; printf '\\036'; } >> \"$STARTED/$$\"\n");
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        Directory.CreateDirectory(Path.Combine(_folder, "work"));
    }

    private string[] Started(string shell, string line)
    {
        var record = Path.Combine(_folder, "started");
        if (Directory.Exists(record))
            Directory.Delete(record, true);
        Directory.CreateDirectory(record);
        var start = new ProcessStartInfo(shell, ["-c", line + "\nwait"])
        {
            WorkingDirectory = Path.Combine(_folder, "work"),
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
        };
        start.Environment.Clear();
        start.Environment["PATH"] = _folder;
        start.Environment["STARTED"] = record;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        process.StandardOutput.ReadToEnd();
        if (!process.WaitForExit(5000))
            process.Kill(true);
        return [.. Directory.GetFiles(record).SelectMany(f => File.ReadAllText(f).Split('\u001e', StringSplitOptions.RemoveEmptyEntries))];
    }
}
