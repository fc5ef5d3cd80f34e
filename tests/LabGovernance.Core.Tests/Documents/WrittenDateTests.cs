using LabGovernance.Documents;

namespace LabGovernance.Core.Tests.Documents;

public sealed class WrittenDateTests
{
    [Theory]
    [InlineData("2026-03-14", "2026-03-14")]
    [InlineData("2026-03-14 10:30 EST", "2026-03-14")]
    [InlineData("2026-03-14T10:30", "2026-03-14")]
    [InlineData("2026-03-14-x", "2026-03-14")]
    [InlineData("on 2026-3-4", "2026-03-04")]
    [InlineData("2026-13-44, then 2026-03-15", "2026-03-15")]
    [InlineData("2026-02-30", null)]
    [InlineData("2026-03-141", null)]
    [InlineData("2026-03-14\u0663", null)]
    [InlineData("0000-01-01", null)]
    [InlineData("2026-03/14", null)]
    [InlineData("2026--3-14", null)]
    [InlineData("Mar 14, 2026", "2026-03-14")]
    public void A_date_is_read_wherever_it_stands(string text, string? expected)
        => Assert.Equal(expected, WrittenDate.In(text)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
}
