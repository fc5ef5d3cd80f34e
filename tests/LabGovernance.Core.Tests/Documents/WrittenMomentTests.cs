using CsCheck;
using LabGovernance.Documents;

namespace LabGovernance.Core.Tests.Documents;

public sealed class WrittenMomentTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Theory]
    [InlineData("2026-03-14 10:30", "2026-03-14T09:30:00Z")]
    [InlineData("2026-03-14 10:30 EST", "2026-03-14T15:30:00Z")]
    [InlineData("Resolved on Mar 14, 2026 at 10:30 PM (CET), at last", "2026-03-14T21:30:00Z")]
    [InlineData("14.03.2026, 12:05 am UTC", "2026-03-14T00:05:00Z")]
    [InlineData("2026-03-14T10:30:15Z", "2026-03-14T10:30:15Z")]
    [InlineData("2026-03-14T10:30:15.123+05:30", "2026-03-14T05:00:15Z")]
    [InlineData("2026-03-14 10:30 UTC+2", "2026-03-14T08:30:00Z")]
    [InlineData("2026-03-14 10:30 then it was over", "2026-03-14T09:30:00Z")]
    [InlineData("2024-02-29 23:59 UTC", "2024-02-29T23:59:00Z")]
    // Summer time begins at 02:00 on 2026-03-29 and ends at 03:00 on 2026-10-25.
    [InlineData("2026-03-29 02:30", "2026-03-29T01:30:00Z")]
    [InlineData("2026-10-25 02:30", "2026-10-25T00:30:00Z")]
    [InlineData("2026-10-25 02:30 CET", "2026-10-25T01:30:00Z")]
    public void A_moment_is_read(string text, string utc)
        => Assert.Equal(DateTimeOffset.Parse(utc, System.Globalization.CultureInfo.InvariantCulture), WrittenMoment.In(text, Berlin));

    [Theory]
    [InlineData("")]
    [InlineData("2026-03-14")]
    [InlineData("10:30")]
    [InlineData("YYYY-MM-DD HH:MM TZ")]
    [InlineData("2026-02-29 10:30")]
    [InlineData("2026-03-14 25:30")]
    [InlineData("2026-03-14 13:30 pm")]
    [InlineData("2026-03-14 and 10:30")]
    public void Anything_else_is_none(string text) => Assert.Null(WrittenMoment.In(text, Berlin));

    [Fact]
    public void What_is_written_reads_back_to_the_minute()
        => Gen.Select(Gen.Long[0, 4_000_000], Gen.Bool).Sample((minutes, inBerlin) =>
        {
            var moment = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minutes);
            Assert.Equal(moment, WrittenMoment.In(WrittenMoment.Of(moment, inBerlin ? Berlin : TimeZoneInfo.Utc), TimeZoneInfo.FindSystemTimeZoneById("America/New_York")));
        });
}
