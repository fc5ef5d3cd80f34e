using LabGovernance.Changes;
using LabGovernance.Core.Tests.Policy;
using LabGovernance.Drift;
using LabGovernance.Execution;
using LabGovernance.Plans;
using LabGovernance.Sessions;
using LabGovernance.Testing;

namespace LabGovernance.Core.Tests.Drift;

/// <summary>Commands of baselines: run through the gate, compared line by line.</summary>
public sealed class BaselineOutputTests
{
    private static readonly BaselineDefinition Storage = new() { Name = "storage", Files = [], Commands = ["zfs list"], Infrastructure = "proxmox", IgnoreLines = ["[0-9.]+G$", "^scan:.*$"], Path = "" };

    private readonly MemoryLab _lab = new(
        Policies.Of(Policies.Scope("proxmox", false, "zfs list*")) with { Audit = new() { IncludeCommandOutput = true } }, new ConsentRules { ByName = ["alex"] });

    private readonly BaselineDialog _dialog;

    public BaselineOutputTests()
    {
        _dialog = new() { Consents = _ => true, Run = (lab, order) => new CommandRun(lab).RunAsync(order, _ => true, _ => { }, default).GetAwaiter().GetResult() };
        _ = new SessionRegister(_lab.For(Actor.Automation("cron"), false)).Open("proxmox", null, "alex", null).Value;
    }

    [Fact]
    public void What_is_volatile_is_no_difference_and_what_is_not_is_told_line_by_line()
    {
        Prints("tank/media  12G\ntank/home  3.5G\nscan: today\n");
        Assert.Equal(1, Register.Take(Storage, false, _dialog, default).Value.Count);
        Prints("tank/media  13G\ntank/home  4G\nscan: tomorrow\nscan: again\n");
        Assert.Empty(Compared().Findings);
        Prints("tank/media  13G\ntank/other  1G\n");

        var finding = Assert.Single(Compared().Findings);

        Assert.Equal(("$ zfs list", DriftKind.Changed, "1 lines gone, 1 new"), (finding.Path, finding.Kind, finding.What));
        Assert.Equal(["@@ -1 +1 @@", " tank/media", "-tank/home", "+tank/other"], finding.Diff);
    }

    [Fact]
    public void Secrets_are_neither_kept_nor_shown_and_their_change_is_told()
    {
        Prints("user=alex\npassword=hunter2hunter2\n");
        Register.Take(Storage, false, _dialog, default);
        Prints("user=alex\npassword=correcthorse9\n");

        var finding = Assert.Single(Compared().Findings);

        Assert.DoesNotContain("hunter2", finding.Before!.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("correcthorse", finding.Now!.Text, StringComparison.Ordinal);
        Assert.Empty(finding.Diff);
    }

    [Fact]
    public void Without_leave_to_keep_output_only_its_digest_is_kept()
    {
        _lab.Policy = _lab.Policy with { Audit = new() { IncludeCommandOutput = false } };
        _ = new SessionRegister(_lab.For(Actor.Automation("cron"), false)).Open("proxmox", null, "alex", null);
        Prints("one");
        Register.Take(Storage, false, _dialog, default);
        Prints("another");

        var finding = Assert.Single(Compared().Findings);

        Assert.Equal("content, 3 → 7 bytes", finding.What);
        Assert.Null(finding.Now!.Text);
    }

    [Fact]
    public void Behind_a_closed_gate_nothing_is_taken_and_all_is_unknown()
    {
        Prints("one");
        Register.Take(Storage, false, _dialog, default);
        _lab.Time.Advance(TimeSpan.FromDays(1));

        Assert.Equal((1, 0, 0d), (Compared().Unknown, Compared().Unexplained, Compared().Percentage));
        Assert.Equal("SessionExpired", Register.Accept("storage", "x", _dialog, default).Refusal?.Code);
        Assert.Equal("SessionExpired", Register.Take(Storage with { Name = "new" }, false, _dialog, default).Refusal?.Code);
    }

    [Theory]
    [InlineData("docker ps", "PolicyDenied")]
    [InlineData("rm -rf /", "RedlineCrossed")]
    public void What_the_gate_forbids_is_not_run(string command, string code)
    {
        _lab.Processes.Run = (_, _) => throw new InvalidOperationException("It ran.");
        Assert.Equal(code, Register.Take(Storage with { Commands = [command] }, false, _dialog, default).Refusal?.Code);
    }

    [Fact]
    public void A_command_that_fails_is_no_baseline_and_no_drift()
    {
        _lab.Processes.Run = (_, _) => ScriptedProcesses.Ended(2);
        Assert.Equal("BaselineCommandFailed", Register.Take(Storage, false, _dialog, default).Refusal?.Code);
        Prints("one");
        Register.Take(Storage, false, _dialog, default);
        _lab.Processes.Run = (_, _) => ScriptedProcesses.Ended(2);
        Assert.Equal(DriftKind.Unknown, Assert.Single(Compared().Findings).Kind);
    }

    [Theory]
    [InlineData("zfs destroy tank/home", "proxmox", "CHG-0042")]
    [InlineData("zfs destroy tank/homework", "proxmox", null)]
    [InlineData("zfs destroy tank/home", "docker", null)]
    public void A_step_explains_an_output_when_it_names_what_differs(string command, string infrastructure, string? expected)
    {
        var noon = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
        var change = new Change
        {
            Id = new ChangeId(42),
            Title = "x",
            Kind = ChangeKind.Configuration,
            Infrastructure = infrastructure,
            State = ChangeState.Verifying,
            ProposedBy = Actor.Parse("human:alex"),
            ProposedAt = noon,
            UpdatedAt = noon,
            Version = 1,
            Plan = new Plan { Steps = [new Step { Number = 1, Title = "x", Command = command }] },
            Steps = [new StepRecord { Number = 1, State = StepState.Succeeded, StartedAt = noon, FinishedAt = noon.AddSeconds(60) }],
        };
        var output = new FileState { Path = "$ zfs list", Kind = FileKind.Output, Text = "tank/home 1", Digest = "1" };
        var finding = SnapshotComparison.Of("x", Of(output), Of(output with { Text = "", Digest = "2" }))[0];

        Assert.Equal(expected, DriftExplanation.Of(finding, Storage, noon.AddHours(-1), "/srv/lab", [change]).Change?.ToString());
    }

    [Theory]
    [InlineData("(", "zfs list", "proxmox")]
    [InlineData("(a)\\1", "zfs list", "proxmox")]
    [InlineData("", "zfs list", "proxmox")]
    [InlineData("x", "zfs\nlist", "proxmox")]
    [InlineData("x", " ", "proxmox")]
    [InlineData("x", "zfs list", null)]
    public void What_can_not_be_run_or_matched_is_refused(string pattern, string command, string? infrastructure)
        => Assert.Equal("BaselineInvalid", Register.Take(Storage with { IgnoreLines = [pattern], Commands = [command], Infrastructure = infrastructure }, false, _dialog, default).Refusal?.Code);

    private static Snapshot Of(FileState state) => new() { TakenAt = default, Files = [], States = [state] };

    private BaselineRegister Register => new(_lab.For(Actor.Human("alex"), true));

    private DriftReport Compared() => Register.Compare("storage", false, _dialog, default).Value;

    private void Prints(string text) => _lab.Processes.Run = (_, _) => ScriptedProcesses.Ended(0) with { Output = new(text.Length, "", text, false) };
}
