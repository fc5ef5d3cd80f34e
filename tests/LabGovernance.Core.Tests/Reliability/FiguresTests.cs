using CsCheck;
using LabGovernance.Reliability;

namespace LabGovernance.Core.Tests.Reliability;

public sealed class FiguresTests
{
    [Theory]
    // Wilson's interval, as R's prop.test without correction gives it.
    [InlineData(0, 10, 0.000, 0.278)]
    [InlineData(1, 10, 0.018, 0.404)]
    [InlineData(5, 10, 0.237, 0.763)]
    [InlineData(10, 10, 0.722, 1.000)]
    [InlineData(95, 100, 0.888, 0.978)]
    [InlineData(0, 0, 0, 1)]
    public void A_rate_says_how_much_its_cases_can_tell(int count, int of, double low, double high)
    {
        var rate = new Rate(count, of);
        Assert.Equal(low, rate.Low, 0.001);
        Assert.Equal(high, rate.High, 0.001);
        Assert.Equal(of == 0, rate.Value is null);
    }

    [Theory]
    // Exact quantiles of chi-square: 7.378 (2), 0.2070 and 9.488 ... for n failures, in days of 100 watched.
    [InlineData(0, 27.1, null)]
    [InlineData(1, 17.9, 3950.0)]
    [InlineData(4, 9.76, 91.7)]
    [InlineData(20, 3.24, 8.18)]
    public void The_time_between_failures_has_an_interval(int failures, double low, double? high)
    {
        var gap = new FailureGap(failures, TimeSpan.FromDays(100));
        Assert.Equal(low, gap.Low.TotalDays, low * 0.03);
        // Of a single failure hardly anything is known upwards; the approximation is cautious there.
        if (failures > 1)
            Assert.Equal(high!.Value, gap.High!.Value.TotalDays, high.Value * 0.03);
        Assert.Equal(failures == 0, gap.Value is null);
        Assert.True(gap.Value is null || gap.Low < gap.Value && gap.Value < gap.High);
    }

    [Fact]
    public void Stretches_of_time_are_counted_once_and_taken_out_exactly()
        => Gen.Select(Spans, Spans).Sample((some, others) =>
        {
            var (one, other) = (Span.Union(some), Span.Union(others));
            var left = Span.Without(one, other);
            for (var minute = 0; minute < 120; minute++)
            {
                var at = Start.AddMinutes(minute);
                Assert.Equal(some.Any(s => Holds(s, at)), one.Count(s => Holds(s, at)) == 1);
                Assert.Equal(some.Any(s => Holds(s, at)) && !others.Any(s => Holds(s, at)), left.Any(s => Holds(s, at)));
            }
            Assert.Equal(Span.Sum(one), Span.Sum(left) + Span.Sum(Span.Without(one, left)));
        });

    private static readonly DateTimeOffset Start = new(2026, 3, 29, 0, 0, 0, TimeSpan.FromHours(1));

    private static readonly Gen<List<Span>> Spans = Gen.Select(Gen.Int[0, 100], Gen.Int[-2, 20]).Select((from, length) => new Span(Start.AddMinutes(from), Start.AddMinutes(from + length))).List[0, 8];

    private static bool Holds(Span span, DateTimeOffset at) => at >= span.From && at < span.To;
}
