using LabGovernance.Policy;

namespace LabGovernance.Core.Tests.Policy.Rules;

public sealed class WritablePathTests
{
    private static readonly Infrastructure Scope = Policies.Scope("x", false, "docker ps*", "cd *") with { Paths = ["/srv/data/*", "/srv/logs/**", "reports/*.txt"] };

    [Theory]
    [InlineData("docker ps > /srv/data/x", Effect.Allow)]
    [InlineData("docker ps >> /srv/data/./x", Effect.Allow)]
    [InlineData("docker ps > reports/a.txt", Effect.Allow)]
    [InlineData("docker ps > ./reports/a.txt", Effect.Allow)]
    [InlineData("docker ps | tee /srv/data/x", Effect.Allow)]
    [InlineData("docker ps | tee -a /srv/data/x /srv/logs/a/b", Effect.Allow)]
    [InlineData("docker ps > /srv/logs/a/b/c", Effect.Allow)]
    [InlineData("docker ps > /srv/data/a/b", Effect.Ask)]
    [InlineData("docker ps > /srv/data/x 2> /srv/other", Effect.Ask)]
    [InlineData("docker ps > reports/a.csv", Effect.Ask)]
    [InlineData("cd /tmp; docker ps > reports/a.txt", Effect.Ask)]
    [InlineData("docker ps < /srv/data/x", Effect.Ask)]
    [InlineData("docker ps | tee /srv/data/x /srv/other", Effect.Deny)]
    [InlineData("docker ps | tee", Effect.Deny)]
    [InlineData("docker ps | tee /srv/logs/$x", Effect.Deny)]
    [InlineData("docker ps > /srv/logs/../x", Effect.Ask)]
    [InlineData("docker ps > reports/../../x.txt", Effect.Deny)]
    [InlineData("docker ps > /srv/logs/*", Effect.Deny)]
    [InlineData("docker ps > /srv/logs/cse-policy.yaml", Effect.Redline)]
    [InlineData("docker ps > /srv/logs/.ssh/authorized_keys", Effect.Redline)]
    public void Only_files_that_the_policy_names_are_written_without_asking(string line, Effect effect)
        => Assert.Equal(effect, Policies.Of(Scope).Judge(line, "x").Effect);

    [Fact]
    public void A_path_of_the_lab_is_none_where_the_line_runs_elsewhere()
        => Assert.Equal(Effect.Ask, new Gate(Policies.Of(Scope)).Judge(new CommandRequest("docker ps > reports/a.txt", "x", Actor.Ai("p"), true, "/tmp")).Effect);
}
