BeforeAll {
    Import-Module ([IO.Path]::GetFullPath("$PSScriptRoot/../../artifacts/module/LabGovernance")) -Force
    . "$PSScriptRoot/NewLab.ps1"
}

Describe 'The way of a change' {
    BeforeAll { $lab = New-TestLab }

    It 'is gone by pipelines of changes' {
        $id = New-TestChange $lab
        (Get-LabChange $id -Lab $lab | Test-LabChange -Lab $lab).Effect | Should -Be Ask
        (Get-LabChange $id -Lab $lab | Approve-LabChange -By alex -PassThru -Lab $lab).State | Should -Be Approved
        (Get-LabChange $id -Lab $lab | Invoke-LabChange -Lab $lab 6> $null).State | Should -Be Verifying
        (Get-LabChange -State Verifying -Lab $lab | Invoke-LabVerification -Lab $lab).State | Should -Be Verified
        (Get-LabChange $id -Lab $lab | Get-LabVerification -Lab $lab).Passed | Should -Be 1
        (Get-LabChange $id -Lab $lab | Complete-LabChange -Lab $lab).State | Should -Be Closed
        (Get-LabChange $id -Lab $lab | Get-LabJournal -Kind step.* -Lab $lab).Kind | Should -Be @('step.started', 'step.finished')
        Get-Content (Join-Path $lab STATUS.md) -Raw | Should -Match "\[$id\] Try it out"
    }

    It 'takes a runbook for each change of a pipeline' {
        $runbook = Join-Path $lab plan.ps1
        Set-Content $runbook 'param([string] $Option) New-LabStep One "dotnet $Option"'
        $planned = 'a', 'b' | ForEach-Object { New-LabChange $_ tools -Lab $lab } |
            Set-LabPlan -Runbook $runbook -Parameters @{ Option = '--version' } -PassThru -Lab $lab
        $planned.State | Should -Be @('Planned', 'Planned')
        (Get-LabPlan $planned[1].Id -Lab $lab).Command | Should -Be 'dotnet --version'
    }

    It 'takes changes from objects with the properties of one' {
        $made = [pscustomobject]@{ Title = 'From a list'; Infrastructure = 'tools'; Kind = 'Restart' } | New-LabChange -Lab $lab
        $made.Kind | Should -Be Restart
    }

    It 'can be filtered, and shows what it prints as text' {
        $id = New-TestChange $lab other
        $shown = Invoke-LabChange $id -Lab $lab 6>&1 | Where-Object { $_ -is [Management.Automation.InformationRecord] } | ForEach-Object { "$_" }
        $shown[0] | Should -Be '[1] One: dotnet --version'
        $shown[-1] | Should -Be '    done (exit code 0)'
    }
}

