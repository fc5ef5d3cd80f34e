using System.Text.RegularExpressions;

namespace LabGovernance.Module.Tests.Documentation;

/// <summary>What the README says to type works as it stands there, up to where it needs a human or Docker.</summary>
public sealed partial class ReadmeTests
{
    [Fact]
    public void A_lab_of_ones_own_comes_as_far_as_the_question()
    {
        using var session = new ModuleSession();
        var folder = Path.Combine(LabGovernance.Testing.TemporaryFolders.New(), "lab");
        Directory.CreateDirectory(folder);
        var lines = OwnLab().Match(File.ReadAllText(Path.Combine(Repository.Root, "README.md"))).Groups["lines"].Value
            .Replace("~/lab", $"'{folder}'", StringComparison.Ordinal)
            .Replace("cd '", "Set-Location '", StringComparison.Ordinal)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

        var asking = Array.FindIndex(lines, l => l.StartsWith("Approve-LabChange", StringComparison.Ordinal));
        Assert.True(asking >= 5, string.Join('\n', lines));
        // The engine alone has no Set-Location; a lab can be named instead.
        var rulings = session.Run(string.Join('\n', lines[..asking]
            .Where(l => !l.StartsWith("Set-Location", StringComparison.Ordinal))
            .Select(l => l.Split(" # ")[0].Replace("runbooks/", $"{folder}/runbooks/", StringComparison.Ordinal).TrimEnd() + (l.StartsWith("Initialize", StringComparison.Ordinal) ? " | Out-Null" : $" -Lab '{folder}'"))));

        Assert.Contains(rulings, r => r.Properties["Effect"]?.Value.ToString() == "Ask");
        Assert.Equal("ApprovalNeedsHuman", session.ErrorId(lines[asking].Split(" # ")[0] + $" -Lab '{folder}'"));
    }

    [GeneratedRegex(@"## Your own lab\s+```powershell\n(?<lines>.*?)```", RegexOptions.Singleline)]
    private static partial Regex OwnLab();
}
