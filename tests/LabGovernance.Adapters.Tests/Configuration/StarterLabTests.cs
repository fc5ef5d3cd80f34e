using LabGovernance.Adapters.Configuration;
using LabGovernance.Adapters.Status;

namespace LabGovernance.Adapters.Tests.Configuration;

public sealed class StarterLabTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 12, 28);

    private readonly string _folder = Directory.CreateTempSubdirectory("labgovernance").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Our_own_readers_accept_it()
    {
        var written = StarterLab.Write(_folder, LabTemplate.Governed, force: false, Today).Value;

        Assert.Equal(
            [".gitignore", "PENDING-WORK.md", "STATUS.md", "cse-policy.yaml", "lab.yaml", "runbooks/restart-service.ps1", "sanitize.yaml", "schemas/cse-policy.schema.json"],
            Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(_folder, f).Replace('\\', '/')).Order(StringComparer.Ordinal));
        Assert.Equal("lab.yaml", Path.GetFileName(written[^1]));
        Assert.False(LabFile.Read(Path.Combine(_folder, "lab.yaml")).IsRefused);
        Assert.False(new MarkdownStatusFile(new()).Read(Path.Combine(_folder, "STATUS.md")).IsRefused);
        Assert.Contains("**Next Review**: 2027-01-04", File.ReadAllText(Path.Combine(_folder, "STATUS.md")), StringComparison.Ordinal);
        Assert.All(written, f => Assert.DoesNotContain("{{today", File.ReadAllText(f), StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_there_is_never_overwritten()
    {
        File.WriteAllText(Path.Combine(_folder, "STATUS.md"), "mine");
        _ = StarterLab.Write(_folder, LabTemplate.Governed, force: false, Today).Value;

        Assert.Equal("LabExists", StarterLab.Write(_folder, LabTemplate.Governed, force: false, Today).Refusal?.Code);
        Assert.Empty(StarterLab.Write(_folder, LabTemplate.Governed, force: true, Today).Value);
        Assert.Equal("mine", File.ReadAllText(Path.Combine(_folder, "STATUS.md")));
    }

    [Fact]
    public void A_link_that_leads_nowhere_is_not_written_through()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a right of their own there.");
        var target = Path.Combine(_folder, "elsewhere.md");
        File.CreateSymbolicLink(Path.Combine(_folder, "STATUS.md"), target);
        _ = StarterLab.Write(_folder, LabTemplate.Governed, force: false, Today).Value;

        Assert.False(File.Exists(target));
    }

    [Fact]
    public void A_folder_that_can_not_be_made_is_refused()
    {
        var file = Path.Combine(_folder, "file");
        File.WriteAllText(file, "");

        Assert.Equal("LabNotWritable", StarterLab.Write(Path.Combine(file, "lab"), LabTemplate.Governed, force: false, Today).Refusal?.Code);
        Assert.Equal("LabNotWritable", StarterLab.Write("", LabTemplate.Governed, force: false, Today).Refusal?.Code);
    }
}
