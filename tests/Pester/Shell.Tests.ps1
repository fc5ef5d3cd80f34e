BeforeAll {
    Import-Module ([IO.Path]::GetFullPath("$PSScriptRoot/../../artifacts/module/LabGovernance")) -Force
    . "$PSScriptRoot/NewLab.ps1"
    function ErrorOf([scriptblock] $Action) {
        $global:Error.Clear()
        try { $null = & $Action 2>&1 } catch { return $_ }
        $global:Error[0]
    }
    function IdOf([scriptblock] $Action) { ("$((ErrorOf $Action).FullyQualifiedErrorId)" -split ',')[0] }
    # A failed change whose rollback failed as well.
    function New-StuckChange([string] $Lab) {
        $change = New-LabChange 'Stuck' other -Lab $Lab
        New-LabStep 'One' 'dotnet --version' -Rollback 'dotnet no-such-verb' | Set-LabPlan $change.Id -Lab $Lab
        $null = Invoke-LabChange $change.Id -Lab $Lab 6> $null
        $null = Undo-LabChange $change.Id -Lab $Lab -ErrorAction SilentlyContinue 6> $null
        $change.Id.ToString()
    }
    # The policy of the tests, with a rollback that may run and will fail.
    function New-ShellLab {
        $lab = New-TestLab
        $policy = Join-Path $lab cse-policy.yaml
        (Get-Content $policy -Raw) -replace '(?s)(other:.*?allowed_commands: \["dotnet --version")', '$1, "dotnet no-such-verb"' | Set-Content $policy
        $lab
    }
}

Describe 'Ids and actors in the shell' {
    BeforeAll {
        $lab = New-TestLab
        $one = New-LabChange 'First' tools -Lab $lab
        $two = New-LabChange 'Second' other -Lab $lab
    }

    It 'compare with texts in both directions' {
        $one.Id -eq 'CHG-0001' | Should -BeTrue
        'chg-0001' -eq $one.Id | Should -BeTrue
        $one.Id -eq 'no id' | Should -BeFalse
        $one.Id -ne 'CHG-0002' | Should -BeTrue
        $two.Id -gt 'CHG-0001' | Should -BeTrue
        $two.Id -le 'CHG-0001' | Should -BeFalse
        $one.Id -in 'CHG-0003', 'CHG-0001' | Should -BeTrue
        $one.Id -like 'CHG-*' | Should -BeTrue
        $one.ProposedBy -eq "$($one.ProposedBy)" | Should -BeTrue
        $one.ProposedBy -eq 'ai:nobody' | Should -BeFalse
        $one.ProposedBy -gt 'ai:nobody' | Should -BeTrue
    }

    It 'are made of texts' {
        [LabGovernance.Changes.ChangeId] 'CHG-0001' | Should -Be $one.Id
        ([LabGovernance.Actor] 'ai:helper').Kind | Should -Be Ai
        { [LabGovernance.Changes.ChangeId] 'nonsense' } | Should -Throw '*CHG-0001*'
    }

    It 'are found, sorted and grouped' {
        (Get-LabChange -Lab $lab | Where-Object Id -EQ 'CHG-0001').Title | Should -Be 'First'
        (Get-LabChange -Lab $lab | Where-Object Id -GT 'CHG-0001').Title | Should -Be 'Second'
        (Get-LabChange -Lab $lab | Sort-Object Id -Descending).Title | Should -Be @('Second', 'First')
        (Get-LabChange -Lab $lab | Sort-Object ProposedBy, Id).Title | Should -Be @('First', 'Second')
        (Get-LabChange -Lab $lab | Group-Object Id).Name | Should -Be @('CHG-0001', 'CHG-0002')
        (Get-LabChange -Lab $lab | Group-Object ProposedBy).Count | Should -Be 2
    }
}

