using LabGovernance.Policy;

namespace LabGovernance.Core.Tests.Policy;

public sealed class IntentTests
{
    [Theory]
    [InlineData("docker ps", "x", null)]
    [InlineData("docker restart web", "x", "ask_human")]
    [InlineData("docker ps > f", "x", "ask_human")]
    [InlineData("nc -l 1", "x", "narrow_scope")]
    [InlineData("docker kill web", "x", "use_alternative")]
    [InlineData("docker rm web", "x", "stop")]
    [InlineData("docker ps (", "x", "use_alternative")]
    [InlineData("docker ps", "closed", "manual_only")]
    [InlineData("docker ps", "nowhere", "use_alternative")]
    [InlineData("passwd root", "x", "manual_only")]
    [InlineData("rm -rf /", "x", "use_alternative")]
    [InlineData("echo x > cse-policy.yaml", "x", "manual_only")]
    [InlineData("status-page stop", "x", "stop")]
    public void A_ruling_says_what_to_do_next(string line, string infrastructure, string? intent)
    {
        var policy = Policies.Of(
            Policies.Scope("x", false, "docker ps*") with { DenyCommands = ["docker rm *"], AskCommands = ["docker restart *"] },
            Policies.Scope("closed", false) with { Enabled = false });
        policy = policy with { ApprovalWorkflow = policy.ApprovalWorkflow with { RedlineTriggers = [new RedlineTrigger("status-page stop", "never")] } };

        Assert.Equal(intent, policy.Judge(line, infrastructure).IntentCode);
    }
}
