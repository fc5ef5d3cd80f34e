using System.Globalization;

namespace LabGovernance.Host.Tests.Races;

/// <summary>Two processes that use an edited policy at the same moment.</summary>
public sealed class PolicyEditTests
{
    private const int Rounds = 12;

    [Fact]
    public async Task An_edit_that_two_processes_notice_is_on_record_once()
    {
        var lab = new MarkedLab();
        var ended = await Task.WhenAll(LabProcess.RunAsync("--lab", lab.Folder, "-c", Script(lab, "a", "b", edits: true)), LabProcess.RunAsync("--lab", lab.Folder, "-c", Script(lab, "b", "a", edits: false)));

        Assert.All(ended, e => Assert.True(e.ExitCode == 0, e.Output + e.Error));
        using var open = lab.Open();
        var entries = open.Governed.Journal.ReadSubject("policy").Value;
        Assert.Equal(["policy.seen", .. Enumerable.Repeat("policy.changed", Rounds - 1)], entries.Select(e => e.Kind));
        Assert.Equal(entries.Count, entries.Select(e => e.Data).Distinct().Count());
        Assert.True(open.CheckJournal(CancellationToken.None).Holds);
    }

    /// <summary>In each round one of the two edits the file, both say that it is edited, and both use it.</summary>
    private static string Script(MarkedLab lab, string me, string other, bool edits) => $$"""
        foreach ($n in 1..{{Rounds.ToString(CultureInfo.InvariantCulture)}}) {
            {{(edits ? $"[IO.File]::AppendAllText('{lab.Folder}/cse-policy.yaml', \"`n# edit $n\")" : "")}}
            [IO.File]::WriteAllText("{{lab.Folder}}/{{me}}-ready-$n", '')
            while (-not [IO.File]::Exists("{{lab.Folder}}/{{other}}-ready-$n")) { [Threading.Thread]::Sleep(1) }
            $null = Get-CsePolicy -ErrorAction Stop
            [IO.File]::WriteAllText("{{lab.Folder}}/{{me}}-done-$n", '')
            while (-not [IO.File]::Exists("{{lab.Folder}}/{{other}}-done-$n")) { [Threading.Thread]::Sleep(1) }
        }
        """;
}
