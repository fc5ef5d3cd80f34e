using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace LabGovernance.Module.Tests;

/// <summary>What each assembly of the staged module may know of; see docs/architecture.md.</summary>
public sealed class AssemblyReferenceTests
{
    private static readonly string Folder = Path.GetDirectoryName(ModuleSession.ModulePath)!;

    [Theory]
    [InlineData("LabGovernance.Core.dll")]
    [InlineData("LabGovernance.dll", "LabGovernance.Core", "LabGovernance.Adapters", "System.Management.Automation")]
    [InlineData("lib/LabGovernance.Adapters.dll", "LabGovernance.Core", "Markdig", "Microsoft.Data.Sqlite", "PhoneNumbers", "SQLitePCLRaw.core", "YamlDotNet")]
    public void An_assembly_knows_the_framework_and_these(string file, params string[] others)
        => Assert.Equal(
            others.Order(StringComparer.Ordinal),
            References(Path.Combine(Folder, file)).Where(r => !IsFramework(r)).Order(StringComparer.Ordinal));

    [Fact]
    public void Beside_the_manifest_lies_only_what_the_session_shares()
        => Assert.Equal(
            ["LabGovernance.Core.dll", "LabGovernance.dll"],
            Directory.EnumerateFiles(Folder, "*.dll").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));

    private static List<string> References(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var metadata = file.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(r => metadata.GetString(metadata.GetAssemblyReference(r).Name))];
    }

    private static bool IsFramework(string name)
        => name != "System.Management.Automation" && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard" or "Microsoft.Win32.Primitives");
}