Describe 'A rollback that fails' {
    BeforeAll {
        $lab = New-ShellLab
        $id = New-StuckChange $lab
    }

    It 'is an error' {
        $null = Undo-LabChange $id -Lab $lab -ErrorAction SilentlyContinue 6> $null
        $? | Should -BeFalse
        IdOf { Undo-LabChange $id -Lab $lab 6> $null } | Should -Be RollbackFailed
        { Undo-LabChange $id -Lab $lab -ErrorAction Stop 6> $null } | Should -Throw '*could not be rolled back*'
    }

    It 'is no circle: every command names the way out' {
        $wayOut = [regex]::Escape("Complete-LabChange $id -Force -Reason")
        foreach ($call in { Complete-LabChange $id -Lab $lab }, { Undo-LabChange $id -Lab $lab 6> $null }, { New-LabStep x 'dotnet --version' | Set-LabPlan $id -Lab $lab }) {
            (ErrorOf $call).Exception.Refusal.Next | Should -Match $wayOut
        }
        (Complete-LabChange $id -Force -Reason 'mended by hand' -Lab $lab).State | Should -Be Closed
    }
}

Describe 'Refusals under -WhatIf' {
    BeforeAll {
        $lab = New-ShellLab
        $draft = (New-LabChange 'Draft' tools -Lab $lab).Id
        $planned = New-TestChange $lab
        $redline = New-TestChange $lab other 'rm -rf /'
        Enable-CseInfrastructure other -By alex -Lab $lab
        function Head { (Test-LabJournal -Lab $lab).Head.ToString() + (Get-Content (Join-Path $lab STATUS.md) -Raw) }
    }

    It 'are said: <Code> of <Call>' -ForEach @(
        @{ Call = { Invoke-LabChange CHG-0099 -WhatIf -Lab $lab }; Code = 'ChangeNotFound' }
        @{ Call = { Approve-LabChange CHG-0099 -By alex -WhatIf -Lab $lab }; Code = 'ChangeNotFound' }
        @{ Call = { Undo-LabChange CHG-0099 -WhatIf -Lab $lab }; Code = 'ChangeNotFound' }
        @{ Call = { Complete-LabChange CHG-0099 -WhatIf -Lab $lab }; Code = 'ChangeNotFound' }
        @{ Call = { Stop-LabChange CHG-0099 r -WhatIf -Lab $lab }; Code = 'ChangeNotFound' }
        @{ Call = { Deny-LabChange CHG-0099 r -WhatIf -Lab $lab }; Code = 'ChangeNotFound' }
        @{ Call = { Invoke-LabChange $planned -WhatIf -Lab $lab }; Code = 'ApprovalMissing' }
        @{ Call = { Invoke-LabChange $redline -WhatIf -Lab $lab }; Code = 'RedlineCrossed' }
        @{ Call = { Approve-LabChange $planned -WhatIf -Lab $lab }; Code = 'ApprovalNeedsHuman' }
        @{ Call = { Approve-LabChange $draft -By alex -WhatIf -Lab $lab }; Code = 'PlanMissing' }
        @{ Call = { Undo-LabChange $planned -WhatIf -Lab $lab }; Code = 'ChangeStateForbids' }
        @{ Call = { Complete-LabChange $planned -WhatIf -Lab $lab }; Code = 'ChangeStateForbids' }
        @{ Call = { Deny-LabChange $draft r -WhatIf -Lab $lab }; Code = 'ChangeStateForbids' }
        @{ Call = { Invoke-LabVerification $draft -WhatIf -Lab $lab }; Code = 'ChangeStateForbids' }
        @{ Call = { New-LabChange x nowhere -WhatIf -Lab $lab }; Code = 'InfrastructureUnknown' }
        @{ Call = { Invoke-CseCommand 'rm -rf /' other -WhatIf -Lab $lab }; Code = 'RedlineCrossed' }
        @{ Call = { Invoke-CseCommand 'dotnet --version' tools -WhatIf -Lab $lab }; Code = 'SessionMissing' }
        @{ Call = { $WhatIfPreference = $true; Enable-CseInfrastructure nowhere -By alex -Lab $lab }; Code = 'InfrastructureUnknown' }
    ) {
        $before = Head
        IdOf $Call | Should -Be $Code
        Head | Should -Be $before
    }

    It 'are not said of what would go well, and nothing is kept' {
        $before = Head
        IdOf { Invoke-CseCommand 'dotnet --version' other -WhatIf -Lab $lab } | Should -BeNullOrEmpty
        IdOf { Stop-LabChange $planned r -WhatIf -Lab $lab } | Should -BeNullOrEmpty
        IdOf { Approve-LabChange $planned -By alex -WhatIf -Lab $lab } | Should -BeNullOrEmpty
        Head | Should -Be $before
    }
}

