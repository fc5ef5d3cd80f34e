using CsCheck;
using LabGovernance.Reviews;

namespace LabGovernance.Core.Tests.Reviews;

public sealed class TimeAxisTests
{
    private static readonly TimeZoneInfo[] Zones = [TimeZoneInfo.Utc, .. new[] { "Europe/Berlin", "America/Sao_Paulo", "Africa/Cairo", "Australia/Lord_Howe" }.Select(TimeZoneInfo.FindSystemTimeZoneById)];

    [Fact]
    public void What_lies_within_is_drawn_within_and_in_its_order()
        => Gen.Select(Gen.Int[0, 900], Gen.Double[-50, 150], Gen.Double[0, 120], Gen.Double[0.01, 1000]).Sample((start, at, length, days) =>
        {
            var from = new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(start);
            var axis = new TimeAxis(from, from.AddDays(days), TimeZoneInfo.Utc);
            var (begin, end) = (from.AddDays(days * at / 100), from.AddDays(days * (at + length) / 100));
            var place = axis.Place(begin, end);
            Assert.Equal(end >= axis.From && begin <= axis.To, place is not null);
            if (place is { } p)
                Assert.True(p is { At: >= 0, Width: >= 3 } && p.At + p.Width <= TimeAxis.Length + 0.001);
        });

    [Fact]
    public void Days_below_it_are_few_and_evenly_spaced_in_every_zone()
        => Gen.Select(Gen.Int[0, 900], Gen.Double[0.1, 4000], Gen.Int[0, Zones.Length - 1].Select(i => Zones[i])).Sample((start, days, zone) =>
        {
            var from = new DateTimeOffset(2024, 1, 1, 5, 30, 0, TimeSpan.Zero).AddDays(start);
            var ticks = new TimeAxis(from, from.AddDays(days), zone).Ticks().ToList();
            Assert.InRange(ticks.Count, 0, 9);
            Assert.True(ticks.Count < 3 || ticks.Zip(ticks.Skip(1)).Select(p => p.Second.Day.DayNumber - p.First.Day.DayNumber).Distinct().Count() == 1);
            Assert.All(ticks.Zip(ticks.Skip(1)), p => Assert.True(p.First.At < p.Second.At));
            Assert.All(ticks, t => Assert.InRange(t.At, 0, TimeAxis.Length));
        });
}
