<#
.SYNOPSIS
    Takes one change through its whole way, and a second one that goes wrong, on a copy of the sample lab.
.DESCRIPTION
    Starts the sample's status page as a process of its own, raises its log level as a governed change, shows what is
    refused and why, watches the result, then moves the page to a port that nobody checks and lets that be rolled back.
    Uses only the language, .NET and the module's cmdlets, so it runs in lab and in pwsh alike.
.PARAMETER Port
    The port of the status page on 127.0.0.1.
.PARAMETER Destination
    Where the sample lab is copied to.
#>
param(
    [int] $Port = 18080,
    [string] $Destination = [IO.Path]::Combine($PSScriptRoot, '..', 'artifacts', 'work', 'first-change')
)

$ErrorActionPreference = 'Stop'

function Show-Step($number, $title) { ''; "== $number. $title"; '' }

function Copy-Folder($from, $to) {
    $null = [IO.Directory]::CreateDirectory($to)
    foreach ($file in [IO.Directory]::GetFiles($from)) { [IO.File]::Copy($file, [IO.Path]::Combine($to, [IO.Path]::GetFileName($file)), $true) }
    foreach ($folder in [IO.Directory]::GetDirectories($from)) { Copy-Folder $folder ([IO.Path]::Combine($to, [IO.Path]::GetFileName($folder))) }
}

# The expected refusals are shown and the way goes on; anything unexpected ends the script.
function Show-Refusal($code, $action) {
    try { $null = & $action }
    catch {
        if ($_.FullyQualifiedErrorId -notlike "$code,*") { throw }
        "  refused ($code)"
        "  $($_.Exception.Refusal.Message)"
        "  next: $($_.Exception.Refusal.Next)"
        return
    }
    throw "This should have been refused with $code."
}

$lab = [IO.Path]::GetFullPath($Destination)
$source = [IO.Path]::Combine($PSScriptRoot, 'homelab')
if (-not [IO.Directory]::Exists($source)) { throw "The sample lab $source is missing." }
$name = if ([Environment]::OSVersion.Platform -eq 'Win32NT') { 'status-page.exe' } else { 'status-page' }
$program = [IO.Path]::GetFullPath([IO.Path]::Combine($PSScriptRoot, '..', 'artifacts', 'samples', 'status-page', $name))
if (-not [IO.File]::Exists($program)) { throw "$program is missing. Build the solution first: dotnet build" }

