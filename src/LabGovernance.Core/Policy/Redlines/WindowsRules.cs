namespace LabGovernance.Policy.Redlines;

/// <summary>The programs of Windows.</summary>
internal static class WindowsRules
{
    private const string ByHand = "Do it by hand, at the console, with a second session open.";

    public static IReadOnlyList<BuiltInRule> All { get; } =
    [
        new WindowsRemovalRule(),
        new WrittenPathRule("credentials", Effect.Redline, "This changes a file that decides who may log in.", ByHand, (written, _) => WindowsFolders.IsCredential(written.Path)),
        new WrittenPathRule(
            "audit-record", Effect.Redline, "This removes or changes an event log.", "Export the log: wevtutil epl System backup.evtx.", (written, _) => WindowsFolders.IsRecord(written.Path)),
        new WrittenPathRule("device", Effect.Redline, "This writes straight onto a disk.", ByHand, (written, _) => WindowsFolders.IsDevice(written.Path)),
        new WrittenPathRule(
            "startup-file", Effect.Deny, "This changes what the system or each PowerShell session runs or trusts when it starts.", ByHand, (written, _) => WindowsFolders.IsStartup(written.Path)),
        new ShapeRule(
            "disk-format", Effect.Redline, "This wipes or formats a disk.", ByHand,
            "format|format.com +a:|b:|c:|d:|e:|f:|g:|h:", "diskpart|diskpart.exe", "cipher|cipher.exe +/w*", "fsutil|fsutil.exe usn deletejournal", "manage-bde* +-off", "sdelete*"),
        new ShapeRule(
            "backup-destroy", Effect.Redline, "This destroys backups or shadow copies.", "List them first: vssadmin list shadows.",
            "vssadmin* delete", "vssadmin* resize", "wbadmin* delete", "wmic* shadowcopy delete", "diskshadow*", "bcdedit* +recoveryenabled", "bcdedit* +/delete", "bcdedit* +bootstatuspolicy"),
        new ShapeRule(
            "firewall", Effect.Redline, "This empties, opens or switches off the firewall or the malware protection.", "Add one rule for one source and port.",
            "netsh|netsh.exe advfirewall set +off", "netsh|netsh.exe advfirewall reset", "netsh|netsh.exe firewall set +disable", "netsh|netsh.exe advfirewall firewall delete",
            "netsh|netsh.exe interface portproxy add", "sc|sc.exe stop|delete|config mpssvc|windefend|bfe|eventlog|sense", "net|net.exe|net1 stop mpssvc|windefend|bfe|eventlog"),
        new ShapeRule(
            "audit-record", Effect.Redline, "This destroys or stops the record of what happened.", "Export the log: wevtutil epl System backup.evtx.",
            "wevtutil* cl|clear-log", "wevtutil* sl|set-log", "auditpol* +/clear", "auditpol* +/remove", "auditpol* +/set", "fsutil|fsutil.exe usn deletejournal"),
        new ShapeRule(
            "credentials", Effect.Redline, "This changes a password, an account or its rights.", ByHand,
            "net|net.exe|net1 user +*", "net|net.exe|net1 localgroup +/add", "net|net.exe|net1 localgroup +/delete", "net|net.exe|net1 group +/add", "net|net.exe|net1 accounts", "dsadd*", "dsmod*",
            "cmdkey* +/add*", "ksetup*", "ktpass*", "secedit* +/configure"),
        new ShapeRule(
            "registry-delete", Effect.Redline, "This removes or replaces registry keys.", "Export the key first (reg export) and change one value by hand.",
            "reg|reg.exe delete|restore|load|unload|import", "regedit* +/s"),
        new ShapeRule("power", Effect.Ask, "This restarts or switches off a machine.", "Restart the one service instead.", "shutdown.exe"),
        new ShapeRule(
            "share-removed", Effect.Deny, "This removes or opens a share, a service or a scheduled task.", ByHand,
            "net|net.exe|net1 share", "sc|sc.exe create|delete|config|failure|sdset", "schtasks* +/create", "schtasks* +/delete", "schtasks* +/change", "reg|reg.exe add|copy", "bcdedit* +/set"),
        new ShapeRule(
            "living-off-the-land", Effect.Deny, "This program runs or fetches whatever it is given.", "Start the program itself.",
            "mshta*", "rundll32*", "regsvr32*", "cscript*", "wscript*", "certutil* -urlcache", "certutil* -decode", "certutil* +/urlcache", "certutil* +-urlcache", "certutil* +-decode", "bitsadmin*",
            "msbuild.exe", "installutil*", "cmstp*", "msiexec*", "forfiles*", "psexec*", "wmic* process call create", "pcalua*", "odbcconf*", "conhost*", "hh.exe", "at.exe", "runas*", "winrs*", "wsl*",
            "schtasks* +/run"),
    ];
}
