namespace LabGovernance.Module.Tests;

/// <summary>The way of a change through the cmdlets, on a lab of its own.</summary>
public sealed class GovernedChangeTests
{
    [Fact]
    public void A_change_can_be_piped_to_whatever_takes_an_id()
    {
        using var session = new ModuleSession();
        var lab = TemporaryLab.WithPolicy(requiresApproval: false);
        var id = TemporaryLab.Planned(session, lab);

        Assert.Equal("Allow", session.Run($"(Get-LabChange -Lab '{lab}' | Test-LabChange -Lab '{lab}').Effect").Single().ToString());
        Assert.Equal(id, session.Run($"(Get-LabChange -Id (Get-LabChange -Lab '{lab}') -Lab '{lab}').Id").Single().ToString());
        Assert.Equal("ChangeIdInvalid", session.ErrorId($"'x' | Test-LabChange -Lab '{lab}'"));
    }

    [Fact]
    public void A_change_goes_its_whole_way()
    {
        using var session = new ModuleSession();
        var lab = TemporaryLab.WithPolicy(requiresApproval: true);
        var id = TemporaryLab.Planned(session, lab);

        Assert.Equal("ApprovalMissing", session.ErrorId($"Invoke-LabChange {id} -Lab '{lab}'"));
        session.Run($"Approve-LabChange {id} -By alex -Lab '{lab}'");
        Assert.Equal("Verifying", session.Run($"(Invoke-LabChange {id} -Lab '{lab}').State").Single().ToString());
        Assert.Contains($"[{id}] try", File.ReadAllText(Path.Combine(lab, "STATUS.md")), StringComparison.Ordinal);
        Assert.Equal("EvidenceMissing", session.ErrorId($"Complete-LabChange {id} -Lab '{lab}'"));
        Assert.Equal("Verified", session.Run($"(Invoke-LabVerification {id} -Lab '{lab}').State").Single().ToString());
        Assert.Equal("verified", session.Run($"(Complete-LabChange {id} -Lab '{lab}').ClosedAs").Single().ToString());
        Assert.Equal("True", session.Run($"Test-LabJournal -Quiet -Lab '{lab}'").Single().ToString());
    }

    [Theory]
    [InlineData("New-LabStep 'two' 'dotnet --version' | Set-LabPlan $id -Lab $lab", "ApprovalMissing")]
    [InlineData("[IO.File]::AppendAllText(\"$lab/cse-policy.yaml\", \"# edited`n\")", "ApprovalPolicyChanged")]
    public void An_approval_dies_when_what_it_is_bound_to_changes(string edit, string expected)
    {
        using var session = new ModuleSession();
        var lab = TemporaryLab.WithPolicy(requiresApproval: true);
        var id = TemporaryLab.Planned(session, lab);
        session.Run($"Approve-LabChange {id} -By alex -Lab '{lab}'");

        session.Run($"$lab = '{lab}'; $id = '{id}'; {edit}");

        Assert.Equal(expected, session.ErrorId($"Invoke-LabChange {id} -Lab '{lab}'"));
        Assert.Equal("Planned", session.Run($"(Get-LabChange {id} -Lab '{lab}').State").Single().ToString());
    }

    [Fact]
    public void A_failed_step_stops_the_plan_and_is_told()
    {
        using var session = new ModuleSession();
        var lab = TemporaryLab.WithPolicy(requiresApproval: false);
        var id = TemporaryLab.Planned(session, lab, "dotnet no-such-verb");

        Assert.Equal("ChangeFailed", session.ErrorId($"Invoke-LabChange {id} -Lab '{lab}'"));
        Assert.Equal("Failed", session.Run($"(Get-LabChange {id} -Lab '{lab}').State").Single().ToString());
    }

    [Theory]
    [InlineData("Approve-LabChange CHG-0001 -By eve", "ApprovalByNameNotAllowed")]
    [InlineData("Approve-LabChange CHG-0001", "ApprovalNeedsHuman")]
    [InlineData("Get-LabChange CHG-0999", "ChangeNotFound")]
    [InlineData("Get-LabChange nonsense", "ChangeIdInvalid")]
    [InlineData("Complete-LabChange CHG-0001", "ChangeStateForbids")]
    [InlineData("New-LabChange x no-such-scope", "InfrastructureUnknown")]
    public void What_can_not_be_is_refused_with_a_stable_id(string command, string expected)
    {
        using var session = new ModuleSession();
        var lab = TemporaryLab.WithPolicy(requiresApproval: true);
        _ = TemporaryLab.Planned(session, lab);

        Assert.Equal(expected, session.ErrorId($"{command} -Lab '{lab}'"));
    }

