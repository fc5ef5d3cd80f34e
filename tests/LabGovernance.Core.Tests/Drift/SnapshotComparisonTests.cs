using LabGovernance.Drift;

namespace LabGovernance.Core.Tests.Drift;

public sealed class SnapshotComparisonTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Each_way_to_differ_has_its_kind()
    {
        var before = Of(File("a", "1"), File("b", "1"), File("c", "1"), File("d", "1") with { Mode = "0644" }, File("same", "1"));
        var now = Of(File("a", "2"), File("c", "1") with { Kind = FileKind.Link, Digest = null, Target = "/etc/shadow" }, File("d", "1") with { Mode = "4755" }, File("new", "1"), File("same", "1") with { Modified = Noon.AddDays(1) });

        Assert.Equal(
            ["Changed: a (content)", "Removed: b (file of 1 bytes)", "Changed: c (file of 1 bytes → link to /etc/shadow)", "Changed: d (mode 0644 → 4755)", "Added: new (file of 1 bytes)"],
            SnapshotComparison.Of("x", before, now).Select(f => f.ToString()));
    }

    [Fact]
    public void What_can_not_be_read_is_unknown_and_never_removed_or_unchanged()
    {
        var before = Of(File("closed/a", "1"), File("closed/b/c", "1"), File("closedness", "1"), File("then", "1") with { Kind = FileKind.Unreadable, Digest = null, Why = "denied" });
        var now = Of(File("closed", "") with { Kind = FileKind.Unreadable, Why = "denied" }, File("then", "1"));

        Assert.Equal(
            [(DriftKind.Unknown, "closed"), (DriftKind.Unknown, "closed/a"), (DriftKind.Unknown, "closed/b/c"), (DriftKind.Removed, "closedness"), (DriftKind.Unknown, "then")],
            SnapshotComparison.Of("x", before, now).Select(f => (f.Kind, f.Path)));
    }

    [Fact]
    public void A_snapshot_reads_back_as_it_was_written_and_nothing_else_does()
    {
        var snapshot = Of(File("a \"b\"\n€", "1") with { Changed = Noon.AddTicks(1234567), Inode = ulong.MaxValue, Owner = "0:0" });

        var read = Snapshot.Read(snapshot.Write())!;

        Assert.Equal(snapshot.States, read.States);
        Assert.Equal(snapshot.Write(), read.Write());
        Assert.Null(Snapshot.Read("{}"u8.ToArray()));
        Assert.Null(Snapshot.Read("no JSON"u8.ToArray()));
        Assert.Null(Snapshot.Read([]));
    }

    [Theory]
    [InlineData(-10, 0, true)]
    [InlineData(-1, 0, false)]
    [InlineData(-10, 1, false)]
    public void Only_what_changed_well_before_the_look_is_taken_as_it_was(int changedAt, int later, bool expected)
    {
        var before = File("a", "1") with { Changed = Noon.AddSeconds(changedAt), Inode = 7 };
        var now = before with { Digest = null, Changed = before.Changed!.Value.AddTicks(later) };

        Assert.Equal(expected, now.IsSurelyStill(before, Noon));
        Assert.False((now with { Changed = null }).IsSurelyStill(before with { Changed = null }, Noon));
    }

    private static Snapshot Of(params FileState[] states) => new() { TakenAt = Noon, Files = ["."], States = [.. states.OrderBy(s => s.Path, StringComparer.Ordinal)] };

    private static FileState File(string path, string digest) => new() { Path = path, Kind = FileKind.File, Size = 1, Modified = Noon, Digest = digest };
}
