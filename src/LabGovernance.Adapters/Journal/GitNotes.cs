using System.Diagnostics;
using System.Globalization;
using LabGovernance.Journal;

namespace LabGovernance.Adapters.Journal;

/// <summary>Keeps heads of the journal in git notes (<c>refs/notes/lab-journal</c>), where a push carries them off the machine.</summary>
public static class GitNotes
{
    private const string Ref = "lab-journal";

    /// <returns>Every head noted; none when the lab keeps no notes or git is not there.</returns>
    public static IReadOnlyList<JournalHead> Read(Lab lab)
    {
        ArgumentNullException.ThrowIfNull(lab);
        if (!lab.GitNotes || Git(lab.Root, "log", "--notes=" + Ref, "--format=%N", "--all") is not { Failure: null, Output: var text })
            return [];
        var heads = new List<JournalHead>();
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var parts = line.Split(' ');
            if (parts.Length == 2 && parts[1].Length == 64 && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var sequence))
                heads.Add(new JournalHead(sequence, parts[1]));
        }
        return heads;
    }

    /// <returns>Why the note could not be made, in git's words; null when it was.</returns>
    public static string? Add(Lab lab, JournalHead head)
    {
        ArgumentNullException.ThrowIfNull(lab);
        return Git(lab.Root, "notes", "--ref=" + Ref, "append", "-m", head.ToString(), "HEAD").Failure;
    }

    private static (string Output, string? Failure) Git(string folder, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("git", arguments)
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                RedirectStandardInput = true,
            })!;
            process.StandardInput.Close();
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            var told = errors.GetAwaiter().GetResult().Trim().Split('\n')[^1];
            return (output, process.ExitCode == 0 ? null : told);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return ("", "git is not there.");
        }
    }
}
