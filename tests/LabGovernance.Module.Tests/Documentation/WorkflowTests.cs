using System.Text.RegularExpressions;
using LabGovernance.Testing;

namespace LabGovernance.Module.Tests.Documentation;

/// <summary>The workflow guide, typed line by line into a new lab.</summary>
public sealed partial class WorkflowTests
{
    /// <summary>What needs a human at a terminal, and what comes after it.</summary>
    private static readonly string[] WantsAHuman =
    [
        "ApprovalNeedsHuman Enable-CseInfrastructure", "SessionMissing Invoke-LabDiagnostic", "SessionMissing Disable-CseInfrastructure",
        "ApprovalNeedsHuman Approve-LabChange", "ApprovalMissing Invoke-LabChange", "ChangeStateForbids Invoke-LabVerification", "ChangeStateForbids Complete-LabChange",
    ];

    [Fact]
    public void Every_line_does_what_it_says_or_is_refused_for_want_of_a_human()
    {
        using var session = new ModuleSession();
        var lab = TemporaryFolders.New();
        session.Run($"$null = Initialize-Lab '{lab}' -Template Full");
        // The guide speaks of what its reader has: two issues, one of them mended, and a piece of work.
        File.AppendAllText(Path.Combine(lab, "PENDING-WORK.md"), "\n## 📅 Near-term\n\n- [ID-1102] Start the rack by the list\n  - [ ] print the list\n");
        session.Run($"$PSDefaultParameterValues['*:Lab'] = '{lab}'; $null = New-LabIssue One; Resolve-LabIssue ISSUE-001 'Mended' -VerifyBy 0d; $null = New-LabIssue Another");
        // Whoever is no human plants a marker in the lab only.
        var elsewhere = Directory.CreateDirectory(Path.Combine(lab, "elsewhere")).FullName;

        var refused = new List<string>();
        foreach (var line in Lines(Repository.Text("docs", "workflow.md")))
        {
            var code = session.ErrorId(line
                .Replace("/srv/stacks/demo", elsewhere, StringComparison.Ordinal)
                .Replace("/srv/restored/demo", elsewhere, StringComparison.Ordinal)
                .Replace("/mnt/backup", elsewhere, StringComparison.Ordinal)
                .Replace("quarter.html", $"{lab}/quarter.html", StringComparison.Ordinal)
                .Replace("runbooks/", $"{lab}/runbooks/", StringComparison.Ordinal));
            if (code.Length > 0)
                refused.Add($"{code} {line.Split(' ')[0]}");
        }

        Assert.Equal(WantsAHuman, refused);
        Assert.Equal("Completed", session.Run("(Get-LabWork ID-1102 -All).Section").Single().ToString());
        Assert.Equal("Closed", session.Run("(Get-LabIncident).State").Single().ToString());
        Assert.Equal("True", session.Run("(Get-LabDrill docker-stack).Last.Passed").Single().ToString());
    }

    private static IEnumerable<string> Lines(string page) => Block().Matches(page)
        .SelectMany(m => m.Groups["code"].Value.Replace("|\n", "| ", StringComparison.Ordinal).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        .Where(l => !l.StartsWith("cd ", StringComparison.Ordinal) && !l.StartsWith("Initialize-Lab", StringComparison.Ordinal));

    [GeneratedRegex(@"^```powershell\n(?<code>.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();
}
