using LabGovernance.Policy;
using LabGovernance.Policy.Linting;

namespace LabGovernance.Core.Tests.Policy.Linting;

public sealed class PolicyLinterTests
{
    [Theory]
    [InlineData("ssh root@10.27.27.11*", "policy.host-overmatch", PolicySeverity.Note, "ssh root@10.27.27.11 *")]
    [InlineData("ssh root@10.27.27.250*", "policy.host-overmatch", PolicySeverity.Note, "ssh root@10.27.27.250 *")]
    [InlineData("ssh root@10.27.27.*", "policy.host-overmatch", PolicySeverity.Warning, "ssh USER@HOST * (one rule for each host)")]
    [InlineData("ssh root@web-*.lan uptime", "policy.host-overmatch", PolicySeverity.Warning, "ssh USER@HOST uptime (one rule for each host)")]
    [InlineData("ssh *", "policy.host-overmatch", PolicySeverity.Warning, "ssh USER@HOST *")]
    [InlineData("scp * root@10.27.27.11:/config/*", "policy.host-overmatch", PolicySeverity.Warning, "scp ./* root@10.27.27.11:/config/*")]
    [InlineData("docker logs*", "policy.word-overmatch", PolicySeverity.Note, "docker logs *")]
    [InlineData("*", "policy.all-commands", PolicySeverity.Warning, "PROGRAM ARGUMENT * (one rule for each command)")]
    [InlineData(".*", "policy.all-commands", PolicySeverity.Warning, "PROGRAM ARGUMENT * (one rule for each command)")]
    [InlineData("parted /dev/sdb print", "policy.destructive", PolicySeverity.Warning, null)]
    [InlineData("RM -RF /srv/x", "policy.destructive", PolicySeverity.Warning, null)]
    [InlineData("ssh root@10.27.27.11 *", "policy.spawns", PolicySeverity.Note, "ssh root@10.27.27.11 COMMAND")]
    [InlineData("git *", "policy.spawns", PolicySeverity.Note, "git log *")]
    [InlineData("man *", "policy.spawns", PolicySeverity.Note, "man ARGUMENT")]
    [InlineData("make *", "policy.spawns", PolicySeverity.Note, "make ARGUMENT")]
    [InlineData("journalctl *", "policy.writes", PolicySeverity.Note, "journalctl --no-pager -u UNIT")]
    [InlineData("curl *", "policy.writes", PolicySeverity.Note, "curl -fsS http://HOST/health")]
    [InlineData("unzip *", "policy.writes", PolicySeverity.Note, "unzip ARGUMENT")]
    [InlineData("mv *", "policy.writes", PolicySeverity.Note, "mv ARGUMENT")]
    [InlineData("docker inspect *", "policy.reveals", PolicySeverity.Note, "docker inspect --format {{.State.Status}} *")]
    [InlineData("journalctl *", "policy.pager", PolicySeverity.Note, "journalctl --no-pager *")]
    [InlineData("systemctl status*", "policy.pager", PolicySeverity.Note, "systemctl --no-pager status *")]
    [InlineData("docker ps | grep x", "policy.never-matches", PolicySeverity.Warning, "docker ps (and a rule of its own for each further command)")]
    [InlineData("sh -c \"docker ps\"", "policy.never-matches", PolicySeverity.Warning, null)]
    [InlineData("docker (ps|logs)", "policy.never-matches", PolicySeverity.Warning, null)]
    [InlineData("rm -rf /", "policy.contradictory", PolicySeverity.Warning, null)]
    [InlineData("pfctl -d", "policy.contradictory", PolicySeverity.Warning, null)]
    public void A_pattern_is_found_and_told_how_to_be_tightened(string pattern, string code, PolicySeverity severity, string? suggestion)
    {
        var finding = Assert.Single(Lint(Policies.Of(Policies.Scope("vms", false, pattern))), f => f.Code == code);

        Assert.Equal(severity, finding.Severity);
        Assert.Equal("infrastructures.vms.allowed_commands[0]", finding.Path);
        Assert.Equal(pattern, finding.Rule);
        if (suggestion is not null)
            Assert.Equal(suggestion, finding.Suggestion);
    }

    [Theory]
    [InlineData("docker ps *")]
    [InlineData("docker inspect --format {{.State.Status}} *")]
    [InlineData("journalctl --no-pager -u web")]
    [InlineData("ssh root@10.27.27.11 uptime")]
    [InlineData("ha core check")]
    [InlineData("qm list")]
    public void A_tight_pattern_has_no_finding_above_a_note(string pattern)
        => Assert.DoesNotContain(Lint(Policies.Of(Policies.Scope("vms", false, pattern))), f => f.Rule == pattern && f.Severity > PolicySeverity.Note);