Describe 'Error categories' {
    It '<Category> for <Code>' -ForEach @(
        @{ Call = { Get-LabChange CHG-0099 -Lab $lab }; Category = 'ObjectNotFound'; Code = 'ChangeNotFound' }
        @{ Call = { New-LabChange x nowhere -Lab $lab }; Category = 'ObjectNotFound'; Code = 'InfrastructureUnknown' }
        @{ Call = { Get-LabChange nonsense -Lab $lab }; Category = 'InvalidArgument'; Code = 'ChangeIdInvalid' }
        @{ Call = { New-LabChange ' ' tools -Lab $lab }; Category = 'InvalidArgument'; Code = 'ChangeTitleMissing' }
        @{ Call = { Invoke-LabChange (New-TestChange $lab) -Lab $lab }; Category = 'PermissionDenied'; Code = 'ApprovalMissing' }
        @{ Call = { Invoke-LabChange (New-LabChange x tools -Lab $lab).Id -Lab $lab }; Category = 'InvalidOperation'; Code = 'ChangeStateForbids' }
    ) {
        $lab = New-TestLab
        $refused = ErrorOf $Call
        $refused.FullyQualifiedErrorId | Should -Match "^$Code,"
        $refused.CategoryInfo.Category | Should -Be $Category
    }
}

