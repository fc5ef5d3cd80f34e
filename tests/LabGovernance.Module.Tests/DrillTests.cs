namespace LabGovernance.Module.Tests;

/// <summary>Drills through the cmdlets.</summary>
public sealed class DrillTests
{
    [Fact]
    public void A_drill_is_timed_judged_and_told_in_the_status_and_the_matrix()
    {
        using var session = new ModuleSession();
        var lab = Full(session);
        string One(string script) => session.Run(script).Single().ToString()!;
        File.WriteAllText(Path.Combine(lab, "drills", "matrix.md"), """
            # Matrix
            ### 1. Container stack broken
            **Actual Outcome** (Fill in after test):
            - Start time: ____
            - RTO achieved: ____

            **Pass/Fail**: ⬜ PASS | ⬜ FAIL

            ## RTO
            | Service | Target RTO | Actual RTO | Status |
            |---|---|---|---|
            | Docker services | 2 hours | ___ | ⬜ |
            """);

        Assert.Equal("6", One("(Get-LabDrill -Lab $lab).Count"));
        Assert.Equal("DrillNotRunning", session.ErrorId("Step-LabDrill docker-stack -Lab $lab"));
        Assert.Equal("DrillNotFound", session.ErrorId("Start-LabDrill nothing -Lab $lab"));
        Assert.Equal("Running", One("(Start-LabDrill docker-stack -Canary $lab/canary.txt -Lab $lab).State"));
        Assert.Equal("DrillRunning", session.ErrorId("Start-LabDrill 'container stack broken' -Lab $lab"));
        session.Run("Step-LabDrill docker-stack -Lab $lab 6> $null; Step-LabDrill docker-stack 'moved volumes, token=hunter2hunter2' -Note slow -Lab $lab 6> $null");
        Assert.Equal("Choose a stack that nobody needs", One("(Get-LabDrill docker-stack -Lab $lab).Running.Steps[0].Text"));
        Assert.Equal("DrillTimeInvalid", session.ErrorId("Complete-LabDrill docker-stack -DataFrom ([DateTimeOffset]::Now.AddDays(1)) -Lab $lab"));
        Assert.Equal("True", One("(Complete-LabDrill docker-stack -Lab $lab).Last.Passed"));
        Assert.Equal("00:00:00", One("(Get-LabDrill docker-stack -Lab $lab).Last.Rpo"));

        var matrix = File.ReadAllText(Path.Combine(lab, "drills", "matrix.md"));
        Assert.Contains("**Pass/Fail**: ✅ PASS", matrix, StringComparison.Ordinal);
        Assert.Matches(@"\| Docker services \| 2 hours \| \d+ s \| ✅ \|", matrix);
        Assert.Contains("Container stack broken: PASS", File.ReadAllText(Path.Combine(lab, "STATUS.md")).Replace("**", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", string.Concat(session.Run("(Get-LabJournal -Lab $lab).Data")), StringComparison.Ordinal);
    }

    [Fact]
    public void Data_that_is_too_old_and_a_marker_that_is_gone_fail_a_drill()
    {
        using var session = new ModuleSession();
        Full(session);
        string One(string script) => session.Run(script).Single().ToString()!;
        session.Run("$null = Start-LabDrill proxmox-node -Lab $lab");
        Assert.Equal("What was restored was 29 h 59 min old; its objective is 24 h 0 min.", One("(Complete-LabDrill proxmox-node -DataFrom 30h -Lab $lab).Last.Reasons"));
        session.Run("$null = Start-LabDrill proxmox-node -Canary $lab/canary.txt -Lab $lab; [IO.File]::WriteAllText(\"$lab/canary.txt\", 'labgovernance canary 12345678 2026-01-01T00:00:00Z')");
        Assert.StartsWith("The marker in ", One("(Complete-LabDrill proxmox-node -Lab $lab).Last.Reasons"), StringComparison.Ordinal);
        session.Run("[IO.File]::WriteAllText(\"$lab/mine.txt\", 'my own notes')");
        Assert.Equal("CanaryNotPlanted", session.ErrorId("Start-LabDrill proxmox-node -Canary $lab/mine.txt -Lab $lab"));
        Assert.Equal("my own notes", One("[IO.File]::ReadAllText(\"$lab/mine.txt\")"));
        Assert.Equal("It broke", One("$null = Start-LabDrill proxmox-node -Lab $lab; (Complete-LabDrill proxmox-node -Failure 'It broke' -Lab $lab).Last.Reasons"));
    }

    [Theory]
    [InlineData("""<test-results total="2" failures="1" errors="0"><test-case name="boots" result="Success"/><test-case name="answers" result="Failure"/></test-results>""", "1 of 2 tests failed: answers.")]
    [InlineData("""<testsuites tests="1" failures="0" errors="0"><testsuite><testcase name="boots"/></testsuite></testsuites>""", null)]
    [InlineData("""<test-run total="0"></test-run>""", "No test ran.")]
    [InlineData("""<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><testsuites tests="1">&e;</testsuites>""", "can't be read as test results")]
    public void A_drill_is_practised_by_its_command_and_judged_by_its_results(string results, string? reason)
    {
        using var session = new ModuleSession();
        var lab = TemporaryLab.WithPolicy(requiresApproval: false);
        session.Run($"$lab = '{lab}'");
        Directory.CreateDirectory(Path.Combine(lab, "drills"));
        File.WriteAllText(Path.Combine(lab, "drills", "restore.yaml"), """
            title: Restore
            quarters: [Q1]
            procedure: [run it]
            infrastructure: tools
            command: dotnet --version
            results: drills/results.xml
            """);
        Assert.Equal("SessionMissing", session.ErrorId("Invoke-LabDrill restore -Lab $lab"));
        session.Run("$null = Enable-CseInfrastructure tools -By alex -Lab $lab");
        Assert.Empty(session.Run("(Get-LabDrill restore -Lab $lab).Runs"));
        // Stands for what the command writes; its time is that of the drill.
        var path = Path.Combine(lab, "drills", "results.xml");
        File.WriteAllText(path, results);
        File.SetLastWriteTimeUtc(path, TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(5));
        var run = session.Run("(Invoke-LabDrill restore -Lab $lab 6> $null).Last | ForEach-Object { \"$($_.Passed): $($_.Reasons)\" }").Single().ToString();
        if (reason is null)
            Assert.Equal("True: ", run);
        else
            Assert.Contains(reason, run, StringComparison.Ordinal);
        File.SetLastWriteTimeUtc(path, TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(-5));
        Assert.Contains("is from before the drill", session.Run("(Invoke-LabDrill restore -Lab $lab 6> $null).Last.Reasons -join ' '").Single().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Under_WhatIf_nothing_is_kept_and_what_would_be_refused_is()
    {
        using var session = new ModuleSession();
        var lab = Full(session);
        session.Run("$null = Start-LabDrill docker-stack -Lab $lab; $head = (Test-LabJournal -Lab $lab).Head.ToString()");
        session.Run("Start-LabDrill proxmox-node -Canary $lab/canary.txt -WhatIf -Lab $lab; Step-LabDrill docker-stack -WhatIf -Lab $lab; Complete-LabDrill docker-stack -WhatIf -Lab $lab");
        Assert.Equal("DrillHasNoCommand", session.ErrorId("Invoke-LabDrill proxmox-node -WhatIf -Lab $lab"));
        Assert.Equal("DrillRunning", session.ErrorId("Start-LabDrill docker-stack -WhatIf -Lab $lab"));
        Assert.Equal("True", session.Run("$head -eq (Test-LabJournal -Lab $lab).Head.ToString()").Single().ToString());
        Assert.False(File.Exists(Path.Combine(lab, "canary.txt")));
    }

    [Fact]
    public void A_description_that_is_wrong_is_told_with_its_place()
    {
        using var session = new ModuleSession();
        var lab = Full(session);
        File.WriteAllText(Path.Combine(lab, "drills", "wrong.yaml"), "title: x\nquarters: [Q5]\nprocedure: [a]\n");
        Assert.Equal("DrillInvalid", session.ErrorId("Get-LabDrill -Lab $lab"));
        Assert.Equal("6", session.Run("(Get-LabDrill -Lab $lab -ErrorAction Ignore).Count").Single().ToString());
    }

    private static string Full(ModuleSession session)
    {
        var lab = TemporaryLab.New();
        session.Run($"$lab = '{lab}'; $null = Initialize-Lab $lab -Template Full -Force");
        return lab;
    }
}
