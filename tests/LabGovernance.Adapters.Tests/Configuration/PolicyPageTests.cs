using System.Text.RegularExpressions;
using LabGovernance.Adapters.Configuration;

namespace LabGovernance.Adapters.Tests.Configuration;

/// <summary>The example of docs/policy.md is a policy.</summary>
public sealed partial class PolicyPageTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("labgovernance").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_example_of_the_newer_version_is_read()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "LabGovernance.sln")))
            root = Path.GetDirectoryName(root)!;
        var path = Path.Combine(_folder, "cse-policy.yaml");
        File.WriteAllText(path, Example().Match(File.ReadAllText(Path.Combine(root, "docs", "policy.md")).ReplaceLineEndings("\n")).Groups[1].Value);
        var policy = PolicyFile.Read(path);

        Assert.Null(policy.Refusal?.Message);
        Assert.Equal("1.1", policy.Value.Version);
    }

    [GeneratedRegex("^```yaml\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Example();
}
