using LabGovernance.Module.Tests.Documentation;
using LabGovernance.Testing;

namespace LabGovernance.Module.Tests;

/// <summary>The long templates and the sample lab under the cmdlets, as operators use them.</summary>
public sealed class KitTests
{
    private static readonly string[] Kept = ["**Last Updated**", "**Overall Health**", "**Next Review**", "**Active Projects**", "**Completed This Month**", "**Average", "**Projects completed", "**Tech Debt Items**"];

    [Fact]
    public void A_status_that_begins_as_the_long_template_is_in_order_and_goes_on_so()
    {
        using var session = new ModuleSession();
        var lab = Full(session);
        var before = File.ReadAllLines(Path.Combine(lab, "STATUS.md"));
        string One(string script) => session.Run(script).Single().ToString()!;

        Assert.Empty(session.Run("Test-LabStatus -Strict -Lab $lab"));
        Assert.Empty(session.Run("Get-LabStatus Urgent, Monitoring, RecentFixes, Completed, NonIssues, Other -Lab $lab"));
        Assert.Equal("Operational", One("(Get-LabStatus -Summary -Lab $lab).Health"));

        session.Run("$null = New-LabIssue 'Camera drops out' -Severity High -Service frigate -Lab $lab; $null = New-LabIssue 'Second thing' -Severity Low -Lab $lab");
        Assert.Equal("Urgent Urgent", One("(Get-LabStatus -Id ISSUE-* -Lab $lab).Section -join ' '"));
        session.Run("Set-LabIssue ISSUE-001 -NextAction 'Look at the switch' -Field @{ Workaround = 'the other camera' } -Lab $lab; Resolve-LabIssue ISSUE-001 'Swapped the cable' -VerifyBy 0d -Lab $lab");
        Assert.Equal("⏳ In verification: mended, and watched until a day", One("(Get-LabStatus -Id ISSUE-001 -Lab $lab).SectionHeading"));
        session.Run("Resolve-LabIssue ISSUE-001 -Verified -Evidence 'No drop-out' -Lab $lab; $null = Update-LabStatus -Weekly -Lab $lab");
        Assert.Equal("RecentFixes", One("(Get-LabStatus -Id ISSUE-001 -Lab $lab).Section"));
        Assert.Equal("Monitoring", One("(Get-LabStatus -Summary -Lab $lab).Health"));
        Assert.Empty(session.Run("Test-LabStatus -Strict -Lab $lab"));

        var after = File.ReadAllLines(Path.Combine(lab, "STATUS.md"));
        Assert.Empty(before.Where(IsKept).Except(after));
        Assert.Equal(-1, Array.FindIndex(after, l => l.Contains("[ISSUE-00", StringComparison.Ordinal) && l.StartsWith("- ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Work_that_begins_as_the_long_template_is_taken_up_moved_and_completed()
    {
        using var session = new ModuleSession();
        var lab = Full(session);
        var before = File.ReadAllLines(Path.Combine(lab, "PENDING-WORK.md"));
        string One(string script) => session.Run(script).Single().ToString()!;

        Assert.Empty(session.Run("Get-LabWork -All -Lab $lab"));
        session.Run("$w = New-LabWork 'Second node' -Section Active -Priority High -Target 30d -Todo 'Buy it', 'Rack it' -Lab $lab; $later = New-LabWork 'Solar forecast' -Section LongTerm -Lab $lab; $null = New-LabWork 'Rename volumes' -Kind TechDebt -Lab $lab; $null = New-LabWork 'Bell rings twice' -Kind Bug -Lab $lab");
        Assert.Equal("Active LongTerm TechDebt Bugs", One("(Get-LabWork -Lab $lab).Section -join ' '"));
        session.Run("Set-LabWork $later.Id -Section NearTerm -Lab $lab; Set-LabWork $w.Id -State BLOCKED -Field @{ 'Blocked by' = 'no money' } -Lab $lab");
        Assert.Equal("NearTerm", One("(Get-LabWork $later.Id -Lab $lab).Section"));
        Assert.Equal("WorkHasTodos", session.ErrorId("Complete-LabWork $w.Id -Lab $lab"));
        session.Run("Set-LabWork $w.Id -Done 'Buy it', 'Rack it' -Lab $lab; Complete-LabWork $w.Id 'It runs' -Lab $lab");
        Assert.Equal("Completed", One("(Get-LabWork $w.Id -All -Lab $lab).Section"));

        var after = File.ReadAllLines(Path.Combine(lab, "PENDING-WORK.md"));
        Assert.Empty(before.Where(IsKept).Except(after));
        Assert.Contains("- **Active Projects**: 0", after);
        Assert.Contains("- **Completed This Month**: 1", after);
        Assert.Contains("- **Tech Debt Items**: 2", after);
    }

    [Fact]
    public void A_drill_and_an_incident_are_told_in_the_long_forms()
    {
        using var session = new ModuleSession();
        var lab = Full(session);
        string One(string script) => session.Run(script).Single().ToString()!;

        Assert.Equal("6", One("(Get-LabDrill -Lab $lab).Count"));
        session.Run("$null = Start-LabDrill docker-stack -Lab $lab; $null = Complete-LabDrill docker-stack -DataFrom 5h -Lab $lab");
        var matrix = File.ReadAllText(Path.Combine(lab, "drills", "matrix.md"));
        Assert.Matches(@"### 2\. Container stack broken\n\n- \*\*Start time\*\*: 2[^\n]*\n- \*\*End time\*\*: 2", matrix);
        Assert.Contains("**Pass/Fail**: ✅ PASS", matrix, StringComparison.Ordinal);
        Assert.Matches(@"\| docker, one stack \| HIGH \| 24 hours \| (4 h 59|5 h 0) min \| ✅ \|", matrix);

        session.Run("$i = New-LabIncident 'Cameras drop out' -Service frigate -Started 2h -Criterion 'No drop-out for 48 hours' -Lab $lab; Set-LabIncident $i.Id -RootCause 'A switch' -Mitigation 'Another one' -Action 'Watch it' -Lab $lab");
        Assert.Equal("frigate; 1 action; 1 criterion", One("Get-LabIncident $i.Id -Lab $lab | ForEach-Object { \"$($_.Services -join ', '); $($_.Actions.Count) action; $($_.Criteria.Count) criterion\" }"));
        Assert.Empty(session.Run("Test-LabStatus -Lab $lab | Where-Object { $_.Code -ne 'status.health' }"));
    }

    [Fact]
    public void Quick_diagnostics_of_the_template_only_look()
    {
        using var session = new ModuleSession();
        Full(session);

        var diagnostics = session.Run("Get-LabDiagnostic -Lab $lab | ForEach-Object { $_.Command }").Select(c => c.ToString()!).ToList();
        Assert.Equal(15, diagnostics.Count);
        Assert.Equal("Allow", session.Run("(Test-CseCommand 'docker ps --all' docker -Lab $lab).Effect").Single().ToString());
        var open = Path.Combine(session.Run("$lab").Single().ToString()!, "cse-policy.yaml");
        File.WriteAllText(open, Everything);
        Assert.All(diagnostics.Select(d => d.Replace("<", "", StringComparison.Ordinal).Replace(">", "", StringComparison.Ordinal)), d =>
            Assert.Equal("Allow", session.Run($"(Test-CseCommand '{d}' all -Lab $lab).Effect").Single().ToString()));
    }

    [Fact]
    public void The_sample_lab_is_read_by_the_cmdlets_and_its_diagnostics_are_allowed()
    {
        using var session = new ModuleSession();
        var lab = Sample();
        session.Run($"$lab = '{lab}'");
        string One(string script) => session.Run(script).Single().ToString()!;

        Assert.Equal("True", One("Test-CsePolicy $lab/cse-policy.yaml -Quiet"));
        Assert.Equal("17", One("(Get-LabWork -All -Lab $lab).Count"));
        Assert.Equal("INC-2026-10-12-001 Closed 08:55:00", One("Get-LabIncident -Lab $lab | ForEach-Object { $_.Id, $_.State, $_.Downtime -join ' ' }"));
        Assert.Equal("n8n-stack the-node-is-lost home-assistant-does-not-start the-firewall-forgot-everything all-of-it-burned what-runs-is-not-what-is-written-down", One("(Get-LabDrill -Lab $lab).Id -join ' '"));
        Assert.Empty(session.Run("Get-LabDiagnostic -Lab $lab | ForEach-Object { $r = Test-CseCommand $_.Command ($_.Command -like 'docker *' ? 'docker' : 'proxmox') -Lab $lab; if ($r.Effect -ne 'Allow') { \"$($_.Command): $($r.Effect) $($r.Reasons)\" } }").Select(r => r.ToString()));
        Assert.DoesNotContain(session.Run("(Test-LabStatus -Lab $lab).Code").Select(c => c.ToString()), c => c is "status.unknown-section" or "status.health" or "status.no-owner" or "status.no-date" or "status.no-evidence" or "status.contradiction");
        session.Run("$null = Start-LabDrill all-of-it-burned -Lab $lab; $null = Complete-LabDrill all-of-it-burned 'It burned again' -Lab $lab");
        Assert.Contains("- **Issues encountered**: It burned again", File.ReadAllText(Path.Combine(lab, "drills", "matrix.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_operators_copy_by_hand_is_shipped_with_the_module()
    {
        var kit = Path.Combine(Path.GetDirectoryName(ModuleSession.ModulePath)!, "sre-kit");
        foreach (var file in Directory.EnumerateFiles(Repository.File("sre-kit"), "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(Repository.File("sre-kit"), file);
            if (!name.StartsWith("starter", StringComparison.Ordinal))
                Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(Path.Combine(kit, name)));
        }
    }

    private const string Everything = """
        version: "1.0"
        metadata: { name: t, description: t, owner: t, last_updated: "2026-01-01" }
        infrastructures:
          all: { enabled: true, ttl_minutes: 60, requires_approval: false, allowed_commands: ["*"] }
        approval_workflow: { mode: interactive, timeout_seconds: 60, notification_channels: [] }
        """;

    private static bool IsKept(string line) => !Array.Exists(Kept, k => line.Contains(k, StringComparison.Ordinal));

    private static string Full(ModuleSession session)
    {
        var lab = TemporaryFolders.New();
        session.Run($"$lab = '{lab}'; $null = Initialize-Lab $lab -Template Full");
        return lab;
    }

    private static string Sample()
    {
        var lab = TemporaryFolders.New();
        var from = Repository.File("samples", "homelab");
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Where(f => !f.Contains(".lab", StringComparison.Ordinal) || f.EndsWith("lab.yaml", StringComparison.Ordinal)))
        {
            var to = Path.Combine(lab, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }
        return lab;
    }
}
