using LabGovernance.Adapters.Tests.Reviews;
using LabGovernance.Drills;
using LabGovernance.Testing;

namespace LabGovernance.Adapters.Tests.Drills;

public sealed class CanaryTests
{
    private readonly LivedInLab _lab = new();
    private readonly string _outside = TemporaryFolders.New();

    [Theory]
    [InlineData("ai:helper", null)]
    [InlineData("automation:timer", null)]
    [InlineData("human:ana", null)]
    [InlineData("ai:helper", "CanaryNotAllowed")]
    [InlineData("automation:timer", "CanaryNotAllowed")]
    public void Only_a_human_plants_a_marker_outside_of_the_lab(string actor, string? code)
    {
        var path = Path.Combine(code is null && actor != "human:ana" ? _lab.Lab.Root : _outside, "it's marked.txt");

        Assert.Equal(code, new DrillRegister(_lab.For(Actor.Parse(actor))).Start("docker-stack", path).Refusal?.Code);
        Assert.Equal(code is null, File.Exists(path));
    }

    [Theory]
    [InlineData("/etc/sudoers.d/marker")]
    [InlineData("/root/.ssh/authorized_keys")]
    [InlineData("/etc/shadow")]
    public void Nobody_plants_one_where_writing_crosses_a_redline(string path)
        => Assert.Equal("RedlineCrossed", new DrillRegister(_lab.Ana).Start("docker-stack", path).Refusal?.Code);

    [Theory]
    [InlineData("cse-policy.yaml")]
    [InlineData(".lab/journal.db")]
    [InlineData(".lab/marker")]
    public void Nobody_plants_one_among_what_guards_the_lab(string name)
    {
        var before = File.ReadAllText(_lab.Lab.PolicyPath);

        Assert.True(new DrillRegister(_lab.For(Actor.Ai("helper"))).Start("docker-stack", Path.Combine(_lab.Lab.Root, name)).IsRefused);
        Assert.Equal(before, File.ReadAllText(_lab.Lab.PolicyPath));
    }

    [Fact]
    public void A_marker_does_not_go_through_a_link()
    {
        var link = Path.Combine(_lab.Lab.Root, "marker.txt");
        File.CreateSymbolicLink(link, Path.Combine(_outside, "elsewhere.txt"));

        Assert.Equal("CanaryNotPlanted", new DrillRegister(_lab.Ana).Start("docker-stack", link).Refusal?.Code);
        Assert.Empty(Directory.GetFiles(_outside));
    }
}
