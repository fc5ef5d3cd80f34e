BeforeAll {
    $root = [IO.Path]::GetFullPath("$PSScriptRoot/../..")
    Import-Module "$root/artifacts/module/LabGovernance" -Force
}

Describe 'The first change' {
    It 'writes a starter lab and never overwrites' {
        $lab = Join-Path $TestDrive lab
        Initialize-Lab $lab | Should -Not -BeNullOrEmpty
        Set-Content (Join-Path $lab STATUS.md) 'mine'
        Initialize-Lab $lab -Force | Should -BeNullOrEmpty
        Get-Content (Join-Path $lab STATUS.md) | Should -Be 'mine'
    }

    # It starts a service and watches it for some seconds.
    It 'runs the sample unchanged, as its own process, with exit code 0' {
        $listener = [Net.Sockets.TcpListener]::new([Net.IPAddress]::Loopback, 0)
        $listener.Start(); $port = $listener.LocalEndpoint.Port; $listener.Stop()
        $lab = Join-Path $root artifacts/work/pester
        $command = "Import-Module '$root/artifacts/module/LabGovernance'; & '$root/samples/first-change.ps1' -Port $port -Destination '$lab'"
        $output = & (Get-Process -Id $PID).Path -NoProfile -NonInteractive -Command $command 2>&1 | Out-String
        $LASTEXITCODE | Should -Be 0 -Because $output
        $output | Should -Match 'refused \(RedlineCrossed\)'
        Test-LabJournal -Quiet -Lab $lab | Should -BeTrue
    }
}
