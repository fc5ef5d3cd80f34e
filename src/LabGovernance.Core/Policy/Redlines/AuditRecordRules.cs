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
            "This removes, empties or alters a log.",
            Keep,
            (written, _) => (written.Kind != WriteKind.Change && ProtectedFiles.IsLog(written.Path)) || ProtectedFiles.IsLogging(written.Path)),
        new WrittenPathRule(
            "audit-edit",
            Effect.Ask,
            "This changes a log, or who may read and write it.",
            Keep,
            (written, _) => written.Kind == WriteKind.Change && ProtectedFiles.IsLog(written.Path)),
        new ShapeRule(
            "audit-record",
            Effect.Redline,
            "This destroys, alters or stops the record of what happened.",
            Keep,
            "crontab -r", "journalctl --vacuum*", "journalctl --rotate --vacuum*", "history -c", "history -w", "history -d", "history -r", "set ++o,history", "unset +HISTFILE|HISTSIZE|HISTFILESIZE", "shopt -u +histappend", "auditctl -D", "auditctl -e", "auditctl -d|-W", "auditctl -A|-a=*never*", "augenrules --load", "dmesg -C|--clear", "dmesg -c|--read-clear", "ausearch --clear",
            "lastlog -C|--clear", "lastlog -S|--set", "faillock --reset", "pam_tally2 --reset", "utmpdump -r", "logrotate -f|--force", "logrotate -f", "sed|gsed|perl -i|--in-place +/var/log/*", "chattr +/var/log*", "chmod +0*,/var/log*", "chmod +000,/var/log*", "shred +/var/log*", "srm +/var/log*", "accton +off", "fc -p",
            "docker|podman logs --truncate", "docker events --prune", "git reflog expire|delete", "git update-ref -d", "git filter-branch|filter-repo", "bfg", "git push --mirror", "git gc --prune*", "aureport --delete", "rkhunter --propupd", "aide --init|--update|-i|-u", "tripwire --init|-m", "svcadm disable +system-log*|auditd", "loki* +delete", "logcli delete", "vector +reset", "gh run delete"),
        new ShapeRule(
            "record-change",
            Effect.Ask,
            "This takes something out of the record of what was done, or rewrites it.",
            "Add to the record: git revert, a new commit, a copy.",
            "git push -f|--force", "git push -d|--delete|--prune", "git push +:*|+*", "git reset --hard", "git reset --merge", "git rebase -x|--exec", "git branch -D", "git tag -d|-f", "git checkout -f|--force", "git checkout-index", "git read-tree", "git clean -f|--force|-x|-X|-d !-n !--dry-run", "git stash drop|clear", "git worktree remove|prune", "git update-index --assume-unchanged|--skip-worktree",
            "git replace", "git remote remove|rm|set-url", "git submodule deinit", "systemd-tmpfiles --clean|--remove|--purge", "gzip|xz|bzip2|zstd +/var/log/*", "logrotate !-d !--debug !-v", "tmpreaper", "tmpwatch", "journalctl --rotate|--flush|--relinquish-var", "last -f", "cp|mv|gzip +*/.bash_history"),
    ];
}
