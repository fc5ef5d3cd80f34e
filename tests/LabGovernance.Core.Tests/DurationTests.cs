using CsCheck;

namespace LabGovernance.Core.Tests;

public sealed class DurationTests
{
    [Theory]
    [InlineData("90s", 90)]
    [InlineData("10m", 600)]
    [InlineData("1d12h", 129_600)]
    [InlineData("0.5s", 0.5)]
    [InlineData("24:00:00", 86_400)]
    [InlineData("1.12:00:00", 129_600)]
    [InlineData(" 7d ", 604_800)]
    public void A_length_is_read_as_written(string text, double seconds)
        => Assert.Equal((true, seconds), (Duration.TryParse(text, out var length), length.TotalSeconds));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("10")]
    [InlineData("0s")]
    [InlineData("-5m")]
    [InlineData("5m10m")]
    [InlineData("10m1h")]
    [InlineData("1.5h")]
    [InlineData("10:30")]
    [InlineData("00:60:00")]
    [InlineData("1.25:00:00")]
    [InlineData("11y")]
    [InlineData("4000d")]
    [InlineData("999999999999999d")]
    [InlineData("1 h")]
    [InlineData("1h -5m")]
    [InlineData("\u0661\u0660m")]
    public void What_could_mean_something_else_is_not_a_length(string? text) => Assert.False(Duration.TryParse(text, out _));

    [Fact]
    public void Every_length_reads_back_as_written()
        => Gen.OneOf(Gen.Long, Gen.Int.Select(i => (long)i * TimeSpan.TicksPerSecond), Gen.Int[0, 2].Select(i => i switch { 0 => long.MinValue, 1 => long.MaxValue, _ => 0L }))
            .Sample(ticks => Duration.Parse(Duration.Format(new TimeSpan(ticks))).Ticks == ticks);
}
