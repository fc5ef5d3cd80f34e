using LabGovernance.Changes;
using LabGovernance.Drift;
using LabGovernance.Plans;

namespace LabGovernance.Core.Tests.Drift;

public sealed class DriftExplanationTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly BaselineDefinition Baseline = new() { Name = "x", Files = ["conf"], Path = "/srv/lab/baselines/x.yaml" };

    [Theory]
    [InlineData("true", 30, 30, "CHG-0042")]
    [InlineData("true", 300, 300, null)]
    [InlineData("true", 30, 300, null)]
    [InlineData("cp -p /tmp/a conf/a", -600, 30, "CHG-0042")]
    [InlineData("cp -p /tmp/a /srv/lab/conf/a", -600, 30, "CHG-0042")]
    [InlineData("cp -p /tmp/a ./conf/a", -600, 30, "CHG-0042")]
    [InlineData("cp -p /tmp/a conf/a", 300, 300, null)]
    [InlineData("cp -p /tmp/a conf/a.bak", 300, 300, null)]
    [InlineData("cp -p /tmp/a other/conf/a", 300, 300, null)]
    public void A_change_explains_what_it_wrote_or_names_and_nobody_touched_since(string command, int modified, int changed, string? expected)
    {
        var now = new FileState { Path = "conf/a", Kind = FileKind.File, Modified = Noon.AddSeconds(modified), Changed = Noon.AddSeconds(changed) };

        Assert.Equal(expected, Explained(command, now, Baseline).Change?.ToString());
    }

    [Theory]
    [InlineData("rm conf/a", "CHG-0042")]
    [InlineData("rm conf/ab", null)]
    public void What_is_removed_is_explained_by_its_name_alone(string command, string? expected)
        => Assert.Equal(expected, Explained(command, null, Baseline).Change?.ToString());

    [Fact]
    public void A_step_of_another_infrastructure_explains_nothing_by_its_time_alone()
    {
        var now = new FileState { Path = "conf/a", Kind = FileKind.File, Modified = Noon.AddSeconds(30), Changed = Noon.AddSeconds(30) };

        Assert.Null(Explained("true", now, Baseline with { Infrastructure = "pfsense" }).Change);
        Assert.NotNull(Explained("true", now, Baseline with { Infrastructure = "docker" }).Change);
        Assert.NotNull(Explained("touch conf/a", now, Baseline with { Infrastructure = "pfsense" }).Change);
    }

    [Fact]
    public void What_was_over_when_the_baseline_was_taken_explains_nothing()
        => Assert.Null(Explained("rm conf/a", null, Baseline, takenAt: 120).Change);

    [Fact]
    public void What_did_not_run_explains_nothing()
        => Assert.Null(Explained("rm conf/a", null, Baseline, state: StepState.NotStarted).Change);

    private static DriftFinding Explained(string command, FileState? now, BaselineDefinition baseline, int takenAt = -3600, StepState state = StepState.Succeeded)
    {
        var change = new Change
        {
            Id = new ChangeId(42),
            Title = "x",
            Kind = ChangeKind.Configuration,
            Infrastructure = "docker",
            State = ChangeState.Verifying,
            ProposedBy = Actor.Parse("human:alex"),
            ProposedAt = Noon,
            UpdatedAt = Noon,
            Version = 1,
            Plan = new Plan { Steps = [new Step { Number = 1, Title = "x", Command = command }] },
            Steps = [new StepRecord { Number = 1, State = state, StartedAt = Noon, FinishedAt = Noon.AddSeconds(60) }],
        };
        var finding = new DriftFinding { Baseline = "x", Kind = now is null ? DriftKind.Removed : DriftKind.Changed, Path = "conf/a", What = "content", Now = now };
        return DriftExplanation.Of(finding, baseline, Noon.AddSeconds(takenAt), "/srv/lab", [change]);
    }
}
