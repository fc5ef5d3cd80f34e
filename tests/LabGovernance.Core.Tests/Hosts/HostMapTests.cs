using LabGovernance.Hosts;

namespace LabGovernance.Core.Tests.Hosts;

public sealed class HostMapTests
{
    private static readonly HostMap Map = new(
    [
        new() { Name = "pve", Addresses = ["10.27.27.10", "pve.lan", "fe80::1"], Infrastructure = "proxmox" },
        new() { Name = "frigate", Addresses = ["pct:105"], Infrastructure = "cameras" },
    ]);

    [Theory]
    [InlineData("pve")]
    [InlineData("root@PVE")]
    [InlineData("root@pve.lan.")]
    [InlineData("10.27.27.10")]
    [InlineData("ssh://root@10.27.27.10:22")]
    [InlineData("ssh://root@pve/")]
    [InlineData("ssh://root@[fe80::1]:22")]
    [InlineData("root@fe80::1")]
    public void A_target_is_found_in_each_spelling(string target) => Assert.Equal("pve", Map.Find(target)?.Name);

    [Theory]
    [InlineData("10.27.27.100")]
    [InlineData("pve@other")]
    [InlineData("105")]
    [InlineData("")]
    public void What_only_resembles_a_host_is_none(string target) => Assert.Null(Map.Find(target));

    [Fact]
    public void A_guest_is_found_by_the_program_that_reaches_it() => Assert.Equal("cameras", Map.Find("pct:105")?.Infrastructure);
}
