namespace LabGovernance.Core.Tests;

public sealed class ActorTests
{
    [Theory]
    [InlineData("human:alex")]
    [InlineData("ai:planner-7b")]
    [InlineData("automation:cron@nas")]
    public void An_actor_reads_back_as_written(string text) => Assert.Equal(text, Actor.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("human")]
    [InlineData("human:")]
    [InlineData("root:alex")]
    [InlineData("Human:alex")]
    [InlineData("human:alex smith")]
    [InlineData("human:alex\nai:x")]
    public void What_is_not_an_actor_is_refused(string text) => Assert.False(Actor.TryParse(text, out _));
}
