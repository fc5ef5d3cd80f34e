namespace LabGovernance.Policy.Redlines;

/// <summary>Files whose content is a secret.</summary>
internal static class SecretFiles
{
    private static readonly string[] Patterns =
    [
        "*/etc/shadow*", "*/etc/gshadow*", "*/etc/master.passwd", "*/.ssh/id_*", "*/ssh_host_*_key", "*/etc/pve/priv/*", "*/.aws/credentials", "*/.docker/config.json", "*/.netrc",
        "*/.git-credentials", "*/.kube/config", "*/.pgpass", "*/.my.cnf", "*/secrets.yaml", "*/secrets.yml", "*/.env", "*/.env.*", "*/etc/wireguard/*.conf", "*/.gnupg/*", "*/.vault-token",
        "/proc/*/environ", "*/.age/*", "*/.config/rclone/rclone.conf",
    ];

    public static bool Contain(string path)
    {
        if (path.EndsWith(".pub", StringComparison.Ordinal) || path.EndsWith(".example", StringComparison.Ordinal))
            return false;
        var rooted = path.StartsWith('/') ? path : "/" + path;
        return Array.Exists(Patterns, p => WordGlob.Matches(p, rooted.Replace(PathText.Wild, '*')));
    }
}
