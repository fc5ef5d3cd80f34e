using LabGovernance.Adapters.Journal;

namespace LabGovernance.Adapters.Tests.Journal;

public sealed class FileAuditLogTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("labgovernance").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Lines_are_appended_to_a_file_that_only_its_owner_reads()
    {
        var log = new FileAuditLog(_folder);
        Assert.Null(log.Append("logs/audit.log", ["one"]));
        Assert.Null(log.Append("logs/audit.log", ["two", "three"]));

        var path = Path.Combine(_folder, "logs", "audit.log");
        Assert.Equal("one\ntwo\nthree\n", File.ReadAllText(path));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
    }

    [Fact]
    public void A_line_that_was_left_unended_does_not_swallow_the_next()
    {
        var path = Path.Combine(_folder, "audit.log");
        File.WriteAllText(path, "half a li");

        Assert.Null(new FileAuditLog(_folder).Append(path, ["whole"]));

        Assert.Equal("half a li\nwhole\n", File.ReadAllText(path));
    }

    [Theory]
    [InlineData(".")]
    [InlineData("file/audit.log")]
    [InlineData("")]
    public void What_can_not_be_written_is_said_and_not_thrown(string path)
    {
        File.WriteAllText(Path.Combine(_folder, "file"), "");

        Assert.NotNull(new FileAuditLog(_folder).Append(path, ["one"]));
    }

    [Fact]
    public void Eight_writers_tear_no_line()
    {
        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 8 }, writer =>
        {
            for (var i = 0; i < 50; i++)
                Assert.Null(new FileAuditLog(_folder).Append("audit.log", [new string((char)('a' + writer), 200)]));
        });

        var lines = File.ReadAllLines(Path.Combine(_folder, "audit.log"));
        Assert.Equal(400, lines.Length);
        Assert.All(lines, l => Assert.Equal(200, l.Length));
    }
}