Describe 'Refusals' {
    BeforeAll {
        $lab = New-TestLab
        function ErrorIdOf([scriptblock] $Action) {
            $global:Error.Clear()
            try { $null = & $Action 2>&1 } catch { return $_.FullyQualifiedErrorId }
            $global:Error[0].FullyQualifiedErrorId
        }
    }

    It 'have a code that a script can rely on' {
        ErrorIdOf { Get-LabChange CHG-0099 -Lab $lab } | Should -Be 'ChangeNotFound,LabGovernance.Cmdlets.GetLabChangeCommand'
        ErrorIdOf { New-LabChange x nowhere -Lab $lab } | Should -Be 'InfrastructureUnknown,LabGovernance.Cmdlets.NewLabChangeCommand'
        ErrorIdOf { Invoke-LabChange (New-TestChange $lab) -Lab $lab } | Should -Be 'ApprovalMissing,LabGovernance.Cmdlets.InvokeLabChangeCommand'
        ErrorIdOf { Approve-LabChange (New-TestChange $lab) -Lab $lab } | Should -Be 'ApprovalNeedsHuman,LabGovernance.Cmdlets.ApproveLabChangeCommand'
        ErrorIdOf { Approve-LabChange (New-TestChange $lab) -By mallory -Lab $lab } | Should -Be 'ApprovalByNameNotAllowed,LabGovernance.Cmdlets.ApproveLabChangeCommand'
    }

    It 'let the pipeline go on' {
        $id = New-TestChange $lab
        (Get-LabChange CHG-0098, $id -Lab $lab -ErrorAction SilentlyContinue).Id | Should -Be $id
    }

    It 'say once what to do next' {
        $global:Error.Clear()
        Get-LabChange CHG-0097 -Lab $lab -ErrorAction SilentlyContinue
        $text = $global:Error[0] | Out-String -Width 200
        ([regex]::Matches($text, [regex]::Escape('Get-LabChange lists the changes'))).Count | Should -Be 1
        $global:Error[0].Exception.Refusal.Next | Should -Match 'Get-LabChange lists the changes'
    }

    It 'hold an AI back from consent whatever it is called with' {
        $id = New-TestChange $lab
        $env:LAB_ACTOR = 'ai:tester'
        try {
            ErrorIdOf { Approve-LabChange $id -By alex -Confirm:$false -Lab $lab } | Should -Be 'ApproverNotHuman,LabGovernance.Cmdlets.ApproveLabChangeCommand'
            $null = New-LabBaseline ai lab.yaml -Lab $lab
            ErrorIdOf { Compare-LabBaseline ai -Accept -Reason r -By alex -Lab $lab } | Should -Be 'ApproverNotHuman,LabGovernance.Cmdlets.CompareLabBaselineCommand'
            ErrorIdOf { New-LabBaseline ai lab.yaml -Force -By alex -Lab $lab } | Should -Be 'ApproverNotHuman,LabGovernance.Cmdlets.NewLabBaselineCommand'
            ErrorIdOf { Complete-LabChange $id -Force -Reason r -Lab $lab } | Should -Be 'ForceNeedsHuman,LabGovernance.Cmdlets.CompleteLabChangeCommand'
            ErrorIdOf { Repair-LabJournal -AcceptHead -Reason r -Confirm:$false -Lab $lab } | Should -Be 'ForceNeedsHuman,LabGovernance.Cmdlets.RepairLabJournalCommand'
            $env:LAB_ACTOR = 'human:root'
            ErrorIdOf { Approve-LabChange $id -Lab $lab } | Should -Be 'ActorNotAllowed,LabGovernance.Cmdlets.ApproveLabChangeCommand'
        }
        finally { $env:LAB_ACTOR = $null }
    }
}