$service = [IO.Path]::Combine($lab, 'services', 'status-page')
$files = @('--config', [IO.Path]::Combine($service, 'config.json'), '--pid-file', [IO.Path]::Combine($service, 'status-page.pid'))
if ([IO.Directory]::Exists($lab)) {
    if ([IO.File]::Exists($files[3])) { $null = & $program stop @files }
    [IO.Directory]::Delete($lab, $true)
}
Copy-Folder $source $lab
$labFile = [IO.Path]::Combine($lab, 'lab.yaml')
$programs = "'" + [IO.Path]::GetDirectoryName($program).Replace('\', '/').Replace("'", "''") + "'"
[IO.File]::WriteAllText($labFile, [IO.File]::ReadAllText($labFile).Replace('../../artifacts/samples/status-page', $programs))
$null = & $program config set port $Port @files
& $program start @files
if ($LASTEXITCODE -ne 0) { throw "The status page could not be started (exit code $LASTEXITCODE). If port $Port is taken, name another one: -Port 18090" }

try {
    Show-Step 1 'The lab and its status'
    Get-Lab -Lab $lab | Out-Host
    Get-LabStatus -Lab $lab | Out-Host

    Show-Step 2 'A change is described and planned'
    $change = New-LabChange 'Raise the log level of status-page' -Infrastructure status-page -Lab $lab -Description 'Requests are missing from the log'
    $here = 'services/status-page'
    $steps = @(
        # Rolled back last, when the config is the old one again.
        New-LabStep 'Back up the config' 'status-page config backup' -Rollback 'status-page restart' -WorkingDirectory $here -Idempotent
        New-LabStep 'Set the log level' 'status-page config set logLevel Debug' -Rollback 'status-page config restore' -WorkingDirectory $here -Idempotent -Touches "$here/config.json"
        New-LabStep 'Restart the page' 'status-page restart' -WorkingDirectory $here -Idempotent
    )
    $checks = @(
        New-LabCheck 'the page answers' -Http "http://127.0.0.1:$Port/health" -Status 200 -Contains '"logLevel":"Debug"'
        New-LabCheck 'the config says Debug' -File "$here/config.json" -Contains '"Debug"'
        New-LabCheck 'it does not restart' -PidFile "$here/status-page.pid" -MaxRestarts 0
    )
    $steps | Set-LabPlan $change.Id -Check $checks -Window 00:00:03 -Lab $lab
    Get-LabPlan $change.Id -Lab $lab | Out-Host

    Show-Step 3 'Every command is judged'
    Test-LabChange $change.Id -Lab $lab | Out-Host

    Show-Step 4 'It is refused without an approval'
    Show-Refusal 'ApprovalMissing' { Invoke-LabChange $change.Id -Lab $lab }

    Show-Step 5 'Nothing slips in behind an allowed command'
    Test-CseCommand 'docker ps; rm -rf /' -Infrastructure docker -Shell Posix -Lab $lab | Out-Host
    $bad = New-LabChange 'Tidy up' -Infrastructure docker -Lab $lab
    New-LabStep 'Look at containers' 'docker ps; rm -rf /' -Shell | Set-LabPlan $bad.Id -Lab $lab
    Show-Refusal 'RedlineCrossed' { Approve-LabChange $bad.Id -By operator -Lab $lab }
    Stop-LabChange $bad.Id -Reason 'It crosses a redline' -Lab $lab

    Show-Step 6 'A human approves it'
    Approve-LabChange $change.Id -By operator -Lab $lab -PassThru | Out-Host

    Show-Step 7 'It runs'
    $before = [IO.File]::ReadAllText([IO.Path]::Combine($lab, 'STATUS.md'))
    Invoke-LabChange $change.Id -Lab $lab | Out-Host

    Show-Step 8 'STATUS.md before and after'
    [LabGovernance.Status.LineDiff]::Unified($before, [IO.File]::ReadAllText([IO.Path]::Combine($lab, 'STATUS.md')))

    Show-Step 9 'It is watched before it is called complete'
    Show-Refusal 'WindowOpen' { Complete-LabChange $change.Id -Lab $lab }
    Invoke-LabVerification $change.Id -Wait -Every 00:00:01 -Lab $lab | Out-Host
    Get-LabVerification $change.Id -Lab $lab | Out-Host
    Complete-LabChange $change.Id -Lab $lab | Out-Host

    Show-Step 10 'A second change goes wrong and is rolled back by its plan'
    $before = [IO.File]::ReadAllText([IO.Path]::Combine($lab, 'STATUS.md'))
    $second = New-LabChange 'Move status-page to another port' -Infrastructure status-page -Lab $lab
    @(
        New-LabStep 'Back up the config' 'status-page config backup' -Rollback 'status-page restart' -WorkingDirectory $here -Idempotent
        New-LabStep 'Set the port' "status-page config set port $($Port + 1)" -Rollback 'status-page config restore' -WorkingDirectory $here -Idempotent
        New-LabStep 'Restart the page' 'status-page restart' -WorkingDirectory $here -Idempotent
    ) | Set-LabPlan $second.Id -Check (New-LabCheck 'the page answers' -Http "http://127.0.0.1:$Port/health") -Window 00:00:03 -Lab $lab
    Approve-LabChange $second.Id -By operator -Lab $lab
    $null = Invoke-LabChange $second.Id -Lab $lab
    # Shortly after a run a failing check may be one that is still starting; at the window's end it is a regression.
    Invoke-LabVerification $second.Id -Wait -Every 00:00:01 -Lab $lab | Out-Host
    Show-Refusal 'ChangeRegressed' { Complete-LabChange $second.Id -Lab $lab }
    Undo-LabChange $second.Id -Reason 'The page does not answer where it is looked for' -Lab $lab | Out-Host
    & $program status @files
    Complete-LabChange $second.Id -Lab $lab | Out-Host
    [LabGovernance.Status.LineDiff]::Unified($before, [IO.File]::ReadAllText([IO.Path]::Combine($lab, 'STATUS.md')))

    Show-Step 11 'The journal tells it all, and its chain holds'
    Get-LabJournal -Last 12 -Lab $lab | Out-Host
    Test-LabJournal -Lab $lab | Out-Host
}
finally {
    & $program stop @files
}
