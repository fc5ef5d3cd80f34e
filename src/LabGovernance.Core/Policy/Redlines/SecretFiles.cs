using System.Text.RegularExpressions;

namespace LabGovernance.Policy.Redlines;

/// <summary>Files whose content is a secret.</summary>
internal static partial class SecretFiles
{
    private static readonly string[] Patterns =
    [
        "*/etc/shadow*", "*/etc/gshadow*", "*/etc/master.passwd", "*/.ssh", "*/.ssh/id_*", "*/.gnupg", "*/ssh_host_*_key", "*/etc/pve/priv/*", "*/.aws/credentials", "*/.docker/config.json", "*/.netrc",
        "*/.git-credentials", "*/.kube/config", "*/.pgpass", "*/.my.cnf", "*/secrets.yaml", "*/secrets.yml", "*/.env", "*/.env.*", "*/etc/wireguard/*.conf", "*/.gnupg/*", "*/.vault-token",
        "/proc/*/environ", "/run/secrets", "/run/secrets/*", "/var/run/secrets/*", "*/etc/samba/smbpasswd", "*/var/lib/samba/private/*", "*/etc/krb5.keytab", "*/etc/ppp/chap-secrets", "*/wpa_supplicant.conf", "*/etc/NetworkManager/system-connections/*",
        "*/privkey*.pem", "*/private/*.key", "*/private/*.pem", "*/acme.json", "*/.storage/auth*", "*/.config/gh/hosts.yml", "*/.config/sops/age/*", "*.tfstate", "*.kdbx", "*/id_rsa", "*/id_ed25519", "*/id_ecdsa", "*/etc/pve/priv", "*/etc/proxmox-backup/*.key", "*/etc/rancher/k3s/k3s.yaml", "*/etc/kubernetes/admin.conf", "*/var/lib/rancher/k3s/server/token", "*/.age/*", "*/.config/rclone/rclone.conf",
        "*/.bash_history", "*/.zsh_history", "*/.ash_history", "*/.mysql_history", "*/.mariadb_history", "*/.psql_history", "*/.python_history", "*/.rediscli_history", "*/.sqlite_history", "*/.viminfo", "*/.npmrc", "*/.pypirc",
        "*/etc/openvpn/*.key", "*/etc/openvpn/*.ovpn", "*/smbcredentials", "*/.smbcredentials", "*/.credentials", "*/etc/mysql/debian.cnf", "*/sasl_passwd", "*/ipsec.secrets", "*/etc/security/opasswd", "*/vaultwarden/db.sqlite3*", "*/vw-data/db.sqlite3*",
        "*/.storage/core.config_entries", "*/mosquitto/passwd*", "*/mosquitto/password*", "/cf/conf/config.xml", "/conf/config.xml", "*/.config/borg/keys/*", "*/.restic-password*", "*/etc/restic/password*", "/proc/kcore", "/dev/mem", "/dev/kmem", "*/etc/borgmatic/*.yaml", "*/etc/borgmatic.d/*.yaml", "*/ssl/private", "*/etc/letsencrypt/live", "*/etc/letsencrypt/archive",
    ];

    /// <summary>Of those patterns the ones that are a star and an ending.</summary>
    private static readonly string[] Endings = [.. Patterns.Where(IsEnding).Select(p => p[1..])];

    private static readonly string[] Others = [.. Patterns.Where(p => !IsEnding(p))];

    /// <summary>Of each kind one, held against a path with wildcards.</summary>
    private static readonly string[][] Samples =
    [
        .. new[]
        {
            "/etc/shadow", "/etc/shadow-", "/etc/gshadow", "/etc/ssh/ssh_host_ed25519_key", "/etc/ssh/ssh_host_rsa_key", "/root/.ssh/id_rsa", "/root/.ssh/id_ed25519", "~/.ssh/id_rsa", "~/.ssh/id_ed25519", "/home/x/.ssh/id_rsa",
            "/home/x/.ssh/id_ed25519", "/root/.netrc", "~/.netrc", "~/.pgpass", "~/.aws/credentials", "~/.kube/config", "~/.docker/config.json", "~/.git-credentials", "/etc/wireguard/wg0.conf", "/etc/pve/priv/shadow.cfg",
        }.Select(s => s.Split('/')),
    ];

    private static readonly string[] SampleNames = [".env", "secrets.yaml", "secrets.yml", "id_rsa", "id_ed25519", ".netrc", ".pgpass", ".git-credentials", ".vault-token"];

    private static bool IsEnding(string pattern) => pattern[0] == '*' && !WordGlob.IsGlob(pattern[1..]);

    /// <summary>Whether a path with wildcards can take a secret's file in.</summary>
    /// <param name="path">With <see cref="PathText.Wild"/> for each wildcard. A <c>*</c> alone takes no names that begin with a dot, as in a shell.</param>
    public static bool MayContain(string path)
    {
        if (!path.Contains(PathText.Wild, StringComparison.Ordinal))
            return false;
        // A bracket's wildcard stands before what it lists.
        var parts = Brackets().Replace(path, "*").Replace(PathText.Wild, '*').Split('/');
        foreach (var sample in Samples)
        {
            if (sample.Length == parts.Length && Fits(parts, sample))
                return true;
        }

        return parts[^1] is [not '*', not '*', ..] && Array.Exists(SampleNames, n => Fits(parts[^1], n));
    }

    [GeneratedRegex("\uE000[^]/\uE000]*]", RegexOptions.CultureInvariant)]
    private static partial Regex Brackets();

    private static bool Fits(string[] parts, string[] sample)
    {
        for (var i = 0; i < parts.Length; i++)
        {
            if (!Fits(parts[i], sample[i]))
                return false;
        }

        return true;
    }

    private static bool Fits(string pattern, string name) => (name is not ['.', ..] || pattern is ['.', ..]) && WordGlob.Matches(pattern, name);

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
