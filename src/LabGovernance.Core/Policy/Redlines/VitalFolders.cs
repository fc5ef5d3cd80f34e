namespace LabGovernance.Policy.Redlines;

/// <summary>Folders whose loss is the loss of a system or of somebody's data.</summary>
internal static class VitalFolders
{
    private static readonly HashSet<string> First = new(StringComparer.Ordinal)
    {
        "bin", "boot", "dev", "etc", "home", "lib", "lib32", "lib64", "libx32", "media", "mnt", "opt", "proc", "root", "run", "sbin", "srv", "sys", "usr", "var",
        "data", "tank", "rpool", "pool", "volumes", "volume1", "backup", "backups", "Users", "config", "share", "ssl", "cf", "conf",
    };

    private static readonly string[] Deeper =
    [
        "usr/bin", "usr/sbin", "usr/lib", "usr/lib64", "usr/local", "usr/share", "var/lib", "var/log", "var/spool", "var/backups", "var/db", "var/www", "var/mail",
        "etc/pve", "etc/ssh", "etc/systemd", "etc/network", "etc/netplan", "etc/pam.d", "boot/efi", "boot/grub", "lib/modules", "var/lib/docker", "var/lib/containers",
        "var/lib/docker/volumes", "var/lib/vz", "var/lib/libvirt", "var/lib/postgresql", "var/lib/mysql", "var/lib/lxc", "var/lib/pve-cluster", "cf/conf", "run/systemd",
    ];

    private static readonly HashSet<string> Exact = new(Deeper, StringComparer.Ordinal);

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
        var joined = string.Join('/', parts);
        if (!joined.Contains(PathText.Wild, StringComparison.Ordinal))
            return Exact.Contains(joined);
        var glob = joined.Replace(PathText.Wild, '*');
        return Array.Exists(Deeper, d => WordGlob.Matches(glob, d));
    }

    private static bool IsPureGlob(string part)
        => part.Contains(PathText.Wild, StringComparison.Ordinal) && !part.Any(char.IsLetterOrDigit);
}
