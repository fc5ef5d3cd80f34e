namespace LabGovernance.Policy.Redlines;

/// <summary>Files whose content is a secret.</summary>
internal static class SecretFiles
{
    private static readonly string[] Patterns =
    [
        "*/etc/shadow*", "*/etc/gshadow*", "*/etc/master.passwd", "*/.ssh", "*/.ssh/id_*", "*/.gnupg", "*/ssh_host_*_key", "*/etc/pve/priv/*", "*/.aws/credentials", "*/.docker/config.json", "*/.netrc",
        "*/.git-credentials", "*/.kube/config", "*/.pgpass", "*/.my.cnf", "*/secrets.yaml", "*/secrets.yml", "*/.env", "*/.env.*", "*/etc/wireguard/*.conf", "*/.gnupg/*", "*/.vault-token",
        "/proc/*/environ", "/run/secrets", "/run/secrets/*", "/var/run/secrets/*", "*/etc/samba/smbpasswd", "*/var/lib/samba/private/*", "*/etc/krb5.keytab", "*/etc/ppp/chap-secrets", "*/wpa_supplicant.conf", "*/etc/NetworkManager/system-connections/*",
        "*/privkey*.pem", "*/private/*.key", "*/private/*.pem", "*/acme.json", "*/.storage/auth*", "*/.config/gh/hosts.yml", "*/.config/sops/age/*", "*.tfstate", "*.kdbx", "*/id_rsa", "*/id_ed25519", "*/id_ecdsa", "*/etc/pve/priv", "*/etc/proxmox-backup/*.key", "*/etc/rancher/k3s/k3s.yaml", "*/etc/kubernetes/admin.conf", "*/var/lib/rancher/k3s/server/token", "*/.age/*", "*/.config/rclone/rclone.conf",
    ];

    /// <summary>Of those patterns the ones that are a star and an ending.</summary>
    private static readonly string[] Endings = [.. Patterns.Where(IsEnding).Select(p => p[1..])];

    private static readonly string[] Others = [.. Patterns.Where(p => !IsEnding(p))];

    private static bool IsEnding(string pattern) => pattern[0] == '*' && !WordGlob.IsGlob(pattern[1..]);

    public static bool Contain(string path)
    {
        if (path.EndsWith(".pub", StringComparison.Ordinal) || path.EndsWith(".example", StringComparison.Ordinal))
            return false;
        var rooted = path.StartsWith('/') ? path : "/" + path;
        rooted = rooted.Replace(PathText.Wild, '*');
        foreach (var ending in Endings)
        {
            if (rooted.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }

        foreach (var pattern in Others)
        {
            if (WordGlob.Matches(pattern, rooted))
                return true;
        }

        return false;
    }
}
