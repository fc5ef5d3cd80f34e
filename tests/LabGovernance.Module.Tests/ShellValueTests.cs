namespace LabGovernance.Module.Tests;

/// <summary>What a script sees of a change and of a refusal, on the engine alone.</summary>
public sealed class ShellValueTests
{
    [Theory]
    [InlineData("$c.Id -eq 'CHG-0001'")]
    [InlineData("'chg-0001' -eq $c.Id")]
    [InlineData("$c.Id -lt 'CHG-0002'")]
    [InlineData("[LabGovernance.Changes.ChangeId]'CHG-0001' -eq $c.Id")]
    [InlineData("-not ($c.Id -eq 'no id')")]
    [InlineData("$null -ne $c.Id -and $c.Id -ge $c.Id")]
    [InlineData("($c | Where-Object Id -EQ 'CHG-0001').Title -eq 'try'")]
    [InlineData("$c.ProposedBy -eq [string]$c.ProposedBy")]
    [InlineData("$c.ProposedBy -gt 'ai:a'")]
    [InlineData("[LabGovernance.Actor]'ai:a' -ne $c.ProposedBy")]
    [InlineData("$c.ToJson().Contains('\"id\":\"CHG-0001\"')")]
    [InlineData("$c.ToJson().Contains('\"state\":\"Planned\"')")]
    [InlineData("[string]$c.Plan -eq '1 step, 1 check'")]
    public void A_change_is_used_as_a_script_would_use_it(string condition)
    {
        using var session = new ModuleSession();
        var lab = TemporaryLab.WithPolicy(requiresApproval: true);
        var id = TemporaryLab.Planned(session, lab);

        Assert.Equal("True", session.Run($"$c = Get-LabChange {id} -Lab '{lab}'; [bool]({condition})").Single().ToString());
    }

    [Theory]
    [InlineData("Invoke-LabChange CHG-0099", "ChangeNotFound")]
    [InlineData("Invoke-LabChange CHG-0001", "ApprovalMissing")]
    [InlineData("Approve-LabChange CHG-0001", "ApprovalNeedsHuman")]
    [InlineData("Undo-LabChange CHG-0001", "ChangeStateForbids")]
    [InlineData("Complete-LabChange CHG-0001", "ChangeStateForbids")]
    [InlineData("Deny-LabChange CHG-0099 no", "ChangeNotFound")]
    [InlineData("Stop-LabChange CHG-0099 no", "ChangeNotFound")]
    [InlineData("Invoke-CseCommand 'rm -rf /' tools", "SessionMissing")]
    [InlineData("Approve-LabChange CHG-0001 -By alex", "")]
    [InlineData("Stop-LabChange CHG-0001 no", "")]
    public void What_would_be_refused_is_refused_under_WhatIf_and_nothing_is_kept(string command, string expected)
    {
        using var session = new ModuleSession();
        var lab = TemporaryLab.WithPolicy(requiresApproval: true);
        _ = TemporaryLab.Planned(session, lab);
        var before = session.Run($"@(Get-LabJournal -Lab '{lab}').Count").Single().ToString();

        Assert.Equal(expected, session.ErrorId($"{command} -WhatIf -Lab '{lab}'"));
        Assert.Equal(before, session.Run($"@(Get-LabJournal -Lab '{lab}').Count").Single().ToString());
    }

    [Theory]
    [InlineData("Get-LabChange CHG-0099", "ObjectNotFound")]
    [InlineData("Get-LabChange nonsense", "InvalidArgument")]
    [InlineData("Invoke-LabChange CHG-0001", "PermissionDenied")]
    [InlineData("Undo-LabChange CHG-0001", "InvalidOperation")]
    public void A_refusal_has_the_category_of_its_family(string command, string expected)
    {
        using var session = new ModuleSession();
        var lab = TemporaryLab.WithPolicy(requiresApproval: true);
        _ = TemporaryLab.Planned(session, lab);

        Assert.Equal(expected, session.Error($"{command} -Lab '{lab}'")!.CategoryInfo.Category.ToString());
    }
}