Describe '-WhatIf' {
    BeforeAll {
        $lab = New-TestLab
        $null = Initialize-Lab $lab -Template Full -Force
        $null = Start-LabDrill docker-stack -Lab $lab
        $null = New-LabBaseline b lab.yaml -Lab $lab
        $id = New-TestChange $lab
        Enable-CseInfrastructure other -By alex -Lab $lab
        $null = New-LabIssue 'first' -Lab $lab
        $incident = (New-LabIncident 'second' -Lab $lab).Id
        $file = Join-Path $lab out.jsonl
        $copy = Join-Path $lab copy.db
        $empty = Join-Path $lab new
        $calls = @{
            'Add-LabIncidentEvent'   = { Add-LabIncidentEvent $incident 'seen' -WhatIf -Lab $lab }
            'Approve-LabChange'      = { Approve-LabChange $id -By alex -WhatIf -Lab $lab }
            'Backup-LabJournal'      = { Backup-LabJournal $copy -WhatIf -Lab $lab }
            'Clear-LabCase'          = { Clear-LabCase none -WhatIf -Lab $lab }
            'Compare-LabBaseline'    = { Compare-LabBaseline b -Accept -Reason r -By alex -WhatIf -Lab $lab }
            'Complete-LabChange'     = { Complete-LabChange $id -Force -Reason r -WhatIf -Lab $lab }
            'Complete-LabDrill'      = { Complete-LabDrill docker-stack -WhatIf -Lab $lab }
            'Complete-LabWork'       = { Complete-LabWork ID-0101 -WhatIf -Lab $lab }
            'Deny-LabChange'         = { Deny-LabChange $id r -WhatIf -Lab $lab }
            'Disable-CseInfrastructure' = { Disable-CseInfrastructure other -WhatIf -Lab $lab }
            'Enable-CseInfrastructure'  = { Enable-CseInfrastructure tools -By alex -WhatIf -Lab $lab }
            'Export-LabIncident'     = { Export-LabIncident $incident -WhatIf -Lab $lab }
            'Invoke-LabReview'       = { Invoke-LabReview -Path (Join-Path $lab 'review.md') -WhatIf -Lab $lab }
            'Export-LabReport'       = { Export-LabReport (Join-Path $lab 'report.html') -WhatIf -Lab $lab }
            'Export-LabJournal'      = { Export-LabJournal $file -WhatIf -Lab $lab }
            'Initialize-Lab'         = { Initialize-Lab $empty -WhatIf }
            'Invoke-CseCommand'      = { Invoke-CseCommand 'dotnet --version' other -WhatIf -Lab $lab }
            'Invoke-LabChange'       = { Invoke-LabChange $id -WhatIf -Lab $lab }
            'Invoke-LabDiagnostic'   = { Invoke-LabDiagnostic * other -WhatIf -Lab $lab }
            'Invoke-LabDrill'        = { Invoke-LabDrill docker-stack -WhatIf -Lab $lab }
            'Invoke-LabSanitize'     = { 'password: hunter2!!' | Invoke-LabSanitize -Case none -Destination $file -WhatIf -Lab $lab }
            'Invoke-LabVerification' = { Invoke-LabVerification $id -WhatIf -Lab $lab }
            'Limit-LabJournal'       = { Limit-LabJournal -WhatIf -Lab $lab }
            'New-LabBaseline'        = { New-LabBaseline c lab.yaml -WhatIf -Lab $lab }
            'New-LabChange'          = { New-LabChange x tools -WhatIf -Lab $lab }
            'New-LabIncident'        = { New-LabIncident x -WhatIf -Lab $lab }
            'New-LabIssue'           = { New-LabIssue x -WhatIf -Lab $lab }
            'New-LabWork'            = { New-LabWork x -WhatIf -Lab $lab }
            'Repair-LabJournal'      = { Repair-LabJournal -AcceptHead -Reason r -WhatIf -Lab $lab }
            'Resolve-LabIncident'    = { Resolve-LabIncident $incident x -WhatIf -Lab $lab }
            'Resolve-LabIssue'       = { Resolve-LabIssue ISSUE-001 x -WhatIf -Lab $lab }
            'Set-LabIncident'        = { Set-LabIncident $incident -RootCause x -WhatIf -Lab $lab }
            'Set-LabIssue'           = { Set-LabIssue ISSUE-001 -Owner x -WhatIf -Lab $lab }
            'Set-LabPlan'            = { New-LabStep x 'dotnet --version' | Set-LabPlan $id -WhatIf -Lab $lab }
            'Set-LabWork'            = { Set-LabWork ID-0101 -Owner x -WhatIf -Lab $lab }
            'Start-LabDrill'         = { Start-LabDrill proxmox-node -WhatIf -Lab $lab }
            'Step-LabDrill'          = { Step-LabDrill docker-stack -WhatIf -Lab $lab }
            'Stop-LabChange'         = { Stop-LabChange $id r -WhatIf -Lab $lab }
            'Undo-LabChange'         = { Undo-LabChange $id r -WhatIf -Lab $lab }
            'Update-CsePolicy'       = { Update-CsePolicy $file -WhatIf -Lab $lab }
            'Update-LabStatus'       = { Update-LabStatus -WhatIf -Lab $lab }
        }
        function Snapshot { (Test-LabJournal -Lab $lab).Head.ToString() + (Get-ChildItem $lab -Recurse -File | Get-FileHash | ForEach-Object Hash) }
    }

    It 'is tried here on every cmdlet that has it' {
        $with = Get-Command -Module LabGovernance | Where-Object { $_.Parameters.ContainsKey('WhatIf') } | ForEach-Object Name
        $with | Where-Object { $_ -notin $calls.Keys } | Should -BeNullOrEmpty -Because 'a changing cmdlet needs a line in the list above'
    }

    It 'changes nothing and writes nothing' {
        foreach ($name in $calls.Keys) {
            $before = Snapshot
            & $calls[$name] 2> $null 6> $null | Should -BeNullOrEmpty -Because $name
            Snapshot | Should -Be $before -Because $name
        }
        Test-Path $file, $empty | Should -Be @($false, $false)
    }
}

