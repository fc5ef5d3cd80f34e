namespace LabGovernance.Module.Tests;

/// <summary>Baselines through the cmdlets.</summary>
public sealed class DriftTests
{
    [Fact]
    public void What_differs_is_told_explained_or_becomes_one_issue_and_is_accepted_with_a_reason()
    {
        using var session = new ModuleSession();
        var lab = WithFiles(session, "a.yaml", "b.yaml", "c.yaml");
        string One(string script) => session.Run(script).Single().ToString()!;
        session.Run("$b = New-LabBaseline conf conf -Ignore '*.log' -Lab $lab");
        Assert.Equal("3 conf *.log", One("\"$($b.Count) $($b.Definition.Files) $($b.Definition.Ignore)\""));
        Assert.Equal("0", One("(Compare-LabBaseline conf -Lab $lab).Percentage"));
        Assert.Equal("BaselineExists", session.ErrorId("New-LabBaseline conf conf -Lab $lab"));

        session.Run($$"""
            $c = New-LabChange 'remove c' tools -Lab $lab
            New-LabStep 'one' 'dotnet --version' -Touches conf/c.yaml | Set-LabPlan $c.Id -Check (New-LabCheck 'there' -File 'lab.yaml') -Window 00:00:00 -Lab $lab
            $null = Invoke-LabChange $c.Id -Lab $lab 6> $null
            [IO.File]::Delete("$lab/conf/c.yaml")
            """);
        File.WriteAllText(Path.Combine(lab, "conf", "a.yaml"), "b: 2");
        File.SetLastWriteTimeUtc(Path.Combine(lab, "conf", "a.yaml"), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        File.WriteAllText(Path.Combine(lab, "conf", "x.log"), "ignored");

        Assert.Equal(
            ["Changed conf/a.yaml 1 lines gone, 1 new ", "Removed conf/c.yaml file of 4 bytes CHG-0001"],
            session.Run("Compare-LabBaseline conf -Finding -Lab $lab | ForEach-Object { \"$($_.Kind) $($_.Path) $($_.What) $($_.Change)\" }").Select(o => o.ToString()));
        Assert.Equal("66.67 1 1 1", One("$r = Compare-LabBaseline conf -Full -Lab $lab; \"$($r.Percentage) $($r.Changed) $($r.Removed) $($r.Unexplained)\""));
        Assert.Equal("ISSUE-001", One("(Compare-LabBaseline conf -OpenIssue -Lab $lab).Issue"));
        Assert.Equal("ISSUE-001", One("(Get-LabBaseline conf -Lab $lab | Compare-LabBaseline -OpenIssue -Lab $lab).Issue"));
        var status = File.ReadAllText(Path.Combine(lab, "STATUS.md"));
        Assert.Contains("conf/a.yaml", status, StringComparison.Ordinal);
        Assert.DoesNotContain("ISSUE-002", status, StringComparison.Ordinal);

        Assert.Equal("BaselineReasonMissing", session.ErrorId("Compare-LabBaseline conf -Accept -Lab $lab"));
        Assert.Equal("2", One("(Compare-LabBaseline conf -Accept -Reason 'by hand' -By alex -Lab $lab).Count"));
        Assert.Equal("0", One("(Compare-LabBaseline conf -Lab $lab).Findings.Count"));
        Assert.Equal("by hand", One("(Get-LabBaseline co* -Lab $lab).Reason"));
        Assert.Equal(["baseline.taken", "baseline.accepted"], session.Run("(Get-LabJournal -Subject baseline:conf -Lab $lab).Kind").Select(k => k.ToString()));
    }

    [Theory]
    [InlineData("[IO.File]::WriteAllText($conf, 'x')")]
    [InlineData("[IO.File]::Delete($conf)")]
    [InlineData("[IO.File]::Copy([IO.Directory]::GetFiles(\"$lab/.lab/baselines\", 'other.*')[0], $conf, $true)")]
    public void A_snapshot_that_the_journal_does_not_know_is_refused(string attack)
    {
        using var session = new ModuleSession();
        WithFiles(session, "a.yaml");
        session.Run("$null = New-LabBaseline conf conf -Lab $lab; $null = New-LabBaseline other lab.yaml -Lab $lab");

        session.Run("$conf = [IO.Directory]::GetFiles(\"$lab/.lab/baselines\", 'conf.*')[0]");
        session.Run(attack);

        Assert.Equal("BaselineDamaged", session.ErrorId("Compare-LabBaseline conf -Lab $lab"));
        session.Run("$null = Compare-LabBaseline conf -Accept -Reason 'checked by hand' -By alex -Lab $lab");
        Assert.Equal("", session.ErrorId("Compare-LabBaseline conf -Lab $lab"));
    }

    [Fact]
    public void Nobody_but_a_human_takes_drift_for_right()
    {
        using var session = new ModuleSession();
        WithFiles(session, "a.yaml");
        session.Run("$null = New-LabBaseline conf conf -Lab $lab");

        Assert.Equal("ApprovalNeedsHuman", session.ErrorId("Compare-LabBaseline conf -Accept -Reason x -Lab $lab"));
        Assert.Equal("ApprovalNeedsHuman", session.ErrorId("New-LabBaseline conf conf -Force -Lab $lab"));
        Assert.Equal("ApprovalByNameNotAllowed", session.ErrorId("New-LabBaseline conf conf -Force -By eve -Lab $lab"));
        Assert.Equal("1", session.Run("(New-LabBaseline conf conf -Force -By alex -Lab $lab).Count").Single().ToString());
    }

    [Fact]
    public void Outputs_pass_the_gate_and_compose_files_are_told_by_their_fields()
    {
        using var session = new ModuleSession();
        var lab = WithFiles(session);
        var compose = Path.Combine(lab, "conf", "compose.yaml");
        File.WriteAllText(compose, "services:\n  frigate:\n    image: frigate:0.13\n    environment: {DB_PASSWORD: hunter2hunter2}\n");
        Assert.Equal("SessionMissing", session.ErrorId("New-LabBaseline conf conf -Command 'dotnet --version' -Infrastructure tools -Lab $lab"));
        session.Run("$null = Enable-CseInfrastructure tools -By alex -Lab $lab");
        Assert.Equal("PolicyDenied", session.ErrorId("New-LabBaseline conf -Command 'dotnet nuget list source' -Infrastructure tools -Lab $lab"));
        Assert.Equal("BaselineCommandFailed", session.ErrorId("New-LabBaseline conf -Command 'dotnet no-such-verb' -Infrastructure tools -Lab $lab"));
        Assert.Equal("2", session.Run("(New-LabBaseline conf conf -Command 'dotnet --version' -IgnoreLine '-preview.*$' -Infrastructure tools -Lab $lab).Count").Single().ToString());
        Assert.Equal("0", session.Run("(Compare-LabBaseline conf -Lab $lab).Findings.Count").Single().ToString());
        File.WriteAllText(compose, "services:\n  frigate:\n    image: frigate:0.14\n    environment: {DB_PASSWORD: correcthorse9}\n");
        session.Run("$null = Disable-CseInfrastructure tools -Lab $lab");

        Assert.Equal(
            ["Unknown $ dotnet --version ", "Changed conf/compose.yaml services.frigate.image: frigate:0.13 → frigate:0.14"],
            session.Run("Compare-LabBaseline conf -Finding -Lab $lab | ForEach-Object { \"$($_.Kind) $($_.Path) $($_.Diff)\" }").Select(o => o.ToString()));
        Assert.Contains("run", session.Run("(Get-LabJournal -Kind 'command.started' -Lab $lab).Count -ge 3 ? 'run' : 'not'").Single().ToString(), StringComparison.Ordinal);
        Assert.Empty(session.Run("Compare-LabBaseline conf -WhatIf -Lab $lab"));
        session.Run("$null = New-LabBaseline all conf -Lab $lab");
        Assert.Equal([" 1 0", "tools 1 50"], session.Run("Get-LabBaseline -Lab $lab | Compare-LabBaseline -PerInfrastructure -Lab $lab | ForEach-Object { \"$($_.Infrastructure) $($_.Reports.Count) $($_.Percentage)\" }").Select(o => o.ToString()));
    }

    [Fact]
    public void An_edited_description_is_told()
    {
        using var session = new ModuleSession();
        var lab = WithFiles(session, "a.yaml", "b.yaml");
        session.Run("$null = New-LabBaseline conf conf -Lab $lab");
        File.AppendAllText(Path.Combine(lab, "baselines", "conf.yaml"), "ignore:\n  - \"a.*\"\n");

        Assert.Equal("True 1", session.Run("$r = Compare-LabBaseline conf -Lab $lab; \"$($r.DefinitionChanged) $($r.Removed)\"").Single().ToString());
    }

    [Fact]
    public void What_can_not_be_a_baseline_is_refused()
    {
        using var session = new ModuleSession();
        var lab = WithFiles(session, "a.yaml");
        Assert.Equal("InfrastructureUnknown", session.ErrorId("New-LabBaseline x conf -Infrastructure nowhere -Lab $lab"));
        Assert.Equal("BaselineInvalid", session.ErrorId("New-LabBaseline x conf -Ignore '' -Lab $lab"));
        Assert.Equal("BaselineInvalid", session.ErrorId("New-LabBaseline x \"con`0f\" -Lab $lab"));
        Assert.Equal("BaselineNameInvalid", session.ErrorId("New-LabBaseline ../x conf -Lab $lab"));
        Assert.Equal("BaselineEmpty", session.ErrorId("New-LabBaseline x nothing/here -Lab $lab"));
        Assert.Equal("BaselineNotFound", session.ErrorId("Compare-LabBaseline x -Lab $lab"));
        Assert.Equal("BaselineNotFound", session.ErrorId("Get-LabBaseline x -Lab $lab"));
        Directory.CreateDirectory(Path.Combine(lab, "baselines"));
        File.WriteAllText(Path.Combine(lab, "baselines", "mine.yaml"), "version: \"1.0\"\nname: mine\nfiles: [conf]\n");
        Assert.Equal("BaselineNotTaken", session.ErrorId("Compare-LabBaseline mine -Lab $lab"));
        File.WriteAllText(Path.Combine(lab, "baselines", "wrong.yaml"), "version: \"1.0\"\nname: other\nfiles: [conf]\n");
        Assert.Equal("BaselineInvalid", session.ErrorId("Get-LabBaseline -Lab $lab"));
        Assert.Equal("BaselineInvalid", session.ErrorId("Compare-LabBaseline wrong -Lab $lab"));
    }

    [Fact]
    public void Under_WhatIf_nothing_is_kept_and_what_would_be_refused_is()
    {
        using var session = new ModuleSession();
        var lab = WithFiles(session, "a.yaml");
        session.Run("$null = New-LabBaseline conf conf -Lab $lab; $head = (Test-LabJournal -Lab $lab).Head.ToString()");
        File.WriteAllText(Path.Combine(lab, "conf", "a.yaml"), "b: 2");
        Assert.Empty(session.Run("New-LabBaseline new conf -WhatIf -Lab $lab; Compare-LabBaseline conf -OpenIssue -WhatIf -Lab $lab; Compare-LabBaseline conf -Accept -Reason x -By alex -WhatIf -Lab $lab"));
        Assert.Equal("BaselineExists", session.ErrorId("New-LabBaseline conf conf -WhatIf -Lab $lab"));
        Assert.False(File.Exists(Path.Combine(lab, "baselines", "new.yaml")));
        Assert.Equal("True", session.Run("$head -eq (Test-LabJournal -Lab $lab).Head.ToString()").Single().ToString());
        Assert.Equal("1", session.Run("(Compare-LabBaseline conf -Lab $lab).Changed").Single().ToString());
    }

    private static string WithFiles(ModuleSession session, params string[] names)
    {
        var lab = TemporaryLab.WithPolicy(requiresApproval: false);
        session.Run($"$lab = '{lab}'");
        Directory.CreateDirectory(Path.Combine(lab, "conf"));
        foreach (var name in names)
            File.WriteAllText(Path.Combine(lab, "conf", name), "a: 1");
        return lab;
    }
}
