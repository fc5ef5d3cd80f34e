using System.Diagnostics;
using System.Reflection;
using System.Runtime.Loader;

namespace LabGovernance.Module.Tests;

/// <summary>Another module came first and brought other versions of the same packages.</summary>
public sealed class OtherVersionsTests
{
    // Takes seconds: what is once loaded stays, so it needs a process of its own.
    [Fact]
    public async Task Other_versions_that_are_already_loaded_change_nothing()
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var argument in new[] { typeof(OtherVersionsTests).Assembly.Location, "-explicit", "only", "-method", $"*.{nameof(Beside_other_versions)}" })
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(process.ExitCode == 0, output);
        Assert.Contains("Total: 1, Errors: 0, Failed: 0", output, StringComparison.Ordinal);
    }

    [Fact(Explicit = true)]
    public void Beside_other_versions()
    {
        var others = Path.Combine(AppContext.BaseDirectory, "other-versions");
        var yaml = AssemblyLoadContext.Default.LoadFromAssemblyPath(Path.Combine(others, "YamlDotNet.dll"));
        var markdig = AssemblyLoadContext.Default.LoadFromAssemblyPath(Path.Combine(others, "Markdig.dll"));
        using var session = new ModuleSession();
        Assert.Empty(Loaded("LabGovernance.Adapters"));
        var lab = TemporaryLab.New();

        Assert.Equal("my-lab", session.Run($"(Get-Lab -Lab '{lab}').Name").Single().ToString());
        Assert.NotEmpty(session.Run($"Get-LabStatus -Lab '{lab}'"));
        Assert.Equal("LabFileInvalid", session.ErrorId($"[IO.File]::WriteAllText('{lab}/lab.yaml', 'name: ['); Get-Lab -Lab '{lab}'"));

        Assert.Equal(2, Loaded("YamlDotNet").Count);
        Assert.Equal(2, Loaded("Markdig").Count);
        Assert.Contains(yaml, Loaded("YamlDotNet"));
        Assert.Contains(markdig, Loaded("Markdig"));
    }

    private static List<Assembly> Loaded(string name) => [.. AssemblyLoadContext.All.SelectMany(c => c.Assemblies).Where(a => a.GetName().Name == name)];
}
