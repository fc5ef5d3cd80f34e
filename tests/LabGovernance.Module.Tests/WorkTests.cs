namespace LabGovernance.Module.Tests;

/// <summary>Work through the cmdlets.</summary>
public sealed class WorkTests
{
    [Fact]
    public void Work_comes_from_an_issue_is_ticked_and_completed()
    {
        using var session = new ModuleSession();
        var lab = TemporaryLab.New();
        session.Run($"$lab = '{lab}'; $null = New-LabIssue 'Camera drops out' -Lab $lab");

        var id = session.Run("(Get-LabStatus -Id ISSUE-001 -Lab $lab | New-LabWork -Todo 'Buy a cable', 'Lay it' -Target 30d -Lab $lab).Id").Single().ToString();
        Assert.Matches("^ID-[01][0-9][0-9]{2}$", id);
        Assert.Equal(id, session.Run("(Get-LabStatus -Id ISSUE-001 -Lab $lab).Value('Work')").Single().ToString());
        Assert.Equal("WorkExists", session.ErrorId("New-LabWork -Issue ISSUE-001 -Lab $lab"));
        Assert.Equal("WorkTitleMissing", session.ErrorId("New-LabWork -Lab $lab"));
        session.Run($"Set-LabWork {id} -Done 'buy a cable' -Section Active -Lab $lab");
        Assert.Equal("WorkHasTodos", session.ErrorId($"Complete-LabWork {id} -Lab $lab"));
        session.Run($"Get-LabWork {id} -Lab $lab | Set-LabWork -Done 'Lay it' -Lab $lab; Complete-LabWork {id} 'It holds' -Lab $lab");
        Assert.Equal("WorkNotOpen", session.ErrorId($"Complete-LabWork {id} -Lab $lab"));
        Assert.Equal("WorkItemNotFound", session.ErrorId("Set-LabWork ID-9999 -Owner x -Lab $lab"));
        Assert.Equal("1", session.Run("(Get-LabWork -Metrics -Lab $lab).CompletedThisMonth").Single().ToString());
        Assert.Equal("TD-001", session.Run("(New-LabWork 'Rename volumes' -Kind TechDebt -Lab $lab).Id").Single().ToString());

        Assert.Equal(
            ["work.opened", "work.changed", "work.changed", "work.completed"],
            session.Run($"(Get-LabJournal -Subject {id} -Lab $lab).Kind").Select(k => k.ToString()));
    }
}
