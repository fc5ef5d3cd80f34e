using System.Globalization;

namespace LabGovernance.Module.Tests;

/// <summary>Opening an infrastructure and running single commands in it, through the cmdlets.</summary>
public sealed class SessionTests
{
    private const string Policy = """
        version: "1.0"
        metadata: { name: t, description: t, owner: t, last_updated: "2026-01-01" }
        infrastructures:
          one: { enabled: true, ttl_minutes: 60, requires_approval: false, allowed_commands: ["dotnet --version", "dotnet no-such-verb"] }
          two: { enabled: true, ttl_minutes: 60, requires_approval: true, allowed_commands: ["dotnet --version"] }
          three: { enabled: true, ttl_minutes: 60, requires_approval: false, allowed_commands: ["dotnet --version"] }
          shut: { enabled: false, ttl_minutes: 60, requires_approval: false, allowed_commands: ["dotnet --version"] }
        approval_workflow: { mode: interactive, timeout_seconds: 60, notification_channels: [] }
        session_limits: { max_concurrent_sessions: 2, max_daily_sessions: 3, cooldown_minutes: COOLDOWN }
        """;

    internal static string NewLab(int cooldown)
    {
        var lab = TemporaryLab.New();
        File.WriteAllText(Path.Combine(lab, "cse-policy.yaml"), Policy.Replace("COOLDOWN", cooldown.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(lab, "lab.yaml"), "version: \"1.0\"\nname: t\napprovals:\n  by_name: [alex]\n");
        return lab;
    }

    [Fact]
    public void A_command_runs_only_in_an_open_infrastructure_and_is_on_record()
    {
        using var session = new ModuleSession();
        var lab = NewLab(cooldown: 5);
        session.Run($"$lab = '{lab}'");

        Assert.Equal("SessionMissing", session.ErrorId("Invoke-CseCommand 'dotnet --version' one -Lab $lab"));
        session.Run("Enable-CseInfrastructure one -By alex -Reason 'try' -Lab $lab");
        Assert.Equal("0", session.Run("(Invoke-CseCommand 'dotnet --version' one -Lab $lab).ExitCode").Single().ToString());
        Assert.Equal("CommandFailed", session.ErrorId("Invoke-CseCommand 'dotnet no-such-verb' one -Lab $lab"));
        Assert.Equal("RedlineCrossed", session.ErrorId("Invoke-CseCommand 'dotnet --version; rm -rf /' one -Shell -Lab $lab"));
        Assert.Equal("PolicyDenied", session.ErrorId("Invoke-CseCommand 'whoami' one -Lab $lab"));
        Assert.Equal("CommandHoldsSecret", session.ErrorId("Invoke-CseCommand 'dotnet --version password=hunter2' one -Lab $lab"));
        session.Run("Disable-CseInfrastructure one -Lab $lab");
        Assert.Equal("SessionMissing", session.ErrorId("Invoke-CseCommand 'dotnet --version' one -Lab $lab"));

        var kinds = session.Run("(Get-LabJournal -Lab $lab).Kind").Select(k => k.ToString());
        Assert.Equal(
            ["policy.seen", "command.refused", "session.opened", "command.started", "command.finished", "command.started", "command.finished",
                "command.refused", "alert.raised", "command.refused", "alert.raised", "command.refused", "session.closed", "command.refused"],
            kinds);
        Assert.DoesNotContain("hunter2", string.Concat(session.Run("(Get-LabJournal -Lab $lab).Data")), StringComparison.Ordinal);
        Assert.Equal("True", session.Run("Test-LabJournal -Quiet -Lab $lab").Single().ToString());
    }

    [Fact]
    public void A_command_that_asks_is_not_run_without_a_human()
    {
        using var session = new ModuleSession();
        var lab = NewLab(cooldown: 0);
        session.Run($"Enable-CseInfrastructure two -By alex -Lab '{lab}'");
        Assert.Equal("ApprovalMissing", session.ErrorId($"Invoke-CseCommand 'dotnet --version' two -Lab '{lab}'"));
    }

    [Theory]
    [InlineData("Enable-CseInfrastructure one", "ApprovalNeedsHuman")]
    [InlineData("Enable-CseInfrastructure one -By eve", "ApprovalByNameNotAllowed")]
    [InlineData("Enable-CseInfrastructure nowhere -By alex", "InfrastructureUnknown")]
    [InlineData("Enable-CseInfrastructure shut -By alex", "InfrastructureClosed")]
    [InlineData("Enable-CseInfrastructure one 02:00:00 -By alex", "SessionTooLong")]
    [InlineData("Enable-CseInfrastructure one 00:00:00 -By alex", "SessionTimeInvalid")]
    [InlineData("Enable-CseInfrastructure one, one -By alex", "SessionAlreadyOpen")]
    [InlineData("Enable-CseInfrastructure one, two, three -By alex", "SessionLimitReached")]
    [InlineData("'one', 'two' | Enable-CseInfrastructure -By alex; Disable-CseInfrastructure one; Enable-CseInfrastructure one -By alex", "SessionCoolingDown")]
    [InlineData("Disable-CseInfrastructure one", "SessionMissing")]
    public void An_opening_outside_the_limits_is_refused(string script, string expected)
    {
        using var session = new ModuleSession();
        var lab = NewLab(cooldown: 5);
        Assert.Equal(expected, session.ErrorId($"$PSDefaultParameterValues = @{{ '*-Cse*:Lab' = '{lab}' }}; {script}"));
    }

    [Fact]
    public void An_edit_of_the_policy_ends_the_session()
    {
        using var session = new ModuleSession();
        var lab = NewLab(cooldown: 0);
        session.Run($"Enable-CseInfrastructure one -By alex -Lab '{lab}'");
        File.AppendAllText(Path.Combine(lab, "cse-policy.yaml"), "# edited\n");
        Assert.Equal("SessionPolicyChanged", session.ErrorId($"Invoke-CseCommand 'dotnet --version' one -Lab '{lab}'"));
        Assert.Equal("PolicyChanged", session.Run($"(Get-CseSession -All -Lab '{lab}').State").Single().ToString());
        Assert.Empty(session.Run($"Get-CseSession -Lab '{lab}'"));
    }
}
