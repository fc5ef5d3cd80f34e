# A lab of its own for a test: what runs there is this PowerShell, so nothing else need be installed.
function New-TestLab {
    $lab = Join-Path ([IO.Path]::GetTempPath()) "labgovernance-pester/$([guid]::NewGuid().ToString('N'))"
    $null = Initialize-Lab $lab
    Set-Content (Join-Path $lab lab.yaml) @'
version: "1.0"
name: pester
approvals:
  by_name: [alex]
'@
    Set-Content (Join-Path $lab cse-policy.yaml) @'
version: "1.0"
metadata: { name: pester, description: pester, owner: pester, last_updated: "2026-01-01" }
infrastructures:
  tools:
    enabled: true
    ttl_minutes: 60
    requires_approval: true
    allowed_commands: ["dotnet --version", "dotnet no-such-verb"]
  other:
    enabled: true
    ttl_minutes: 60
    requires_approval: false
    allowed_commands: ["dotnet --version"]
approval_workflow: { mode: interactive, timeout_seconds: 60, notification_channels: [] }
'@
    $lab
}

# A change with a plan whose check holds and whose window is over at once.
function New-TestChange([string] $Lab, [string] $Infrastructure = 'tools', [string] $Command = 'dotnet --version') {
    $change = New-LabChange 'Try it out' $Infrastructure -Lab $Lab
    New-LabStep 'One' $Command |
        Set-LabPlan $change.Id -Check (New-LabCheck 'there' -File lab.yaml) -Window 00:00:00 -Lab $Lab
    $change.Id.ToString()
}
