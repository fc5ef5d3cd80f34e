using LabGovernance.Documents;

namespace LabGovernance.Core.Tests.Documents;

public sealed class WrittenLengthTests
{
    [Theory]
    [InlineData("RTO: < 30 minutes for single VM", "00:30:00")]
    [InlineData("< 1 hour to rebuild from docs", "01:00:00")]
    [InlineData("1.5 hours", "01:30:00")]
    [InlineData("2 h 5 min", "02:05:00")]
    [InlineData("1 week", "7.00:00:00")]
    [InlineData("1 day and 2 hours", "1.02:00:00")]
    [InlineData("15 min", "00:15:00")]
    [InlineData("22m", "00:22:00")]
    [InlineData("0 (in git)", null)]
    [InlineData("version 1.2 of 3 hosts", null)]
    [InlineData("___", null)]
    public void A_length_is_read(string text, string? expected)
        => Assert.Equal(expected is null ? null : TimeSpan.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), WrittenLength.In(text));
}