Describe 'Objects with the properties of a parameter' {
    BeforeAll { $lab = New-ShellLab }

    It 'are commands to rule on and to run' {
        $rows = "Command,Infrastructure`ndotnet --version,other`nrm -rf /,tools" | ConvertFrom-Csv
        ($rows | Test-CseCommand -Lab $lab).Effect | Should -Be @('Allow', 'Redline')
        ('dotnet --version', 'whoami' | Test-CseCommand -Infrastructure other -Lab $lab).Effect | Should -Be @('Allow', 'Deny')
        Enable-CseInfrastructure other -By alex -Lab $lab
        ($rows[0] | Invoke-CseCommand -Lab $lab 6> $null).ExitCode | Should -Be 0
        (New-LabStep x 'dotnet --version' | Test-CseCommand -Infrastructure other -Lab $lab).Command | Should -Be 'dotnet --version'
    }

    It 'are steps, from a table with blank cells' {
        $steps = @(@'
Title,Command,Rollback,Infrastructure,Shell,Idempotent,Timeout,Touches
One,dotnet --version,,,,true,00:01:00,lab.yaml
Two,dotnet --version,dotnet no-such-verb,other,True,,,
'@ | ConvertFrom-Csv | New-LabStep)
        $steps.Title | Should -Be @('One', 'Two')
        $steps[0].Rollback | Should -BeNullOrEmpty
        $steps[0].Timeout | Should -Be ([timespan]'00:01:00')
        $steps[0].Touches | Should -Be 'lab.yaml'
        $steps.Idempotent | Should -Be @($true, $false)
        $steps.Shell | Should -Be @($false, $true)
        $steps[1].Touches | Should -BeNullOrEmpty
        $steps[1].Timeout | Should -BeNullOrEmpty
        $steps[1].ExitCodes | Should -Be 0
        $steps | Set-LabPlan (New-LabChange x other -Lab $lab).Id -Lab $lab
        (Get-LabPlan CHG-0001 -Lab $lab).Rollback | Where-Object { $_ } | Should -Be 'dotnet no-such-verb'
    }

    It 'are checks' {
        $checks = [pscustomobject]@{ Name = 'a'; Tcp = '127.0.0.1:1' }, [pscustomobject]@{ Name = 'b'; File = 'lab.yaml'; Absent = 'true' } | New-LabCheck
        $checks.Kind | Should -Be @('Tcp', 'File')
        $checks[1].Exists | Should -BeFalse
    }
}

Describe 'Changes and rulings elsewhere than in a table' {
    BeforeAll {
        $lab = New-ShellLab
        $id = New-TestChange $lab
        Approve-LabChange $id -By alex -Lab $lab
        $null = Invoke-LabChange $id -Lab $lab 6> $null
        $change = Get-LabChange $id -Lab $lab
    }

    It 'are words in a list' {
        foreach ($text in ($change | Format-List | Out-String), ($change | Format-List * | Out-String), (Test-CseCommand ls tools -Lab $lab | Format-List * | Out-String)) {
            $text | Should -Not -Match '[A-Za-z]+ \{ |System\.|LabGovernance\.'
        }
        "$($change.Plan)" | Should -Be '1 step, 1 check'
        ($change | Format-List | Out-String) | Should -Match 'human:alex'
    }

    It 'are a table of rulings' {
        $text = Test-CseCommand ls, 'dotnet --version' tools -Lab $lab | Format-Table | Out-String -Width 80
        $text | Should -Match 'Effect\S*\s+\S*Because\S*\s+\S*Command'
        $text | Should -Not -Match 'Reason \{'
    }

    It 'are JSON with ids, actors and states as text' {
        $json = $change.ToJson() | ConvertFrom-Json
        $json.id | Should -Be $id
        $json.state | Should -Be Verifying
        $json.proposedBy | Should -Be "$($change.ProposedBy)"
        $json.usedApproval.approver | Should -Be 'human:alex'
        ((Get-LabJournal -Last 1 -Lab $lab).ToJson() | ConvertFrom-Json).subject | Should -Be $id
        $flat = $change | ConvertTo-Json -Depth 0 -EnumsAsStrings -WarningAction SilentlyContinue | ConvertFrom-Json
        $flat.Id, $flat.State, $flat.Plan | Should -Be @($id, 'Verifying', '1 step, 1 check')
    }

    It 'are rows with ids and states' {
        $row = $change | ConvertTo-Csv | ConvertFrom-Csv
        $row.Id, $row.State, $row.Plan | Should -Be @($id, 'Verifying', '1 step, 1 check')
        $row.UsedApproval | Should -Match '^human:alex by automation:'
    }
}

Describe 'Files that are written' {
    It 'are shown with their folder' {
        $lab = Join-Path $TestDrive shown
        $files = Initialize-Lab $lab
        $files | Should -BeOfType IO.FileInfo
        $text = $files | Out-String -Width 100
        $text | Should -Match "Directory: .*shown"
        $text | Should -Match 'lab\.yaml'
        $export = Export-LabJournal (Join-Path $lab out.jsonl) -Lab $lab
        ($export | Out-String) | Should -Match 'out\.jsonl'
        $export.PSParentPath | Should -Not -BeNullOrEmpty
    }
}

Describe 'Completion that knows what can be done' {
    BeforeAll {
        $lab = New-ShellLab
        $null = New-LabChange 'Draft' tools -Lab $lab
        $planned = New-TestChange $lab
        $stuck = New-StuckChange $lab
        function Texts($line) { (TabExpansion2 $line $line.Length).CompletionMatches.CompletionText }
    }

    It 'offers <Command> only <Ids>' -ForEach @(
        @{ Command = 'Approve-LabChange'; Ids = @('CHG-0002') }
        @{ Command = 'Invoke-LabChange'; Ids = @('CHG-0002') }
        @{ Command = 'Undo-LabChange'; Ids = @('CHG-0003') }
        @{ Command = 'Complete-LabChange'; Ids = @('CHG-0003') }
        @{ Command = 'Stop-LabChange'; Ids = @('CHG-0001', 'CHG-0002') }
        @{ Command = 'Set-LabPlan'; Ids = @('CHG-0001', 'CHG-0002') }
        @{ Command = 'Get-LabChange'; Ids = @('CHG-0001', 'CHG-0002', 'CHG-0003') }
    ) {
        Texts "$Command -Lab '$lab' -Id CHG-" | Should -Be $Ids
    }

    It 'knows who may consent and what the journal holds' {
        Texts "Approve-LabChange CHG-0002 -Lab '$lab' -By " | Should -Be alex
        Texts "Enable-CseInfrastructure tools -Lab '$lab' -By a" | Should -Be alex
        Texts "Get-LabJournal -Lab '$lab' -Subject CHG" | Should -Be @('CHG-0001', 'CHG-0002', 'CHG-0003')
        Texts "Get-LabJournal -Lab '$lab' -Kind rollback.f" | Should -Be 'rollback.failed'
        Texts "Get-LabJournal -Lab '$lab' -Actor a" | Should -Match '^automation:'
    }
}

Describe 'Get-Help' {
    It 'promises no page on the web where there is none' {
        Get-Help Get-LabChange | Out-String | Should -Not -Match '-Online'
    }
}
