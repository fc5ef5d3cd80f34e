namespace LabGovernance.Policy.Redlines;

/// <summary>Where services and people keep what cannot be made again, below the folders that are vital as a whole.</summary>
internal static class DataFolders
{
    /// <summary>Beginnings of such paths.</summary>
    private static readonly string[] Roots =
    [
        "/etc/", "/boot/", "/usr/", "/lib/", "/bin/", "/sbin/", "/root/", "/var/lib/", "/var/backups/", "/var/db/", "/var/spool/", "/var/mail/", "/var/log/", "/mnt/", "/media/", "/tank/", "/rpool/", "/backup/", "/backups/", "/volume1/", "/volume2/", "/volumes/",
        "/srv/backup", "/config/", "/cf/", "/ssl/", "/opt/homeassistant/",
    ];

    /// <summary>Places below them that may be emptied.</summary>
    private static readonly string[] Spare = ["/var/lib/apt/lists/*", "*/cache/*", "*/tmp/*", "*/.cache/*", "*/node_modules", "*/node_modules/*", "*/thumbnails/*", "*/.snapshots/tmp*"];

    /// <summary>Names of backups and disk images, wherever they lie.</summary>
    private static readonly string[] Kept = ["*vzdump-*", "*.qcow2", "*.vmdk", "*.vdi", "*.vhdx", "*.vma.zst", "*.vma", "*/vm-*-disk-*", "*/subvol-*-disk-*", "*/base-*-disk-*"];

    /// <summary>Names of folders that hold what cannot be made again, wherever they lie.</summary>
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "data", "db", "database", "databases", "backup", "backups", "photos", "pictures", "documents", "uploads", "recordings", "pgdata", "mysql", "postgres", "volumes", "snapshots", "dumps", "library", "vault", "secrets",
    };

    /// <summary>Endings of files that are a whole database.</summary>
    private static readonly string[] Files = [".db", ".sqlite", ".sqlite3", ".mdb", ".ibd", ".kdbx", ".rdb"];

    /// <summary>A folder or a file that says by its name that data is in it.</summary>
    public static bool IsNamedSo(string path)
    {
        var name = path.AsSpan(path.LastIndexOf('/') + 1);
        if (Array.Exists(Spare, s => WordGlob.Matches(s, path)) || path.StartsWith("/tmp/", StringComparison.Ordinal) || path.Contains("test", StringComparison.OrdinalIgnoreCase))
            return false;
        return Names.Contains(name is [PathText.Wild] or "." ? Path.GetFileName(Path.GetDirectoryName(path)) ?? string.Empty : name.ToString()) || EndsIn(name);
    }

    private static bool EndsIn(ReadOnlySpan<char> name)
    {
        foreach (var file in Files)
        {
            if (name.EndsWith(file, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    public static bool Contain(string path)
    {
        if (Array.Exists(Kept, k => WordGlob.Matches(k, path)))
            return true;
        if (!path.StartsWith('/') || path.Split('/').Length < 3 || Array.Exists(Spare, s => WordGlob.Matches(s, path.Replace(PathText.Wild, '*'))))
            return false;
        return Array.Exists(Roots, r => path.StartsWith(r, StringComparison.Ordinal));
    }

    /// <summary>A backup as a file: its loss is not made good by the service it came from.</summary>
    public static bool HoldBackup(string path) => Array.Exists(Kept, k => WordGlob.Matches(k, path)) && (path.Contains("vzdump", StringComparison.Ordinal) || path.EndsWith(".vma", StringComparison.Ordinal));

    /// <summary>The folder of one service, as /opt/app.</summary>
    public static bool AreWholeService(string path) => path.Split('/') is ["", "opt" or "data" or "volume" or "appdata" or "storage" or "share", _];
}
