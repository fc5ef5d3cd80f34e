namespace LabGovernance.Policy.Redlines;

/// <summary>Folders whose loss is the loss of a system or of somebody's data.</summary>
internal static class VitalFolders
{
    private static readonly HashSet<string> First = new(StringComparer.Ordinal)
    {
        "bin", "boot", "dev", "etc", "home", "lib", "lib32", "lib64", "libx32", "media", "mnt", "opt", "proc", "root", "run", "sbin", "srv", "sys", "usr", "var",
        "data", "tank", "rpool", "pool", "volumes", "volume1", "volume2", "backup", "backups", "Users", "config", "share", "shares", "ssl", "cf", "conf", "storage", "nas", "zfs", "export", "exports", "cache_pool", "appdata", "addons",
    };

    /// <summary>Below the first folder; a star is one name.</summary>
    private static readonly string[] Deeper =
    [
        "usr/bin", "usr/sbin", "usr/lib", "usr/lib64", "usr/local", "usr/share", "usr/libexec", "usr/lib/systemd", "usr/lib/*-linux-gnu", "var/lib", "var/log", "var/spool", "var/backups", "var/db", "var/www", "var/mail", "var/cache", "var/opt", "var/spool/cron",
        "etc/pve", "etc/pve/*", "etc/ssh", "etc/systemd", "etc/network", "etc/netplan", "etc/pam.d", "etc/kubernetes", "etc/docker", "boot/efi", "boot/grub", "lib/modules", "lib/systemd", "cf/conf", "run/systemd", "var/lib/*", "var/db/*",
        "var/lib/docker", "var/lib/containers", "var/lib/vz", "var/lib/libvirt", "var/lib/postgresql", "var/lib/mysql", "var/lib/lxc", "var/lib/lxd", "var/lib/incus", "var/lib/pve-cluster", "var/lib/etcd", "var/lib/rancher", "var/lib/kubelet",
        "var/lib/docker/volumes", "var/lib/docker/volumes/*", "var/lib/docker/volumes/*/_data", "var/lib/containers/storage", "var/lib/containers/storage/volumes", "var/lib/containers/storage/volumes/*", "var/lib/postgresql/*", "var/lib/postgresql/*/*", "var/lib/mysql/*",
        "var/lib/vz/*", "var/lib/vz/images/*", "var/lib/libvirt/*", "var/lib/lxc/*", "var/lib/lxd/*", "var/lib/incus/*", "var/lib/kubelet/*", "var/lib/rancher/*", "var/lib/etcd/*", "var/lib/mongodb/*",
        "srv/backup", "srv/backups", "srv/data", "srv/samba", "srv/nfs", "opt/homeassistant", "usr/local/etc", "usr/local/bin", "usr/share/hassio", "mnt/data/supervisor", "tank/*", "rpool/*",
        "mnt/*/backup", "mnt/*/backups", "mnt/*/dump", "mnt/pve/*/*", "mnt/pbs/*", "mnt/user/*",
    ];

    private static readonly HashSet<string> Exact = new(Deeper.Where(d => !WordGlob.IsGlob(d)), StringComparer.Ordinal);

    private static readonly string[][] Patterns = [.. Deeper.Where(WordGlob.IsGlob).Select(d => d.Split('/'))];

    private static readonly string[][] All = [.. Deeper.Select(d => d.Split('/'))];

    /// <summary>A folder at the top, or one of those that are named here one by one.</summary>
    public static bool ContainByName(string path) => Contain(path) && (path.Count(c => c == '/') < 2 || Exact.Contains(path.TrimStart('/')) || path.Contains(PathText.Wild, StringComparison.Ordinal));

    /// <param name="path">Normalised, with <see cref="PathText.Wild"/> for wildcards.</param>
    public static bool Contain(string path)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries).ToList();
        while (parts.Count > 0 && IsPureGlob(parts[^1]))
            parts.RemoveAt(parts.Count - 1);
        if (path.StartsWith('~'))
            return parts.Count <= 1;
        if (!path.StartsWith('/'))
            return false;
        if (parts.Count == 0 || parts[0].Contains(PathText.Wild, StringComparison.Ordinal))
            return true;
        if (parts.Count == 1)
            return First.Contains(parts[0]);
        if (parts.Count == 2 && parts[0] is "home" or "mnt" or "media" or "Users")
            return true;
        if (!path.Contains(PathText.Wild, StringComparison.Ordinal) || !parts.Exists(p => p.Contains(PathText.Wild, StringComparison.Ordinal)))
            return Exact.Contains(string.Join('/', parts)) || Array.Exists(Patterns, p => Fits(p, parts));
        return Array.Exists(All, d => Meets(d, parts));
    }

    private static bool Fits(string[] pattern, List<string> parts)
    {
        if (pattern.Length != parts.Count)
            return false;
        for (var i = 0; i < pattern.Length; i++)
        {
            if (!WordGlob.Matches(pattern[i], parts[i]))
                return false;
        }

        return true;
    }

    /// <summary>Whether a path with wildcards may be one that the pattern means.</summary>
    private static bool Meets(string[] pattern, List<string> parts)
    {
        if (pattern.Length != parts.Count)
            return false;
        for (var i = 0; i < pattern.Length; i++)
        {
            var part = parts[i].Replace(PathText.Wild, '*');
            if (!WordGlob.Matches(pattern[i], part) && !WordGlob.Matches(part, pattern[i]))
                return false;
        }

        return true;
    }

    private static bool IsPureGlob(string part)
        => part.Contains(PathText.Wild, StringComparison.Ordinal) && !part.Any(char.IsLetterOrDigit);
}