    [Theory]
    [InlineData("New-LabChange \"t`e[1A`e[2K\" tools", "ChangeTextMisleading")]
    [InlineData("New-LabChange \"t`nApprove it\" tools", "ChangeTextMisleading")]
    [InlineData("New-LabChange t tools -Description \"`u{202e}x\"", "ChangeTextMisleading")]
    [InlineData("New-LabStep \"s`e[1A\" 'dotnet --version' | Set-LabPlan CHG-0001", "PlanInvalid")]
    [InlineData("New-LabStep s \"dotnet --version`r\" | Set-LabPlan CHG-0001", "PlanInvalid")]
    [InlineData("New-LabStep s 'dotnet --version' -WorkingDirectory \"x`n\" | Set-LabPlan CHG-0001", "PlanInvalid")]
    [InlineData("New-LabStep s 'dotnet --version' -Rollback \"dotnet`u{200b}\" | Set-LabPlan CHG-0001", "PlanInvalid")]
    [InlineData("New-LabStep s 'dotnet --version' | Set-LabPlan CHG-0001 -Check (New-LabCheck \"c`e[8m\" -File x)", "PlanInvalid")]
    public void What_would_show_another_plan_than_it_is_gets_no_further(string command, string expected)
    {
        using var session = new ModuleSession();
        var lab = TemporaryLab.WithPolicy(requiresApproval: true);
        _ = TemporaryLab.Planned(session, lab);

        Assert.Equal(expected, session.ErrorId($"{command} -Lab '{lab}'"));
    }

    [Theory]
    [InlineData("..", "ApprovalMissing")]
    [InlineData("sub/../..", "ApprovalMissing")]
    [InlineData("../LAB-twin", "ApprovalMissing")]
    [InlineData("/", "ApprovalMissing")]
    [InlineData(".", "")]
    [InlineData("sub/../runbooks", "")]
    public void What_runs_outside_the_lab_needs_a_human(string folder, string expected)
    {
        using var session = new ModuleSession();
        var lab = TemporaryLab.WithPolicy(requiresApproval: false);
        var twin = folder.Replace("LAB", Path.GetFileName(lab), StringComparison.Ordinal);
        session.Run($"$null = New-LabChange try tools -Lab '{lab}'; New-LabStep one 'dotnet --version' -WorkingDirectory '{twin}' | Set-LabPlan CHG-0001 -Lab '{lab}'");

        Assert.Equal(expected, session.ErrorId($"Invoke-LabChange CHG-0001 -Lab '{lab}'"));
    }

    [Fact]
    public void A_reason_is_kept_as_what_it_holds()
    {
        using var session = new ModuleSession();
        var lab = TemporaryLab.WithPolicy(requiresApproval: true);
        var id = TemporaryLab.Planned(session, lab);

        Assert.Equal("x\\u{001B}[2J", session.Run($"(Stop-LabChange {id} -Reason \"x`e[2J\" -PassThru -Lab '{lab}').Reason").Single().ToString());
    }

    [Theory]
    [InlineData("00:00:00.0000001", 0)]
    [InlineData("2h", 2)]
    [InlineData("30d", 2)]
    [InlineData("01:00:00", 2)]
    [InlineData("2000-01-01", 2)]
    public void A_length_of_time_is_that_long_ago(string since, int expected)
    {
        using var session = new ModuleSession();
        var lab = TemporaryLab.WithPolicy(requiresApproval: true);
        _ = TemporaryLab.Planned(session, lab);

        Assert.Equal(expected, session.Run($"Get-LabJournal -Subject CHG-0001 -Since '{since}' -Lab '{lab}'").Count);
        Assert.Equal(2, session.Run($"Get-LabJournal -Subject CHG-0001 -Since ([TimeSpan]::FromHours(1)) -Lab '{lab}'").Count);
        Assert.Contains("time of day", session.Error($"Get-LabJournal -Since 10:30 -Lab '{lab}'")!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_consent_by_name_is_found_by_that_name()
    {
        using var session = new ModuleSession();
        var lab = TemporaryLab.WithPolicy(requiresApproval: true);
        var id = TemporaryLab.Planned(session, lab);
        session.Run($"Approve-LabChange {id} -By alex -Lab '{lab}'");

        Assert.Equal("approval.granted", session.Run($"(Get-LabJournal -Actor human:alex -Lab '{lab}').Kind").Single().ToString());
    }

    [Fact]
    public void A_plan_that_was_set_says_so_to_who_asks()
    {
        using var session = new ModuleSession();
        var lab = TemporaryLab.WithPolicy(requiresApproval: true);

        var told = session.Run($"$null = New-LabChange t tools -Lab '{lab}'; New-LabStep s 'dotnet --version' | Set-LabPlan CHG-0001 -Lab '{lab}' -Verbose 4>&1");

        Assert.Contains("CHG-0001 has a plan of 1 step, 0 checks", told.Single(t => t.ToString().Contains("has a plan", StringComparison.Ordinal)).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_runbook_is_read_and_not_run()
    {
        using var session = new ModuleSession();
        var lab = TemporaryLab.WithPolicy(requiresApproval: false);
        var runbook = Path.Combine(lab, "r.ps1");
        File.WriteAllText(runbook, "param([Parameter(Mandatory)][string] $What)\nNew-LabStep \"Show $What\" 'dotnet --version' -Idempotent\nNew-LabCheck there -File lab.yaml\n");
        session.Run($"$null = New-LabChange try tools -Lab '{lab}'; Set-LabPlan CHG-0001 -Runbook '{runbook}' -Parameters @{{ What = 'it' }} -Lab '{lab}'");
        Assert.Equal("Show it", session.Run($"(Get-LabPlan CHG-0001 -Lab '{lab}').Title").Single().ToString());

        File.WriteAllText(runbook, "[IO.File]::WriteAllText('/tmp/labgovernance-should-not-be', 'x')\n");
        Assert.Equal("RunbookInvalid", session.ErrorId($"Set-LabPlan CHG-0001 -Runbook '{runbook}' -Lab '{lab}'"));
        Assert.False(File.Exists("/tmp/labgovernance-should-not-be"));
    }
}
