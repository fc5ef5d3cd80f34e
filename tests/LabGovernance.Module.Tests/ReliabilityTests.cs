namespace LabGovernance.Module.Tests;

/// <summary>Reliability through the cmdlet.</summary>
public sealed class ReliabilityTests
{
    [Fact]
    public void Changes_incidents_and_looks_are_counted_and_nothing_else_is_up()
    {
        using var session = new ModuleSession();
        var lab = TemporaryLab.WithPolicy(requiresApproval: false);
        session.Run($$"""
            $lab = '{{lab}}'
            foreach ($file in 'lab.yaml', 'not-there.txt') {
                $c = New-LabChange "look for $file" tools -Lab $lab
                New-LabStep 'one' 'dotnet --version' | Set-LabPlan $c.Id -Check (New-LabCheck 'there' -File $file) -Window 00:00:00 -Lab $lab
                $null = Invoke-LabChange $c.Id -Lab $lab 6> $null
                $null = Invoke-LabVerification $c.Id -Lab $lab
            }
            $null = New-LabIncident 'Tools are gone' -Service tools -Started 2h -Lab $lab
            $null = New-LabIncident 'Cameras too' -Service frigate -Lab $lab
            $r = Get-LabReliability -Since 1d -Lab $lab
            """);
        string One(string script) => session.Run(script).Single().ToString()!;

        Assert.Equal([" ", "frigate ", "tools "], session.Run("$r | ForEach-Object { \"$($_.Service) \" }").Select(s => s.ToString()));
        Assert.Equal("2 1 of 2 1 of 2 1 of 2", One("$t = $r | Where-Object Service -eq tools; \"$($r[0].Mtbf.Failures) $($t.Verification.Count) of $($t.Verification.Of) $($t.ChangeFailure.Count) of $($t.ChangeFailure.Of) $($t.Checks.Count) of $($t.Checks.Of)\""));
        Assert.Equal("0 3 True", One("\"$($t.Mttr.Count) $($r[0].OpenIssues) $($t.Down -gt [TimeSpan]::Zero)\""));
        // A service that nobody looked at is neither up nor down.
        Assert.Equal("True", One("$f = $r | Where-Object Service -eq frigate; $f.Up -eq [TimeSpan]::Zero"));
        Assert.All(session.Run("$r | ForEach-Object { [Math]::Abs(($_.Up + $_.Down + $_.Maintenance + $_.Unknown - ($_.To - $_.From)).TotalSeconds) -lt 0.001 }"), same => Assert.Equal("True", same.ToString()));
        Assert.Equal("tools", One("(Get-LabReliability to* -Lab $lab).Service"));
    }
}
