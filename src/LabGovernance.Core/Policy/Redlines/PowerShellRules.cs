namespace LabGovernance.Policy.Redlines;

/// <summary>The cmdlets whose effect no other program's words can tell.</summary>
internal static class PowerShellRules
{
    private const string ByHand = "Do it by hand, at the console, with a second session open.";

    public static IReadOnlyList<BuiltInRule> All { get; } =
    [
        new ShapeRule(
            "disk-format", Effect.Redline, "This wipes, formats or re-partitions a disk.", "Look first: Get-Disk; Get-Partition; Get-Volume.",
            "Format-Volume", "Clear-Disk", "Initialize-Disk", "Remove-Partition", "Set-Disk -IsOffline", "Reset-PhysicalDisk", "Disable-BitLocker", "Optimize-Volume -SlabConsolidate"),
        new ShapeRule(
            "volume-destroy", Effect.Redline, "This destroys a volume, a pool, a virtual machine or a snapshot.", "Export it first, and keep the export for a week.",
            "Remove-VM", "Remove-VMSnapshot", "Remove-VMCheckpoint", "Remove-VMHardDiskDrive", "Restore-VMSnapshot", "Restore-VMCheckpoint", "Remove-VirtualDisk", "Remove-StoragePool",
            "Remove-Volume", "Remove-VHD", "Remove-AzVM", "Remove-AzResourceGroup", "Remove-AzStorageAccount", "Remove-ClusterSharedVolume", "Remove-Cluster", "Remove-VMSwitch", "Remove-NetAdapter*"),
        new ShapeRule(
            "backup-destroy", Effect.Redline, "This destroys backups or restore points.", "List them first: Get-WBBackupSet.",
            "Remove-WBBackupSet", "Remove-WBPolicy", "Disable-ComputerRestore", "Clear-RecycleBin", "Remove-VBRBackup", "Disable-WBPolicy"),
        new ShapeRule(
            "firewall", Effect.Redline, "This opens or switches off the firewall or the malware protection.", "Add one rule for one source and port.",
            "Set-NetFirewallProfile -Enabled +False", "Set-NetFirewallProfile -DefaultInboundAction +Allow", "Set-NetFirewallProfile -DefaultInboundAction +NotConfigured",
            "Remove-NetFirewallRule", "Disable-NetFirewallRule", "Set-MpPreference -Disable*", "Set-MpPreference -Exclusion*", "Add-MpPreference -Exclusion*", "Remove-MpPreference",
            "Uninstall-WindowsFeature +Windows-Defender*", "Remove-WindowsFeature +Windows-Defender*", "Stop-Service +mpssvc|windefend|bfe|eventlog|sense", "Set-Service +mpssvc|windefend|bfe|eventlog|sense"),
        new ShapeRule(
            "wan-exposed", Effect.Deny, "This lets something in through the firewall.", "Reach it through the VPN.", "New-NetFirewallRule +Inbound", "Enable-PSRemoting", "Add-NetNatStaticMapping"),
        new ShapeRule(
            "credentials", Effect.Redline, "This changes a password, a key or an account's rights.", ByHand,
            "Set-LocalUser", "New-LocalUser", "Remove-LocalUser", "Enable-LocalUser", "Disable-LocalUser", "Rename-LocalUser", "Add-LocalGroupMember", "Remove-LocalGroupMember", "New-LocalGroup", "Remove-LocalGroup",
            "Set-ADAccountPassword", "New-ADUser", "Remove-ADUser", "Set-ADUser", "Add-ADGroupMember", "Remove-ADGroupMember", "Remove-ADObject", "Remove-ADGroup", "Disable-ADAccount", "Enable-ADAccount",
            "Unlock-ADAccount", "Reset-ComputerMachinePassword", "Set-Secret", "Remove-Secret", "Set-SecretStoreConfiguration", "Reset-SecretStore", "Import-PfxCertificate", "Import-Certificate", "Remove-ADComputer"),
        new ShapeRule(
            "audit-record", Effect.Redline, "This destroys or stops the record of what happened.", "Export the log and leave it in place.",
            "Clear-EventLog", "Remove-EventLog", "Limit-EventLog", "Clear-History", "Stop-Transcript", "Clear-WinEvent", "Clear-EventLogs", "Remove-LabJournal*"),
        new ShapeRule(
            "guard", Effect.Redline, "This switches off or speaks for the guard of this lab: consent is a human's own act.", "Ask the human who governs this lab.",
            "Approve-LabChange", "Remove-Module LabGovernance", "Remove-Module +LabGovernance*", "Uninstall-PSResource +LabGovernance*", "Uninstall-Module +LabGovernance*", "Enable-CseInfrastructure"),
        new ShapeRule(
            "guard-cmdlet", Effect.Ask, "This is a step of a governed change, or repairs its record.", "Let the human at the terminal do it.",
            "Repair-LabJournal", "Undo-LabChange", "Invoke-LabChange", "Complete-LabChange", "Deny-LabChange", "Stop-LabChange", "Disable-CseInfrastructure", "Invoke-CseCommand"),
        new ShapeRule("power", Effect.Ask, "This restarts or switches off a machine.", "Restart the one service: Restart-Service NAME.", "Stop-Computer", "Restart-Computer", "Stop-VM", "Restart-VM", "Suspend-VM"),
        new ShapeRule(
            "session", Effect.Deny, "This changes what later commands of the session mean or may do.", "Leave it out.",
            "Set-ExecutionPolicy", "New-PSDrive", "Remove-PSDrive", "Update-TypeData", "Update-FormatData", "Remove-TypeData", "Import-Alias", "Set-PSDebug", "Set-PSReadLineKeyHandler", "Set-PSBreakpoint", "Register-ArgumentCompleter",
            "Set-PSSessionConfiguration", "Register-PSSessionConfiguration", "Disable-ExperimentalFeature", "Enable-ExperimentalFeature", "Register-PSRepository", "Register-PSResourceRepository", "Set-PSRepository"),
        new ShapeRule(
            "hidden-code", Effect.Deny, "This runs or makes code that is not in the line.", "Name the command and its arguments.",
            "Add-Type", "Invoke-CimMethod", "Invoke-WmiMethod", "Set-WmiInstance", "New-CimInstance", "Set-CimInstance", "Remove-CimInstance", "Remove-WmiObject", "Invoke-Item", "Invoke-History", "New-Service",
            "Set-Service -BinaryPathName", "Register-WmiEvent", "Register-CimIndicationEvent", "New-ScheduledTaskAction", "Register-ScheduledTask", "Set-ScheduledTask", "Register-ScheduledJob", "Start-ScheduledTask",
            "Unregister-ScheduledTask", "Invoke-AsWorkflow", "Invoke-DscResource", "Start-DscConfiguration", "Install-Module", "Install-PSResource", "Install-Script", "Install-Package", "Update-Module", "Import-PSSession",
            "Invoke-Sqlcmd -InputFile", "Invoke-CommandInDesktopPackage", "Debug-Runspace", "New-Alias +Invoke-Expression|iex", "Set-Alias +Invoke-Expression|iex", "Set-Variable -Option", "Enter-PSHostProcess"),
        new ShapeRule(
            "share-removed", Effect.Deny, "This removes or opens a share or a service.", ByHand,
            "Remove-SmbShare", "Grant-SmbShareAccess", "New-SmbShare", "Set-SmbServerConfiguration", "Remove-Service", "Uninstall-WindowsFeature", "Disable-NetAdapter", "Remove-NetIPAddress", "Remove-NetRoute",
            "Remove-DnsServerZone", "Remove-DhcpServerv4Scope", "Set-SmbShare", "Close-SmbOpenFile"),
    ];
}
