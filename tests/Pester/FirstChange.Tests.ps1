BeforeAll {
    $root = [IO.Path]::GetFullPath("$PSScriptRoot/../..")
    Import-Module "$root/artifacts/module/LabGovernance" -Force
}

Describe 'The module in a real shell' {
    It 'exports what its manifest says' {
        (Get-Command -Module LabGovernance).Count | Should -Be (Import-PowerShellDataFile "$root/artifacts/module/LabGovernance/LabGovernance.psd1").CmdletsToExport.Count
    }

    It 'uses approved verbs only' {
        Get-Command -Module LabGovernance | Where-Object Verb -NotIn (Get-Verb).Verb | Should -BeNullOrEmpty
    }

    It 'writes a starter lab and never overwrites' {
        $lab = Join-Path $TestDrive lab
        Initialize-Lab $lab | Should -Not -BeNullOrEmpty
        Set-Content (Join-Path $lab STATUS.md) 'mine'
        Initialize-Lab $lab -Force | Should -BeNullOrEmpty
        Get-Content (Join-Path $lab STATUS.md) | Should -Be 'mine'
    }

    It 'runs the sample' {
        $lab = Join-Path $root artifacts/work/pester
        { & "$root/samples/first-change.ps1" -Port 18081 -Destination $lab } | Should -Not -Throw
        Test-LabJournal -Quiet -Lab $lab | Should -BeTrue
    }
}
