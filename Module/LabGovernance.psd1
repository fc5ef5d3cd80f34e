@{
    RootModule           = 'LabGovernance.dll'
    ModuleVersion        = '0.1.0'
    GUID                 = '0d3b1c5e-6b3f-4f0a-9f59-6f0f5c9f2b77'
    Author               = 'LabGovernance contributors'
    CompanyName          = 'LabGovernance'
    Copyright            = '(c) LabGovernance contributors. MIT licence.'
    Description          = 'Governed change for homelabs and small businesses: every change is described, planned, judged by policy, approved by a human, executed, recorded and watched before it is called complete.'
    PowerShellVersion    = '7.6'
    CompatiblePSEditions = @('Core')
    TypesToProcess       = @('LabGovernance.types.ps1xml')
    FormatsToProcess     = @('LabGovernance.format.ps1xml')
    FunctionsToExport    = @()
    AliasesToExport      = @()
    VariablesToExport    = @()
    CmdletsToExport      = @(
        'Approve-LabChange'
        'Backup-LabJournal'
        'Clear-LabCase'
        'Compare-CsePolicy'
        'Complete-LabChange'
        'Complete-LabWork'
        'Deny-LabChange'
        'Disable-CseInfrastructure'
        'Enable-CseInfrastructure'
        'Export-LabJournal'
        'Get-CseObservation'
        'Get-CsePolicy'
        'Get-CseSession'
        'Get-Lab'
        'Get-LabCase'
        'Get-LabChange'
        'Get-LabDiagnostic'
        'Get-LabJournal'
        'Get-LabPlan'
        'Get-LabSanitizeRule'
        'Get-LabStatus'
        'Get-LabVerification'
        'Get-LabWork'
        'Initialize-Lab'
        'Invoke-CseCommand'
        'Invoke-LabChange'
        'Invoke-LabDiagnostic'
        'Invoke-LabSanitize'
        'Invoke-LabVerification'
        'Limit-LabJournal'
        'New-LabChange'
        'New-LabCheck'
        'New-LabIssue'
        'New-LabStep'
        'New-LabWork'
        'Repair-LabJournal'
        'Resolve-LabIssue'
        'Restore-LabSanitized'
        'Set-LabIssue'
        'Set-LabPlan'
        'Set-LabWork'
        'Stop-LabChange'
        'Test-CseCommand'
        'Test-CsePolicy'
        'Test-LabChange'
        'Test-LabJournal'
        'Test-LabSanitize'
        'Test-LabStatus'
        'Undo-LabChange'
        'Update-CsePolicy'
        'Update-LabStatus'
    )
    PrivateData          = @{
        PSData = @{
            Tags       = @('homelab', 'change-management', 'policy', 'approval', 'audit', 'SRE', 'docker', 'proxmox', 'home-assistant', 'PSEdition_Core', 'Windows', 'Linux', 'MacOS')
            LicenseUri = 'https://opensource.org/license/mit'
        }
    }
}
