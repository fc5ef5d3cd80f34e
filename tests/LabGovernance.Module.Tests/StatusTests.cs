namespace LabGovernance.Module.Tests;

/// <summary>The rhythm of STATUS.md through the cmdlets.</summary>
public sealed class StatusTests
{
    [Fact]
    public void An_issue_goes_its_way_and_is_on_record()
    {
        using var session = new ModuleSession();
        var lab = TemporaryLab.New();
        session.Run($"$lab = '{lab}'");

        var id = session.Run("(New-LabIssue 'Camera drops out' -Severity High -Service frigate -Field @{ Impact = 'no alerts' } -Lab $lab).Id").Single().ToString();
        Assert.Equal("ISSUE-001", id);
        Assert.Equal("IssueNotWatched", session.ErrorId("Resolve-LabIssue ISSUE-001 -Verified -Evidence 'x' -Lab $lab"));
        session.Run("Get-LabStatus -Service fri* -Lab $lab | Set-LabIssue -Owner 'alex, and token=hunter2hunter2' -Lab $lab");
        session.Run("Resolve-LabIssue ISSUE-001 'Swapped the cable' -VerifyBy 2d -Lab $lab");
        Assert.Equal("VerificationPending", session.ErrorId("Resolve-LabIssue ISSUE-001 -Verified -Evidence 'no drop-out' -Lab $lab"));
        Assert.Equal("IssueEvidenceMissing", session.ErrorId("Resolve-LabIssue ISSUE-001 -Verified -Evidence ' ' -Lab $lab"));
        session.Run("Set-LabIssue ISSUE-001 -VerifyBy 0d -Lab $lab; Resolve-LabIssue ISSUE-001 -Verified -Evidence 'no drop-out' -Lab $lab");
        Assert.Equal("IssueNotOpen", session.ErrorId("Resolve-LabIssue ISSUE-001 'again' -Lab $lab"));
        Assert.Equal("IssueNotFound", session.ErrorId("Set-LabIssue ISSUE-009 -Owner x -Lab $lab"));
        Assert.Equal("RecentFixes", session.Run("(Get-LabStatus -Id issue-001 -Lab $lab).Section").Single().ToString());
        session.Run("Set-LabIssue ISSUE-001 -Reopen 'came back' -Lab $lab");
        Assert.Equal("Urgent", session.Run("(Get-LabStatus -Summary -Lab $lab).Health").Single().ToString());

        Assert.Equal(
            ["issue.opened", "issue.changed", "issue.resolved", "issue.changed", "issue.verified", "issue.reopened"],
            session.Run("(Get-LabJournal -Subject ISSUE-001 -Lab $lab).Kind").Select(k => k.ToString()));
        Assert.DoesNotContain("hunter2", File.ReadAllText(Path.Combine(lab, "STATUS.md")) + string.Concat(session.Run("(Get-LabJournal -Lab $lab).Data")), StringComparison.Ordinal);
        Assert.Equal("ISSUE-002", session.Run("(New-LabIssue 'Another' -Lab $lab).Id").Single().ToString());
    }

    [Fact]
    public void Under_WhatIf_nothing_is_written_and_what_would_be_refused_is()
    {
        using var session = new ModuleSession();
        var lab = TemporaryLab.New();
        var before = File.ReadAllText(Path.Combine(lab, "STATUS.md"));

        session.Run($"New-LabIssue 'x' -WhatIf -Lab '{lab}'; Update-LabStatus -Weekly -WhatIf -Lab '{lab}'");
        Assert.Equal("IssueNotFound", session.ErrorId($"Resolve-LabIssue ISSUE-001 'x' -WhatIf -Lab '{lab}'"));
        Assert.Equal(before, File.ReadAllText(Path.Combine(lab, "STATUS.md")));
        Assert.Empty(session.Run($"Get-LabJournal -Lab '{lab}'"));
    }

    [Fact]
    public void A_starter_lab_is_in_order_after_its_first_round()
    {
        using var session = new ModuleSession();
        var lab = TemporaryLab.New();

        session.Run($"Update-LabStatus -Weekly -Lab '{lab}'");
        Assert.Empty(session.Run($"Test-LabStatus -Strict -Lab '{lab}'"));
        Assert.Equal("True", session.Run($"Test-LabStatus -Strict -Quiet -Lab '{lab}'").Single().ToString());
    }

    [Fact]
    public void A_diagnostic_goes_through_the_gate_and_one_with_a_blank_is_not_run()
    {
        using var session = new ModuleSession();
        var lab = SessionTests.NewLab(cooldown: 0);
        File.AppendAllText(Path.Combine(lab, "STATUS.md"), "\n## 🔍 QUICK DIAGNOSTICS\n\n### Tools\n```bash\n# Which version\ndotnet --version\n\n# Logs of one\ndocker logs <container-name> --tail 50\nrm -rf /\n```\n");
        session.Run($"$lab = '{lab}'; Enable-CseInfrastructure one -By alex -Lab $lab");

        Assert.Equal("Which version", session.Run("(Get-LabDiagnostic Tools -Lab $lab)[0].Purpose").Single().ToString());
        Assert.Equal("0", session.Run("(Invoke-LabDiagnostic 'which *' one -Lab $lab).ExitCode").Single().ToString());
        Assert.Equal("DiagnosticIncomplete", session.ErrorId("Invoke-LabDiagnostic 'Logs of one' one -Lab $lab"));
        Assert.Equal("DiagnosticNotFound", session.ErrorId("Invoke-LabDiagnostic nothing one -Lab $lab"));
        Assert.Contains("RedlineCrossed", session.Run("Invoke-LabDiagnostic Tools one -Lab $lab -ErrorVariable e -ErrorAction SilentlyContinue; $e.FullyQualifiedErrorId").Select(e => $"{e}".Split(',')[0]));
    }

    [Fact]
    public void What_is_expected_is_no_issue()
    {
        using var session = new ModuleSession();
        var lab = TemporaryLab.New();
        File.AppendAllText(Path.Combine(lab, "STATUS.md"), "\n## ℹ️ KNOWN NON-ISSUES\n\n### Low detection FPS\n- **Why this is normal**: motion\n- **Matches**: `0.0 FPS`\n");

        Assert.Equal("KnownNonIssue", session.ErrorId($"New-LabIssue 'Detection FPS of frigate is low' -Lab '{lab}'"));
        Assert.Equal("KnownNonIssue", session.ErrorId($"New-LabIssue 'Camera at 0.0 fps' -Lab '{lab}'"));
        session.Run($"New-LabIssue 'Low disk' -Lab '{lab}'; New-LabIssue 'Low detection FPS at night' -Force -Lab '{lab}'");
    }
}
