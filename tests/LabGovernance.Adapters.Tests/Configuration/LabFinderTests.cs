using LabGovernance.Adapters.Configuration;

namespace LabGovernance.Adapters.Tests.Configuration;

public sealed class LabFinderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("labgovernance").FullName;

    public LabFinderTests()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "a", "b"));
        File.WriteAllText(Path.Combine(_folder, "a", "lab.yaml"), "version: '1.0'\nname: x");
        File.WriteAllText(Path.Combine(_folder, "a", "staging.yaml"), "version: '1.0'\nname: y");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("a")]
    [InlineData("a/b")]
    [InlineData("a/lab.yaml")]
    public void The_lab_is_found_from_within_and_by_its_file(string place)
        => Assert.Equal(Path.Combine(_folder, "a", "lab.yaml"), LabFinder.Find(Path.Combine(_folder, place)).Value);

    [Theory]
    [InlineData("", "There is no lab.yaml in")]
    [InlineData("a/none", "There is no ")]
    [InlineData("a/staging.yaml", "is a file, but not a lab.yaml")]
    [InlineData("a\0b", "is not a path")]
    public void Another_place_is_refused_in_words_of_its_own(string place, string expected)
    {
        var refusal = LabFinder.Find(Path.Join(_folder, place)).Refusal;

        Assert.Equal("LabNotFound", refusal?.Code);
        Assert.Contains(expected, refusal!.Message, StringComparison.Ordinal);
    }
}