    /// <summary>What the linter calls open, the gate lets through; what it calls closed, the gate doesn't.</summary>
    [Fact]
    public void A_warning_of_a_way_out_quotes_a_command_that_the_gate_allows()
    {
        var findings = Lint(Policies.Everyday).Where(f => f.Code is "policy.spawns" or "policy.writes").ToList();

        Assert.NotEmpty(findings);
        Assert.All(findings, f =>
        {
            var command = f.Text[(f.Text.IndexOf('\'', StringComparison.Ordinal) + 1)..];
            command = command[..command.IndexOf("', which", StringComparison.Ordinal)].Split("' and '")[0];
            var ruling = Policies.Of(Policies.Scope("vms", false, f.Rule!)).Judge(command, throughShell: false);
            Assert.Equal(f.Severity == PolicySeverity.Warning, ruling.Effect == Effect.Allow);
        });
    }

    [Theory]
    [InlineData(new[] { "docker ps *", "docker *" }, 0)]
    [InlineData(new[] { "docker *", "docker ps -a" }, 1)]
    [InlineData(new[] { "docker ps *", "docker ps *" }, 1)]
    [InlineData(new[] { "systemctl status web-*", "systemctl status *" }, 0)]
    public void A_rule_that_another_takes_over_is_unreachable(string[] patterns, int index)
        => Assert.Equal(
            [$"infrastructures.vms.allowed_commands[{index}]"],
            Lint(Policies.Of(Policies.Scope("vms", false, patterns))).Where(f => f.Code == "policy.unreachable").Select(f => f.Path));

    [Theory]
    [InlineData("docker *", "docker run -v *")]
    [InlineData("docker ps *", "docker logs *")]
    [InlineData("systemctl status web", "systemctl status *")]
    [InlineData("ls", "ls -l")]
    public void A_rule_that_decides_alone_on_something_is_reachable(string one, string other)
        => Assert.DoesNotContain(Lint(Policies.Of(Policies.Scope("vms", false, one, other))), f => f.Code == "policy.unreachable" && f.Rule == other);

    [Theory]
    [InlineData("docker rm *", "docker rm *", "policy.contradictory")]
    [InlineData("docker *", "docker rm *", null)]
    public void A_rule_that_a_stricter_one_takes_whole_is_contradicted(string allowed, string denied, string? code)
    {
        var vms = Policies.Scope("vms", false, allowed);

        Assert.Equal(code, Lint(Policies.Of(vms with { DenyCommands = [denied] })).SingleOrDefault(f => f.Code == "policy.contradictory")?.Code);
        Assert.Equal(code, Lint(Policies.Of(vms with { AskCommands = [denied] })).SingleOrDefault(f => f.Code == "policy.contradictory")?.Code);
    }

    [Fact]
    public void A_rule_with_options_of_its_own_is_asked_with_them()
    {
        var logs = new CommandRule { Command = "docker logs *", Options = ["-f|--follow"], Requires = ["-n|--tail="], Match = ["docker logs -n 5 web"] };
        var findings = Lint(Policies.Of(Policies.Scope("vms", false, "docker ps *") with { AllowedCommands = [logs, "docker logs *"] }) with { Version = "1.1" });

        Assert.Equal(["infrastructures.vms.allowed_commands[0]"], findings.Where(f => f.Code == "policy.unreachable").Select(f => f.Path));
        Assert.DoesNotContain(findings, f => f.Code == "policy.never-matches");
        Assert.Equal(["infrastructures.vms.allowed_commands[1]"], findings.Where(f => f.Code == "policy.no-examples").Select(f => f.Path));
    }

    [Fact]
    public void Consent_that_another_infrastructure_spares_is_told()
    {
        var finding = Assert.Single(
            Lint(Policies.Of(Policies.Scope("vms", false, "docker *"), Policies.Scope("pfsense", true, "docker restart *", "pfctl -s info"))), f => f.Code == "policy.approval-bypass");

        Assert.Equal("docker restart *", finding.Rule);
    }

