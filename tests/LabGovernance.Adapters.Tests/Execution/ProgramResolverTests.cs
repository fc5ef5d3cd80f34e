using LabGovernance.Adapters.Execution;

namespace LabGovernance.Adapters.Tests.Execution;

public sealed class ProgramResolverTests
{
    [Fact]
    public void The_working_directory_is_never_searched_unless_the_name_says_so()
    {
        using var folder = new TemporaryFolder();
        var program = folder.WriteProgram("tool", "");
        var resolver = new ProgramResolver(false, ":.:", null);
        Assert.Null(resolver.Resolve("tool", folder.Path, []).Path);
        Assert.Equal(program, resolver.Resolve("./tool", folder.Path, []).Path);
        Assert.Equal(program, resolver.Resolve("tool", folder.Path, ["."]).Path);
        Assert.Equal(program, resolver.Resolve(program, "/", []).Path);
    }

    [Fact]
    public void A_file_without_execute_permission_is_passed_over_and_named_when_there_is_no_other()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such permission.");
        using var first = new TemporaryFolder();
        using var second = new TemporaryFolder();
        first.Write("tool", "");
        var resolver = new ProgramResolver(false, second.Path, null);
        Assert.Contains("execute permission", resolver.Resolve("tool", "/", [first.Path]).Failure, StringComparison.Ordinal);
        var program = second.WriteProgram("tool", "");
        Assert.Equal(program, resolver.Resolve("tool", "/", [first.Path]).Path);
    }

    [Theory]
    [InlineData("tool", "tool.exe")]
    [InlineData("tool.exe", "tool.exe")]
    [InlineData("old", "old.com")]
    [InlineData("python3.12", "python3.12.exe")]
    [InlineData("both", "both.exe")]
    [InlineData("script", null)]
    [InlineData("script.cmd", null)]
    [InlineData("SCRIPT.BAT", null)]
    [InlineData("script.bat. .", null)]
    [InlineData("text", null)]
    [InlineData("", null)]
    public void On_Windows_only_real_programs_are_found(string name, string? expected)
    {
        using var folder = new TemporaryFolder();
        foreach (var file in (string[])["tool.exe", "old.com", "python3.12.exe", "both.exe", "both.cmd", "script.cmd", "script.bat", "text"])
            folder.WriteProgram(file, "");
        var resolver = new ProgramResolver(true, null, ".COM;.EXE;.BAT;.CMD;.VBS");
        var (path, failure) = resolver.Resolve(name, folder.Path, [folder.Path]);
        Assert.Equal(expected is null ? null : folder[expected], path);
        if (name.Contains("script", StringComparison.OrdinalIgnoreCase))
            Assert.Contains("batch file", failure, StringComparison.Ordinal);
    }
}
