using System.Text.Json;

namespace LabGovernance.Module.Tests;

/// <summary>Test-CsePolicy as a script sees it.</summary>
public sealed class PolicyTestTests
{
    private const string Faulty = "version: \"1.0\"\nmetadata: 1\ninfrastructures: 2\napproval_workflow: 3\n";

    [Fact]
    public void The_labs_own_policy_is_found_and_passes()
    {
        var lab = TemporaryLab.New();
        using var session = new ModuleSession();

        Assert.Equal("True", session.Run($"Test-CsePolicy -Lab '{lab}' -Quiet").Single().ToString());
        Assert.Empty(session.Run($"Test-CsePolicy -Lab '{lab}'"));
    }

    [Fact]
    public void Errors_are_written_as_findings_and_end_in_an_error()
    {
        var file = Written(Faulty);
        using var session = new ModuleSession();

        Assert.Equal("PolicyInvalid", session.ErrorId($"Test-CsePolicy '{file}'"));
        Assert.Equal("3", session.Run($"@(Test-CsePolicy '{file}' -ErrorAction SilentlyContinue).Count").Single().ToString());
        Assert.Equal("False", session.Run($"Test-CsePolicy '{file}' -Quiet").Single().ToString());
    }

    [Fact]
    public void Strict_takes_a_warning_for_an_error()
    {
        var lab = TemporaryLab.New();
        using var session = new ModuleSession();

        var file = Path.Combine(lab, "cse-policy.yaml");
        File.WriteAllText(file, File.ReadAllText(file).Replace("[\"terminal\"]", "[]", StringComparison.Ordinal));

        Assert.Equal("", session.ErrorId($"Test-CsePolicy -Lab '{lab}'"));
        Assert.Equal("PolicyInvalid", session.ErrorId($"Test-CsePolicy -Lab '{lab}' -Strict"));
    }

    [Fact]
    public void Several_files_make_one_sarif_document_with_paths_from_the_current_location()
    {
        var folder = Path.GetDirectoryName(Written(Faulty))!;
        File.WriteAllText(Path.Combine(folder, "second.yaml"), Faulty);
        using var session = new ModuleSession();
        var text = session.Run($"{At(folder)}; 'cse-policy.yaml', 'second.yaml' | Test-CsePolicy -Format Sarif -ErrorAction SilentlyContinue").Single().ToString();

        using var document = JsonDocument.Parse(text);
        var uris = document.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Select(r => r.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(["cse-policy.yaml", "second.yaml"], uris.Distinct());
    }

    [Fact]
    public void GitHub_gets_one_command_for_each_finding()
    {
        var file = Written(Faulty);
        using var session = new ModuleSession();
        var lines = session.Run($"{At(Path.GetDirectoryName(file)!)}; Test-CsePolicy cse-policy.yaml -Format GitHub -ErrorAction SilentlyContinue").Select(o => o.ToString()).ToList();

        Assert.Equal("::error file=cse-policy.yaml,line=2,col=11,title=policy.value::'metadata' is '1'; expected a mapping (key: value).", lines[0]);
        Assert.Equal(3, lines.Count);
    }

    [Fact]
    public void A_file_that_is_not_there_is_an_error_and_the_rest_is_read()
    {
        var file = Written(Faulty);
        using var session = new ModuleSession();

        Assert.Equal("PolicyNotFound", session.ErrorId($"Test-CsePolicy '{file}.not'"));
        Assert.Equal("3", session.Run($"@(Test-CsePolicy '{file}.not', '{file}' -ErrorAction SilentlyContinue).Count").Single().ToString());
    }

    private static string At(string folder) => $"$null = $ExecutionContext.SessionState.Path.SetLocation('{folder}')";

    private static string Written(string text)
    {
        var path = Path.Combine(Testing.TemporaryFolders.New(), "cse-policy.yaml");
        File.WriteAllText(path, text);
        return path;
    }
}
