namespace LabGovernance.Core.Tests;

public sealed class NearestWordTests
{
    private static readonly string[] Known = ["status", "policy", "name", "windows", "approvals"];

    [Theory]
    [InlineData("stauts", "status")]
    [InlineData("STATUS", "status")]
    [InlineData("nam", "name")]
    [InlineData("window", "windows")]
    [InlineData("aproval", "approvals")]
    [InlineData("journal", null)]
    [InlineData("n", null)]
    [InlineData("", null)]
    public void A_slip_is_recognised_and_another_word_is_not(string written, string? meant) => Assert.Equal(meant, NearestWord.Of(written, Known));
}
