using LabGovernance.Drift;

namespace LabGovernance.Core.Tests.Drift;

public sealed class PathGlobTests
{
    [Theory]
    [InlineData("*.log", "a/b/x.log", true)]
    [InlineData("*.log", "a/x.log.gz", false)]
    [InlineData("conf/*.yaml", "conf/a.yaml", true)]
    [InlineData("conf/*.yaml", "conf/deep/a.yaml", false)]
    [InlineData("conf/**/*.yaml", "conf/a.yaml", true)]
    [InlineData("conf/**/*.yaml", "conf/x/y/a.yaml", true)]
    [InlineData("**/cache/**", "a/cache", true)]
    [InlineData("**/cache/**", "cache", true)]
    [InlineData("**/cache/**", "a/cached", false)]
    [InlineData("cache/", "a/cache", true)]
    [InlineData("a?c/x", "abc/x", true)]
    [InlineData("a?c/x", "a/c/x", false)]
    [InlineData("a[1]/x", "a[1]/x", true)]
    [InlineData("./conf/x", "conf/x", true)]
    public void A_star_stays_within_a_name_and_two_go_over_folders(string pattern, string path, bool expected)
        => Assert.Equal(expected, new PathGlob(pattern).IsMatch(path));
}
