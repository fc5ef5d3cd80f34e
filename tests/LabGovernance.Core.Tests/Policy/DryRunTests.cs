using LabGovernance.Policy;

namespace LabGovernance.Core.Tests.Policy;

public sealed class DryRunTests
{
    [Theory]
    [InlineData("rsync *", "--dry-run", null, "rsync -a 'a b' c", "rsync --dry-run -a 'a b' c")]
    [InlineData("rsync *", "--dry-run", null, "rsync -- a b", "rsync --dry-run -- a b")]
    [InlineData("docker compose *", "--dry-run", null, "docker compose up -d", "docker compose --dry-run up -d")]
    [InlineData("apt upgrade *", null, "apt-get -s upgrade {args}", "apt upgrade -y curl", "apt-get -s upgrade -y curl")]
    [InlineData("apt upgrade *", null, "apt-get -s upgrade", "apt upgrade -y", "apt-get -s upgrade")]
    [InlineData("rsync *", "--dry-run", null, "rsync a b; rm c", null)]
    [InlineData("rsync *", "--dry-run", null, "rsync $a b", null)]
    [InlineData("rsync *", "--dry-run", null, "scp a b", null)]
    public void A_dry_run_is_put_in_front_of_what_the_rule_leaves_open(string command, string? add, string? run, string line, string? expected)
        => Assert.Equal(expected, new DryRun { Command = command, Add = add, Run = run }.Of(line));
}
