namespace LabGovernance.Policy.Redlines;

/// <summary>Files whose change is never one command among others.</summary>
internal static class ProtectedFiles
{
    /// <summary>What may be written below /dev; all else there is a disk or worse.</summary>
    private static readonly string[] HarmlessDevices =
    [
        "null", "zero", "full", "random", "urandom", "stdin", "stdout", "stderr", "fd", "fd/*", "tty", "tty*", "pts/*", "ptmx", "shm", "shm/*", "mqueue/*", "console", "log", "tcp/*", "udp/*", "ttyUSB*", "ttyACM*", "serial/*",
        "video*", "dri/*", "snd/*", "input/*", "char/*", "net/*", "kvm", "fuse", "hugepages/*", "watchdog*",
    ];

    private static readonly string[] Devices = ["/proc/sysrq-trigger", "/proc/kcore", "/sys/firmware/efi/*", "/sys/block/*", "/sys/class/block/*", "/sys/class/nvme*", "/sys/class/scsi_*", "/sys/bus/*/remove", "/sys/devices/*/delete", "/sys/devices/*/remove", "/proc/scsi/*", "/proc/mdstat"];

    private static readonly string[] Credentials =
    [
        "*/etc/shadow", "*/etc/gshadow", "*/etc/passwd", "*/etc/group", "*/etc/shadow-", "*/etc/passwd-", "*/etc/group-", "*/etc/subuid", "*/etc/subgid", "*/etc/sudoers", "*/etc/sudoers.d", "*/etc/sudoers.d/*", "*/etc/doas.conf",
        "*/etc/pam.d/*", "*/etc/security/*", "*/etc/ssh/*", "*/etc/pve/priv/*", "*/etc/pve/user.cfg", "*/etc/pve/domains.cfg", "*/etc/pve/firewall/*", "*/etc/proxmox-backup/*.cfg", "*/etc/krb5*", "*/etc/master.passwd", "*/etc/spwd.db", "*/etc/polkit-1/*", "*/etc/nsswitch.conf",
        "*/authorized_keys", "*/authorized_keys2", "*/.ssh", "*/.ssh/*", "*/.shosts", "*/.rhosts", "*/etc/hosts.equiv", "*/etc/ld.so.preload", "*/.netrc", "*/.gnupg/*", "*/.pgpass", "*/.kube/config", "*/.aws/credentials", "*/etc/wireguard/*", "*/pg_hba.conf", "*/.config/systemd/user/*.service",
    ];

    private static readonly string[] Guards = ["*/cse-policy.yaml", "*/cse-policy.yml", "*/lab.yaml", "*/lab.yml", "*/.lab", "*/.lab/*"];

    private static readonly string[] Logging = ["*/etc/systemd/journald.conf*", "*/etc/rsyslog*", "*/etc/audit/*", "*/etc/syslog*", "*/etc/logrotate.conf"];

    public static bool IsDevice(string path)
    {
        if (!path.StartsWith("/dev/", StringComparison.Ordinal))
            return (path.StartsWith("/sys/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal)) && Any(Devices, path);
        var name = path[5..];
        return name.Length > 0 && !Array.Exists(HarmlessDevices, d => WordGlob.Matches(d, name));
    }

    public static bool IsCredential(string path) => Any(Credentials, Rooted(path));

    public static bool IsGuard(string path, GuardedPaths guarded) => guarded.Contains(path) || Any(Guards, Rooted(path));

    public static bool IsLog(string path) => path.EndsWith("_history", StringComparison.Ordinal) || path.EndsWith("-json.log", StringComparison.Ordinal) || path == "/var/log" || path.StartsWith("/var/log/", StringComparison.Ordinal)
        || path is "/var/run/utmp" or "/run/utmp";

    /// <summary>What says which logs are kept.</summary>
    public static bool IsLogging(string path) => path.Contains("/etc/", StringComparison.Ordinal) && Any(Logging, path);

    /// <summary>Folders in which a redirected output is no ordinary file.</summary>
    public static bool IsSystem(string path)
        => path.Split('/', 3) is ["", "etc" or "boot" or "usr" or "bin" or "sbin" or "lib" or "lib64" or "lib32" or "libx32" or "proc" or "sys" or "dev" or "root" or "run" or "cf" or "efi", ..]
            || path.StartsWith("/var/spool/cron", StringComparison.Ordinal) || path.StartsWith("/var/spool/at", StringComparison.Ordinal) || path is "/" or ['/', PathText.Wild, ..];

    /// <summary>Hidden files of a home folder: profiles, autostarts, keys and settings of every program.</summary>
    public static bool IsStartup(string path)
        => path.StartsWith("~/.", StringComparison.Ordinal) || path.Split('/', 5) is ["", "home", _, ['.', ..], ..] or ["", "root", ['.', ..], ..];

    public static bool IsNothing(string path)
        => path is "/dev/null" or "/dev/zero" or "/dev/full" or "/dev/stdout" or "/dev/stderr" or "/dev/tty" or "/dev/fd/1" or "/dev/fd/2" || path.StartsWith("/dev/shm/", StringComparison.Ordinal);

    private static string Rooted(string path)
    {
        var below = path.AsSpan();
        while (below.StartsWith("../"))
            below = below[3..];
        return below.StartsWith('/') ? below.Length == path.Length ? path : below.ToString() : $"/{below}";
    }

    private static bool Any(string[] patterns, string path)
    {
        if (path.Contains(PathText.Wild, StringComparison.Ordinal))
        {
            var stem = path[..path.IndexOf(PathText.Wild, StringComparison.Ordinal)];
            var glob = path.Replace(PathText.Wild, '*');
            return Array.Exists(patterns, p => WordGlob.Matches(glob, p.Replace("*", string.Empty, StringComparison.Ordinal))
                || (stem.Length > 5 && WordGlob.Matches(p, stem)));
        }

        return Array.Exists(patterns, p => WordGlob.Matches(p, path));
    }
}