Describe 'Formatting on a screen of 80 columns' {
    BeforeAll {
        $lab = New-TestLab
        $id = New-TestChange $lab
        Approve-LabChange $id -By alex -Lab $lab
        $null = Invoke-LabChange $id -Lab $lab 6> $null
        $null = Invoke-LabVerification $id -Lab $lab
        function Lines($objects) { ($objects | Out-String -Width 80).TrimEnd() -split '\r?\n' | Where-Object { $_ } }
    }

    It 'shows every column of <Name>' -ForEach @(
        @{ Name = 'a change'; Call = { Get-LabChange -Lab $lab }; Last = 'Title' }
        @{ Name = 'a session'; Call = { Enable-CseInfrastructure other -By alex -PassThru -Lab $lab }; Last = 'Reason' }
        @{ Name = 'a command'; Call = { Invoke-CseCommand 'dotnet --version' other -Lab $lab 6> $null }; Last = 'Command' }
        @{ Name = 'a step'; Call = { Get-LabPlan $id -Lab $lab }; Last = 'Rollback' }
        @{ Name = 'a ruling on a step'; Call = { Test-LabChange $id -Lab $lab }; Last = 'Because' }
        @{ Name = 'a check'; Call = { New-LabCheck x -Tcp 127.0.0.1:1 }; Last = 'Target' }
        @{ Name = 'a tally'; Call = { Get-LabVerification $id -Lab $lab }; Last = 'Last' }
        @{ Name = 'an entry of the journal'; Call = { Get-LabJournal -Lab $lab }; Last = 'Kind' }
        @{ Name = 'a rule of the sanitizer'; Call = { Get-LabSanitizeRule email -Lab $lab }; Last = 'Finds' }
        @{ Name = 'a finding'; Call = { 'password: hunter2!!' | Test-LabSanitize -Lab $lab -ErrorAction SilentlyContinue }; Last = 'File' }
        @{ Name = 'an entry of STATUS.md'; Call = { Get-LabStatus -Lab $lab }; Last = 'Title' }
        @{ Name = 'an item of work'; Call = { Get-LabWork -Lab $lab }; Last = 'Title' }
        @{ Name = 'a finding about STATUS.md'; Call = { New-LabIssue x -Owner '' -Lab $lab > $null; Test-LabStatus -Lab $lab }; Last = 'Finding' }
    ) {
        $lines = Lines (& $Call)
        # A grouped table begins with what its rows have in common.
        @($lines | Where-Object { $_ -notmatch '^\s+\w+: ' })[0] | Should -Match "\s$Last\s*$"
        $lines | Where-Object { ($_ -replace '\e\[[0-9;]*m').Length -gt 80 } | Should -BeNullOrEmpty
        "$lines" | Should -Not -Match '…'
    }

    It 'lists <Name> with words instead of type names' -ForEach @(
        @{ Name = 'a lab'; Call = { Get-Lab -Lab $lab } }
        @{ Name = 'a policy'; Call = { Get-CsePolicy -Lab $lab } }
        @{ Name = 'a plan'; Call = { Get-LabPlan $id -Whole -Lab $lab } }
        @{ Name = 'a ruling'; Call = { Test-CseCommand 'dotnet --version' tools -Lab $lab } }
        @{ Name = 'a sanitized text'; Call = { 'password: hunter2!!' | Invoke-LabSanitize -Lab $lab } }
        @{ Name = 'the state of the journal'; Call = { Test-LabJournal -Lab $lab } }
    ) {
        $text = Lines (& $Call) | Out-String
        $text | Should -Not -Match 'System\.|LabGovernance\.|Collections'
        $text | Should -Match ':'
    }
}
