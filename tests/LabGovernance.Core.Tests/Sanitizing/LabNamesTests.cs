using LabGovernance.Hosts;
using LabGovernance.Sanitizing;

namespace LabGovernance.Core.Tests.Sanitizing;

public sealed class LabNamesTests
{
    private const string Text = "ssh pve-01 docker nas vault.cellar.example.net x.cellar.example.net 10.0.0.5 pve-013";

    private static readonly Lab Lab = new()
    {
        Root = "/lab",
        Name = "t",
        PolicyPath = "/lab/p",
        StatusPath = "/lab/s",
        PendingWorkPath = "/lab/w",
        Hosts = [new LabHost { Name = "docker", Infrastructure = "x", Addresses = ["pve-01", "10.0.0.5", "pct:105"] }],
    };

    [Theory]
    [InlineData(null, "ssh <HOST_1> docker <HOST_2> <DOMAIN_1> <DOMAIN_2> 10.0.0.5 pve-013")]
    [InlineData(true, "ssh <HOST_1> <HOST_2> <HOST_3> <DOMAIN_1> <DOMAIN_2> 10.0.0.5 pve-013")]
    [InlineData(false, "ssh pve-01 docker <HOST_1> <DOMAIN_1> <DOMAIN_2> 10.0.0.5 pve-013")]
    public void Names_of_the_lab_go_as_it_says(bool? hide, string expected)
    {
        var rules = LabNames.Rules(Lab with { Sanitizer = new SanitizerSettings { HideHosts = hide, Hosts = ["nas"], Domains = ["cellar.example.net"] } });

        Assert.Equal(expected, new Sanitizer(new SanitizeRuleSet(rules)).Sanitize(Text).Value.Text);
    }

    [Fact]
    public void A_lab_without_names_adds_no_rule()
        => Assert.Empty(LabNames.Rules(Lab with { Hosts = [] }));
}
