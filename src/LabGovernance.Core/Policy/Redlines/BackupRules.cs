namespace LabGovernance.Policy.Redlines;

/// <summary>Backups, and the keys without which they are worth nothing.</summary>
internal static class BackupRules
{
    public static IReadOnlyList<BuiltInRule> All { get; } =
    [
        new WrittenPathRule(
            "backup-destroy",
            Effect.Redline,
            "This removes or empties a backup.",
            "Let the retention job prune.",
            (written, _) => written.Kind == WriteKind.Remove && DataFolders.HoldBackup(written.Path)),
        new ShapeRule(
            "backup-destroy",
            Effect.Redline,
            "This destroys backups, or the key to them.",
            "Let the retention job prune; to see what it would take: restic forget --dry-run.",
            "ha backups|snapshots remove", "proxmox-backup-client prune|forget", "proxmox-backup-client snapshot forget", "proxmox-backup-client change-owner|key", "proxmox-backup-manager remove", "proxmox-backup-manager disk fs delete", "proxmox-backup-manager datastore|prune-job|verify-job|sync-job|user|acl|remote remove|run|delete|update",
            "restic prune", "restic forget --prune", "restic rewrite --forget", "restic key remove|passwd", "resticprofile +prune|forget", "autorestic forget", "autorestic exec +forget|prune", "rustic forget|prune", "borg delete|prune|compact|recreate", "borg key change-*", "borg2 delete|prune|compact|repo-delete|undelete",
            "borgmatic prune|compact|delete|repo-delete", "borgmatic borg|-a +delete|prune|compact", "borgmatic --prune|--compact", "rclone purge|delete|deletefile|cleanup|rmdir|rmdirs|move|moveto|dedupe", "rclone sync --delete-excluded", "rclone config delete|disconnect",
            "duplicity remove-older-than|remove-all-but-n-full|remove-all-inc-of-but-n-full", "duplicity cleanup", "duplicity +remove-*|cleanup --force", "duplicati-cli delete|purge|compact|delete-filter", "kopia snapshot delete|expire", "kopia content|blob delete|gc", "kopia maintenance run", "kopia repository change-password",
            "tmutil delete*|disable", "vzdump --remove", "vzdump --prune-backups", "vzdump -remove|-prune-backups", "velero delete", "velero backup|restore|schedule|backup-location delete", "rdiff-backup --remove-older-than", "rdiff-backup remove", "tarsnap -d", "tarsnap --nuke", "tarsnap --fsck-prune", "bupstash rm|gc", "bup rm|gc|prune-older", "attic delete|prune",
            "s3cmd del|rm|rb|expire", "s3cmd sync --delete-removed", "mc rm|rb|ilm", "mc mirror --remove", "mc retention|legalhold|admin +clear|remove|rm", "s5cmd rm|rb", "b2 rm|delete-*|hide-*|clear-*|cancel-*", "b2 file|bucket|key delete|hide|delete-*", "b2v4|b2v3 rm|delete-*",
            "barman delete", "pgbackrest expire|stanza-delete", "wal-g delete", "pbm delete-*|cleanup|cancel-backup", "pg_archivecleanup", "xtrabackup --apply-log-only --incremental-dir", "automysqlbackup --delete", "backupninja --purge", "rsnapshot-diff --delete", "urbackup* remove*|cleanup*", "bconsole|bareos-* +purge|prune|delete", "zbackup gc", "veeamconfig +delete"),
        new ShapeRule(
            "backup-forget",
            Effect.Deny,
            "This takes backups off the record.",
            "See what it would take first: restic forget --dry-run.",
            "restic forget", "rclone sync", "rclone bisync --resync"),
        new ShapeRule(
            "backup-change",
            Effect.Ask,
            "This changes where or whether backups are kept, or writes one back over what is there.",
            "Restore into an empty folder and compare.",
            "kopia repository disconnect|create|connect|set-parameters", "kopia policy set|remove|delete", "proxmox-backup-manager garbage-collection start", "proxmox-backup-manager datastore create", "bareos-dir", "bacula-dir", "restic key add", "restic repair|migrate", "restic restore --target=/|/etc*|/usr*|/var*|/home|/root*",
            "restic restore -t=/|/etc*|/usr*|/var*|/home|/root*", "borg config|break-lock", "borg check --repair", "velero restore create", "ha backups|snapshots restore|reload", "rsnapshot sync", "vzdump --stop*", "systemctl stop|disable|mask +*backup*|restic*|borg*|sanoid*|zfs-auto-snapshot*"),
    ];
}
