using LabGovernance.Changes;
using LabGovernance.Core.Tests.Policy;
using LabGovernance.Execution;
using LabGovernance.Journal;
using LabGovernance.Policy;
using LabGovernance.Sessions;
using LabGovernance.Testing;

namespace LabGovernance.Core.Tests.Journal.Audit;

public sealed class AuditedJournalTests : IAuditLog
{
    private readonly MemoryLab _lab = new(Policies.Of(Policies.Scope("vms", true, "docker ps*")), new ConsentRules { ByName = ["alex"] });
    private readonly List<string> _lines = [];
    private readonly List<string> _reports = [];
    private AuditRules _rules = new() { LogPath = "audit.log" };
    private string? _failure;
    private int _ids;

    string? IAuditLog.Append(string path, IReadOnlyList<string> lines)
    {
        if (_failure is null)
            _lines.AddRange(lines);
        return _failure;
    }

    [Theory]
    [InlineData("whoami", "denial")]
    [InlineData("rm -rf /", "redline")]
    public async Task A_denial_and_a_redline_raise_an_alert(string command, string why)
    {
        await RunAsync(command);

        var alert = Assert.Single(_lab.Journal.Entries, e => e.Kind == AlertRaised.Kind);
        Assert.Contains($"\"why\":\"{why}\"", alert.Data, StringComparison.Ordinal);
        Assert.Contains("\"alert\":true", _lines[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, false, false)]
    [InlineData(false, true, true)]
    public async Task An_alert_that_the_policy_turns_off_is_not_raised(bool enabled, bool onDenial, bool onRedline)
    {
        _rules = _rules with { Enabled = enabled, AlertOnDenial = onDenial, AlertOnRedline = onRedline };

        await RunAsync("whoami");
        await RunAsync("rm -rf /");

        Assert.DoesNotContain(_lab.Journal.Entries, e => e.Kind == AlertRaised.Kind);
        Assert.Equal(2, _lab.Journal.Entries.Count(e => e.Kind == CommandRefused.Kind));
        Assert.Equal(enabled, _lines.Count > 0);
    }

    [Fact]
    public async Task Who_is_only_notified_is_notified_whatever_the_audit_says()
    {
        _rules = _rules with { Enabled = false };
        _lab.Policy = _lab.Policy with { ApprovalWorkflow = _lab.Policy.ApprovalWorkflow with { Mode = ApprovalMode.NotifyOnly } };

        Assert.False((await RunAsync("docker ps")).IsRefused);

        Assert.Contains("\"why\":\"notification\"", Assert.Single(_lab.Journal.Entries, e => e.Kind == AlertRaised.Kind).Data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_ruling_decision_and_run_is_a_line()
    {
        await RunAsync("docker ps");

        Assert.Equal(["session.opened", "command.started", "command.finished"], _lines.Select(l => l.Split("\"kind\":\"")[1].Split('"')[0]));
        Assert.All(_lines, l => Assert.DoesNotContain('\n', l));
    }

    [Fact]
    public async Task A_log_that_can_not_be_written_stops_nothing_and_leaves_one_mark_where_it_stops_and_one_where_it_goes_on()
    {
        _failure = "The disk is full.";
        Assert.False((await RunAsync("docker ps")).IsRefused);
        Assert.False((await RunAsync("docker ps")).IsRefused);
        _failure = null;
        Assert.False((await RunAsync("docker ps")).IsRefused);

        Assert.Equal(["audit.failed", "audit.resumed"], _lab.Journal.Entries.Where(e => e.Subject == "audit").Select(e => e.Kind));
        Assert.Equal(5, _reports.Count);
        Assert.Equal(3, _lab.Journal.Entries.Count(e => e.Kind == CommandFinished.Kind));
    }

    private async Task<Outcome<CommandResult>> RunAsync(string command)
    {
        var journal = new AuditedJournal(_lab.Journal, () => _rules, this, () => $"{++_ids}", _reports.Add);
        var sessions = new SessionRegister(_lab.For(Actor.Automation("cron"), false) with { Journal = journal });
        if (sessions.Current("vms").IsRefused)
            _ = sessions.Open("vms", null, "alex", null).Value;
        return await new CommandRun(_lab.For(Actor.Human("alex"), true) with { Journal = journal }).RunAsync(
            new CommandOrder { Command = command, Infrastructure = "vms" }, _ => true, _ => { }, default);
    }
}
