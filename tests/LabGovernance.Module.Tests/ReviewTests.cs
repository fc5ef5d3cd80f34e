namespace LabGovernance.Module.Tests;

/// <summary>Reviews and reports through the cmdlets.</summary>
public sealed class ReviewTests
{
    [Fact]
    public void A_review_is_an_object_a_document_and_a_page()
    {
        using var session = new ModuleSession();
        var lab = TemporaryLab.WithPolicy(requiresApproval: false);
        session.Run($$"""
            $lab = '{{lab}}'
            $c = New-LabChange 'look at <it>' tools -Lab $lab
            New-LabStep 'one' 'dotnet --version' | Set-LabPlan $c.Id -Check (New-LabCheck 'there' -File lab.yaml) -Window 00:00:00 -Lab $lab
            $null = Invoke-LabChange $c.Id -Lab $lab 6> $null
            $null = New-LabIncident 'Tools are gone' -Service tools -Lab $lab
            $r = Invoke-LabReview -Lab $lab
            """);
        string One(string script) => session.Run(script).Single().ToString()!;

        Assert.Equal("1 1 1 CHG-0001", One("\"$($r.Tally.ChangesRun) $($r.Tally.IncidentsOpened) $($r.Changes.Count) $($r.Changes[0].Id)\""));
        Assert.Equal("True True", One("\"$($r.Due.Id -contains 'CHG-0001') $($r.Due[0].Next -ne '')\""));
        Assert.Equal("True", One("(Invoke-LabReview -Since 30d -AsMarkdown -Lab $lab).StartsWith('# Review of ')"));
        Assert.Equal("ReviewPeriodInvalid,LabGovernance.Cmdlets.InvokeLabReviewCommand", One("try { Invoke-LabReview -Since 2099-01-01 -Lab $lab } catch { $_.FullyQualifiedErrorId }"));

        Assert.Empty(session.Run("Invoke-LabReview -Path $lab -WhatIf -Lab $lab"));
        Assert.Equal("True True", One("$f = Invoke-LabReview -Path $lab -Lab $lab; \"$($f.Name -match '^review-.*\\.md$') $([IO.File]::ReadAllText($f.FullName).StartsWith('# Review of '))\""));
        Assert.Empty(session.Run("Export-LabReport \"$lab/a.html\" -WhatIf -Lab $lab"));
        Assert.Equal("False", One("[IO.File]::Exists(\"$lab/a.html\")"));
        Assert.Equal("a.html", One("(Export-LabReport \"$lab/a.html\" -Lab $lab).Name"));
        Assert.Equal("PageExists", One("Export-LabReport \"$lab/a.html\" -Lab $lab -ErrorVariable e 2> $null; ($e[0].FullyQualifiedErrorId -split ',')[0]"));
        Assert.Equal("a.html", One("(Export-LabReport \"$lab/a.html\" -Since 7d -Force -Lab $lab).Name"));
        Assert.Equal("PageExists", One("Export-LabReport \"$lab/lab.yaml\" -Force -Lab $lab -ErrorVariable e 2> $null; ($e[0].FullyQualifiedErrorId -split ',')[0]"));
        Assert.Equal("True", One("[IO.File]::ReadAllText(\"$lab/lab.yaml\").Contains('name:')"));
        Assert.Equal("True", One("(Export-LabReport $lab -Lab $lab).Name -match '^lab-report-\\d{4}-\\d\\d-\\d\\d\\.html$'"));
        Assert.Equal("PageNotWritable", One("Export-LabReport \"$lab/no/such/folder/a.html\" -Lab $lab -ErrorVariable e 2> $null; ($e[0].FullyQualifiedErrorId -split ',')[0]"));
        Assert.Equal("0", One("[IO.Directory]::GetFiles($lab, '*.tmp').Length"));
    }
}
