namespace LabGovernance.Policy.Redlines;

/// <summary>Logs and audit trails.</summary>
internal static class AuditRecordRules
{
    private const string Keep = "Copy the log elsewhere; let logrotate and journald's own limits keep its size.";

    public static IReadOnlyList<BuiltInRule> All { get; } =
    [
        new WrittenPathRule(
            "audit-record",
            Effect.Redline,
            "This removes or empties a log.",
            Keep,
            (written, _) => written.Kind != WriteKind.Change && ProtectedFiles.IsLog(written.Path)),
        new ShapeRule(
            "audit-record",
            Effect.Redline,
            "This destroys or stops the record of what happened.",
            Keep,
            "crontab -r", "journalctl --vacuum*", "history -c", "history -w", "history -d", "auditctl -D", "auditctl -e", "dmesg -C|--clear", "dmesg -c|--read-clear", "ausearch --clear",
            "systemctl stop|disable|mask|kill auditd|rsyslog|systemd-journald*|syslog*|auditd.service|rsyslog.service", "service auditd|rsyslog stop", "logrotate -f|--force"),
    ];
}
