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
        return [.. text.Split('\n').Select(Head).OfType<JournalHead>()];
    }

    /// <returns>The head that was noted last; null when there is none, the lab keeps no notes or git is not there.</returns>
    public static JournalHead? Newest(Lab lab)
    {
        ArgumentNullException.ThrowIfNull(lab);
        if (!lab.GitNotes || Git(lab.Root, "log", "-1", "--patch", "--format=", "refs/notes/" + Ref) is not { Failure: null, Output: var text })
            return null;
        return text.Split('\n').Where(line => line.StartsWith('+')).Select(line => Head(line[1..])).LastOrDefault(head => head is not null);
    }

    private static JournalHead? Head(string line)
    {
        var parts = line.Trim().Split(' ');
        return parts.Length == 2 && parts[1].Length == 64 && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            ? new JournalHead(sequence, parts[1])
            : null;
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