    [Theory]
    [InlineData(@"rm\s+-rf", "policy.redline-inert")]
    [InlineData("(reboot|halt)", "policy.redline-inert")]
    [InlineData("*", "policy.redline-broad")]
    [InlineData("DROP DATABASE", "policy.redline-built-in")]
    [InlineData("rm -rf /", "policy.redline-built-in")]
    [InlineData("docker pull", null)]
    [InlineData("curl * | sh", null)]
    [InlineData(":(){ :|:& };:", "policy.redline-built-in")]
    public void A_redline_is_asked_what_it_stops(string pattern, string? code)
    {
        var policy = Policies.Of(Policies.Scope("vms", false, "docker ps"));
        policy = policy with { ApprovalWorkflow = policy.ApprovalWorkflow with { RedlineTriggers = [new(pattern, "because")] } };

        Assert.Equal(code, Lint(policy).SingleOrDefault(f => f.Code.StartsWith("policy.redline", StringComparison.Ordinal))?.Code);
    }

    [Fact]
    public void Settings_that_are_unsafe_are_told_with_their_keys()
    {
        var policy = Policies.Of(Policies.Scope("vms", false, "docker ps") with { TtlMinutes = 480 }, Policies.Scope("mine", true));
        policy = policy with
        {
            Audit = new AuditRules { Enabled = false, IncludeCommandOutput = true, RetentionDays = 7, LogPath = "/tmp/audit.log", AlertOnRedline = false, AlertOnDenial = false },
            SessionLimits = new SessionLimits { CooldownMinutes = 0 },
            ApprovalWorkflow = policy.ApprovalWorkflow with { Mode = ApprovalMode.AutoApprove, TimeoutSeconds = 301, NotificationChannels = [] },
        };

        var found = Lint(policy).Select(f => $"{f.Severity} {f.Code} {f.Path}").ToHashSet();

        Assert.Superset(
            new HashSet<string>
            {
                "Warning policy.ttl infrastructures.vms.ttl_minutes",
                "Warning policy.no-commands infrastructures.mine.allowed_commands",
                "Note policy.infrastructure-name infrastructures.mine",
                "Warning policy.audit-off audit.enabled",
                "Warning policy.audit-output audit.include_command_output",
                "Warning policy.audit-retention audit.retention_days",
                "Warning policy.audit-log-path audit.log_path",
                "Warning policy.audit-alerts audit.alert_on_redline",
                "Note policy.audit-alerts audit.alert_on_denial",
                "Warning policy.session-limits session_limits.cooldown_minutes",
                "Note policy.approval-mode approval_workflow.mode",
                "Warning policy.approval-timeout approval_workflow.timeout_seconds",
                "Warning policy.no-channels approval_workflow.notification_channels",
            },
            found);
    }

    [Fact]
    public void A_rule_that_no_record_used_is_told_only_after_thirty_days()
    {
        var policy = Policies.Of(Policies.Scope("vms", false, "docker ps", "docker info"));
        var now = new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);
        var used = new HashSet<(string, string)> { ("vms", "docker ps") };

        Assert.Equal(["docker info"], Lint(policy, new RuleUse(now.AddDays(-30), now, used)).Where(f => f.Code == "policy.never-used").Select(f => f.Rule));
        Assert.DoesNotContain(Lint(policy, new RuleUse(now.AddDays(-29), now, used)), f => f.Code == "policy.never-used");
    }

    [Fact]
    public void No_text_holds_what_a_terminal_would_obey()
    {
        var findings = Lint(Policies.Of(Policies.Scope("vms\u001b[2J", false, "docker \u202eps*", "x\u001b]0;t\u0007", "a\nb")));

        Assert.NotEmpty(findings);
        Assert.All(findings, f => Assert.DoesNotContain($"{f.Text}{f.Path}{f.Rule}{f.Suggestion}", c => char.IsControl(c) || c == '\u202e'));
    }

    [Fact]
    public void Every_kind_of_finding_is_listed_once()
    {
        Assert.Equal(FindingKinds.All.Count, FindingKinds.All.Select(k => k.Code).Distinct().Count());
        Assert.Equal(
            typeof(FindingKinds).GetProperties().Where(p => p.PropertyType == typeof(FindingKind)).Select(p => ((FindingKind)p.GetValue(null)!).Code).Order(),
            FindingKinds.All.Select(k => k.Code).Order());
    }

    private static IReadOnlyList<PolicyFinding> Lint(CsePolicy policy, RuleUse? use = null)
        => PolicyLinter.Lint(new PolicyDocument(policy, () => new Dictionary<string, PolicyPlace>()), use);
}
