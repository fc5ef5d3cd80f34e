namespace LabGovernance.Module.Tests;

/// <summary>What an AI may do with sessions. The actor comes from the process's environment, so these run alone.</summary>
[CollectionDefinition("environment", DisableParallelization = true)]
[Collection("environment")]
public sealed class SessionActorTests
{
    [Fact]
    public void An_ai_can_not_open_but_can_close()
    {
        using var session = new ModuleSession();
        var lab = SessionTests.NewLab(cooldown: 0);
        session.Run($"Enable-CseInfrastructure one -By alex -Lab '{lab}'");
        var before = Environment.GetEnvironmentVariable("LAB_ACTOR");
        try
        {
            Environment.SetEnvironmentVariable("LAB_ACTOR", "ai:helper");
            Assert.Equal("ApproverNotHuman", session.ErrorId($"Enable-CseInfrastructure two -By alex -Lab '{lab}'"));
            Assert.Equal("Closed", session.Run($"(Disable-CseInfrastructure one -PassThru -Lab '{lab}').State").Single().ToString());
        }
        finally
        {
            Environment.SetEnvironmentVariable("LAB_ACTOR", before);
        }
    }
}
