namespace LabGovernance.Module.Tests;

/// <summary>Incidents through the cmdlets.</summary>
public sealed class IncidentTests
{
    [Fact]
    public void An_incident_goes_its_way_from_investigating_to_closed()
    {
        using var session = new ModuleSession();
        var lab = TemporaryLab.New();
        session.Run($"$lab = '{lab}'");
        string One(string script) => session.Run(script).Single().ToString()!;

        session.Run("$i = New-LabIncident 'Cameras drop out' -Severity High -Service frigate, homeassistant -Started 2h -Detected 90m -Impact 'No alerts at night' -DetectedBy 'a look at the log' -Criterion 'No drop-out for 48 hours' -Lab $lab");
        Assert.Matches("^INC-[0-9-]{10}-001$", One("$i.Id"));
        Assert.Equal("Investigating", One("$i.State"));
        Assert.Equal("frigate, homeassistant", One("$i.Services -join ', '"));
        Assert.Equal("00:30:00", One("$i.TimeToDetect"));
        Assert.Equal("ISSUE-001", One("$i.Issue"));
        Assert.Equal(One("$i.Id"), One("(Get-LabStatus -Id ISSUE-001 -Lab $lab).Value('Incident')"));
        Assert.Equal("IncidentExists", session.ErrorId("New-LabIncident -Issue ISSUE-001 -Lab $lab"));
        Assert.Equal("IncidentTitleMissing", session.ErrorId("New-LabIncident -Lab $lab"));

        session.Run("$i | Add-LabIncidentEvent -Text 'Rebooted the switch, password: hunter2hunter2' -At 80m -Lab $lab");
        session.Run("Set-LabIncident $i.Id -Mitigation 'Streams go through a relay' -Mitigated 30m -RootCause 'The switch drops long flows' -Action 'Watch for drop-outs' -ActionOwner alex -ActionDue 7d -Lab $lab");
        Assert.Equal("01:30:00", One("(Get-LabIncident $i.Id -Lab $lab).Downtime"));
        Assert.Equal("Mitigated", One("(Get-LabIncident -Unresolved -Service fri* -Lab $lab).State"));
        var work = One("(Get-LabIncident $i.Id -Lab $lab).Actions.Work");
        Assert.Equal(One("$i.Id"), One($"(Get-LabWork {work} -Lab $lab).Value('From')"));
        Assert.Equal("IncidentMoveIllegal", session.ErrorId("Set-LabIncident $i.Id -Mitigated 1m -Lab $lab"));
        Assert.Equal("IncidentMoveIllegal", session.ErrorId("Resolve-LabIncident $i.Id -Close -Lab $lab"));

        Assert.Equal("Resolved", One("(Resolve-LabIncident $i.Id 'Replaced the switch' -PassThru -Lab $lab).State"));
        Assert.Equal("Monitoring", One("(Get-LabStatus -Id ISSUE-001 -Lab $lab).Section"));
        Assert.Equal("IncidentCriteriaOpen", session.ErrorId("Resolve-LabIncident $i.Id -Close -Lab $lab"));
        Assert.Equal("IncidentCriterionNotFound", session.ErrorId("Set-LabIncident $i.Id -Met nothing -Lab $lab"));
        session.Run("Set-LabIncident $i.Id -Met 'no drop-out for 48 hours' -Lab $lab; Resolve-LabIncident $i.Id -Close -Lab $lab");
        Assert.Equal("Closed", One("(Get-LabIncident -State Closed -Lab $lab).State"));
        Assert.Equal("IncidentClosed", session.ErrorId("Add-LabIncidentEvent $i.Id 'more' -Lab $lab"));
        Assert.Equal("IncidentNotFound", session.ErrorId("Get-LabIncident INC-2020-01-01-001 -Lab $lab"));

        Assert.Equal(
            ["incident.opened", "incident.noted", "incident.mitigated", "incident.resolved", "incident.changed", "incident.closed"],
            session.Run("(Get-LabJournal -Subject $i.Id -Lab $lab).Kind").Select(k => k.ToString()));
        var report = File.ReadAllText(One("$i.Path"));
        Assert.DoesNotContain("hunter2", report, StringComparison.Ordinal);
        var timeline = session.Run("(Get-LabIncident $i.Id -Lab $lab).Timeline.Text").Select(t => t.ToString()!).ToList();
        Assert.Equal(["Began", "Detected"], timeline.Take(2));
        Assert.StartsWith("Rebooted the switch", timeline[2], StringComparison.Ordinal);
        Assert.Equal("Mitigated: Streams go through a relay", timeline[3]);
        Assert.Equal("Closed", timeline[^1]);
        Assert.Contains(timeline, t => t.StartsWith("ISSUE-001 was opened: Cameras drop out (", StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_of_a_report_shows_what_is_in_it_and_obeys_none_of_it()
    {
        using var session = new ModuleSession();
        var lab = TemporaryLab.New();
        session.Run($"$lab = '{lab}'; $i = New-LabIncident 'Disk <script>alert(1)</script> full' -Lab $lab; $page = $i | Export-LabIncident -Lab $lab");
        var page = File.ReadAllText(session.Run("$page.FullName").Single().ToString()!);
        Assert.Contains("&lt;script&gt;alert(1)", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http:", page, StringComparison.Ordinal);
        Assert.Equal("PageExists", session.ErrorId("$i | Export-LabIncident -Lab $lab"));
    }

    [Fact]
    public void A_verdict_stands_and_a_warning_is_given_when_the_status_cannot_be_written()
    {
        using var session = new ModuleSession();
        var lab = TemporaryLab.WithPolicy(requiresApproval: false);
        var id = TemporaryLab.Planned(session, lab);
        session.Run($"$null = Invoke-LabChange {id} -Lab '{lab}'");
        File.Delete(Path.Combine(lab, "STATUS.md"));
        Assert.Equal("Verified", session.Run($"(Invoke-LabVerification {id} -Lab '{lab}' 3> $null).State").Single().ToString());
    }

    [Fact]
    public void Under_WhatIf_nothing_is_written()
    {
        using var session = new ModuleSession();
        var lab = TemporaryLab.New();
        session.Run($"$lab = '{lab}'; New-LabIncident x -WhatIf -Lab $lab");
        Assert.False(Directory.Exists(Path.Combine(lab, "incidents")));
        session.Run("$i = New-LabIncident x -Lab $lab");
        var before = Directory.GetFiles(lab, "*.md", SearchOption.AllDirectories).Select(File.ReadAllText).ToList();
        session.Run("Set-LabIncident $i.Id -RootCause y -Action z -WhatIf -Lab $lab; Resolve-LabIncident $i.Id y -WhatIf -Lab $lab; Add-LabIncidentEvent $i.Id y -WhatIf -Lab $lab");
        Assert.Equal(before, Directory.GetFiles(lab, "*.md", SearchOption.AllDirectories).Select(File.ReadAllText));
        Assert.Equal("IncidentMoveIllegal", session.ErrorId("Resolve-LabIncident $i.Id -Close -WhatIf -Lab $lab"));
    }

    [Fact]
    public void A_regression_opens_an_incident_once_where_the_lab_says_so()
    {
        using var session = new ModuleSession();
        var lab = TemporaryLab.WithPolicy(requiresApproval: false);
        File.AppendAllText(Path.Combine(lab, "lab.yaml"), "incidents:\n  on_regression: true\n  severity: critical\n");
        session.Run($$"""
            $lab = '{{lab}}'
            $c = New-LabChange 'try' tools -Lab $lab
            New-LabStep 'one' 'dotnet --version' | Set-LabPlan $c.Id -Check (New-LabCheck 'there' -File 'not-there.txt') -Window 00:00:00 -Lab $lab
            $null = Invoke-LabChange $c.Id -Lab $lab
            """);
        Assert.Equal("Regressed", session.Run("(Invoke-LabVerification $c.Id -Lab $lab 3> $null).State").Single().ToString());
        session.Run("try { $null = Invoke-LabVerification $c.Id -Lab $lab 2> $null 3> $null } catch { }");
        Assert.Equal("CHG-0001 Critical ISSUE-001 tools", session.Run("Get-LabIncident -Lab $lab | ForEach-Object { $_.Change, $_.Severity, $_.Issue, $_.Services[0] -join ' ' }").Single().ToString());
        Assert.Contains("CHG-0001 regressed", string.Concat(session.Run("(Get-LabIncident -Lab $lab).Timeline.Text")), StringComparison.Ordinal);
    }
}
