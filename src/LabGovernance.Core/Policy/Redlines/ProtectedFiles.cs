namespace LabGovernance.Policy.Redlines;

/// <summary>Files whose change is never one command among others.</summary>
internal static class ProtectedFiles
{
    private static readonly string[] Devices =
    [
        "/dev/sd*", "/dev/hd*", "/dev/vd*", "/dev/xvd*", "/dev/nvme*", "/dev/mmcblk*", "/dev/md*", "/dev/dm-*", "/dev/mapper/*", "/dev/zvol/*", "/dev/loop*",
        "/dev/disk/*", "/dev/mem", "/dev/kmem", "/dev/port", "/dev/da?*", "/dev/ada*", "/dev/nvd*", "/dev/mtd*", "/dev/pve/*", "/dev/rdisk*",
        "/proc/sysrq-trigger", "/proc/kcore", "/sys/firmware/efi/*",
    ];

    private static readonly string[] Credentials =
    [
        "*/etc/shadow", "*/etc/gshadow", "*/etc/passwd", "*/etc/group", "*/etc/shadow-", "*/etc/passwd-", "*/etc/sudoers", "*/etc/sudoers.d/*", "*/etc/doas.conf",
        "*/etc/pam.d/*", "*/etc/security/*", "*/etc/ssh/*", "*/etc/pve/priv/*", "*/etc/pve/user.cfg", "*/etc/krb5*", "*/etc/master.passwd", "*/etc/polkit-1/*",
        "*/authorized_keys", "*/authorized_keys2", "*/.ssh", "*/.ssh/*", "*/.shosts", "*/.rhosts", "*/etc/ld.so.preload", "*/.netrc", "*/.gnupg/*",
    ];

    private static readonly string[] Guards = ["*/cse-policy.yaml", "*/cse-policy.yml", "*/lab.yaml", "*/lab.yml", "*/.lab", "*/.lab/*"];

    public static bool IsDevice(string path) => Any(Devices, path);

    public static bool IsCredential(string path) => Any(Credentials, Rooted(path));

    public static bool IsGuard(string path, GuardedPaths guarded) => guarded.Contains(path) || Any(Guards, Rooted(path));

    public static bool IsLog(string path) => path.EndsWith("_history", StringComparison.Ordinal) || path.EndsWith("-json.log", StringComparison.Ordinal) || path == "/var/log" || path.StartsWith("/var/log/", StringComparison.Ordinal);

    /// <summary>Folders in which a redirected output is no ordinary file.</summary>
    public static bool IsSystem(string path)
        => path.Split('/', 3) is ["", "etc" or "boot" or "usr" or "bin" or "sbin" or "lib" or "lib64" or "proc" or "sys" or "dev" or "root" or "run" or "cf", ..]
            || path.StartsWith("/var/spool/cron", StringComparison.Ordinal);

    /// <summary>Hidden files of a home folder: profiles, autostarts, keys and settings of every program.</summary>
    public static bool IsStartup(string path)
        => path.StartsWith("~/.", StringComparison.Ordinal) || path.Split('/', 5) is ["", "home", _, ['.', ..], ..] or ["", "root", ['.', ..], ..];

    public static bool IsNothing(string path) => path is "/dev/null" or "/dev/stdout" or "/dev/stderr" or "/dev/fd/1" or "/dev/fd/2";

    private static string Rooted(string path)
    {
        while (path.StartsWith("../", StringComparison.Ordinal))
            path = path[3..];
        return path.StartsWith('/') ? path : "/" + path;
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
