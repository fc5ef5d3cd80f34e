BeforeDiscovery {
    $module = [IO.Path]::GetFullPath("$PSScriptRoot/../../artifacts/module/LabGovernance")
    Import-Module $module -Force
    $cmdlets = (Import-PowerShellDataFile "$module/LabGovernance.psd1").CmdletsToExport
}

BeforeAll {
    $module = [IO.Path]::GetFullPath("$PSScriptRoot/../../artifacts/module/LabGovernance")
    Import-Module $module -Force
    . "$PSScriptRoot/NewLab.ps1"
}

Describe 'Importing the module' {
    It 'exports what its manifest says, and nothing else' {
        $manifest = Test-ModuleManifest "$module/LabGovernance.psd1"
        Get-Command -Module LabGovernance | ForEach-Object Name | Sort-Object | Should -Be ($manifest.ExportedCmdlets.Keys | Sort-Object)
    }

    It 'uses approved verbs only, and says so by being quiet' {
        Get-Command -Module LabGovernance | Where-Object Verb -NotIn (Get-Verb).Verb | Should -BeNullOrEmpty
        Import-Module $module -Force -WarningVariable warnings -WarningAction SilentlyContinue
        $warnings | Should -BeNullOrEmpty
    }

    It 'is found and loaded by the name of a cmdlet' {
        $folder = Split-Path $module
        $id = & (Get-Process -Id $PID).Path -NoProfile -Command "`$env:PSModulePath = '$folder'; try { Get-Lab -Lab '$TestDrive' -ErrorAction Stop } catch { `$_.FullyQualifiedErrorId }"
        $id | Should -Be 'LabNotFound,LabGovernance.Cmdlets.GetLabCommand'
    }
}

Describe 'Get-Help <_>' -ForEach $cmdlets {
    BeforeAll { $help = Get-Help $_ -Full }

    It 'has a synopsis, a description and its syntax' {
        $help.Synopsis | Should -Not -Match "^\s*$_"
        ($help.description.Text -join ' ').Length | Should -BeGreaterThan 40
        ($help.syntax | Out-String) | Should -Match $_
    }

    It 'has at least two examples' {
        @($help.examples.example).Count | Should -BeGreaterOrEqual 2
    }

    It 'explains every parameter' {
        $own = (Get-Command $_).Parameters.Keys | Where-Object { $_ -notin [Management.Automation.Cmdlet]::CommonParameters }
        $explained = $help.parameters.parameter | Where-Object { $_.description.Text } | ForEach-Object name
        $own | Where-Object { $_ -notin $explained } | Should -BeNullOrEmpty
    }

    It 'is shown without an error' {
        { Get-Help $_ -Full | Out-String -Width 100 } | Should -Not -Throw
        { Get-Help $_ -Examples | Out-String } | Should -Not -Throw
    }
}

Describe 'Get-Help about_LabGovernance' {
    It 'shows the way of a change' {
        Get-Help about_LabGovernance | Out-String | Should -Match 'THE WAY OF A CHANGE'
    }
}

Describe 'Tab completion' {
    BeforeAll {
        $lab = New-TestLab
        $null = New-LabChange 'First' tools -Lab $lab
        $null = New-LabChange 'Second' other -Lab $lab
        function Complete($line) { (TabExpansion2 $line $line.Length).CompletionMatches }
    }

    It 'knows the ids, with their titles' {
        $found = Complete "Get-LabPlan -Lab '$lab' -Id CHG-"
        $found.CompletionText | Should -Be @('CHG-0001', 'CHG-0002')
        $found[1].ToolTip | Should -Be 'Second (Draft)'
    }

    It 'knows the ids of the lab one is in' {
        Push-Location $lab
        try { (Complete 'Get-LabPlan CHG-0002').CompletionText | Should -Be 'CHG-0002' } finally { Pop-Location }
    }

    It 'knows the infrastructures of the policy' {
        (Complete "New-LabChange x -Lab '$lab' -Infrastructure ").CompletionText | Should -Be @('tools', 'other')
        (Complete "Test-CseCommand 'ls' -Lab '$lab' -Infrastructure o").CompletionText | Should -Be 'other'
    }

    It 'knows the states, sections and kinds' {
        (Complete 'Get-LabChange -State Ver').CompletionText | Should -Be @('Verified', 'Verifying')
        (Complete 'Get-LabStatus -Section Mon').CompletionText | Should -Be 'Monitoring'
        (Complete 'New-LabChange -Kind Maj').CompletionText | Should -Be 'MajorUpdate'
    }

    It 'offers nothing, and no error, outside of a lab' {
        Push-Location $TestDrive
        try { (Complete 'Get-LabPlan CHG-').CompletionText | Where-Object { $_ -match '^CHG-' } | Should -BeNullOrEmpty } finally { Pop-Location }
    }
}
