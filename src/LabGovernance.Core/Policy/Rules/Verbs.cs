namespace LabGovernance.Policy.Rules;

/// <summary>Programs whose first operand says what they do.</summary>
internal static class Verbs
{
    private static readonly HashSet<string> Programs = new(StringComparer.Ordinal)
    {
        "docker", "podman", "nerdctl", "docker-compose", "git", "ip", "btrfs", "go", "cargo", "npm", "pip", "pip3", "terraform", "tofu", "openssl", "virsh", "lxc", "incus",
        "flatpak", "snap", "tailscale", "zfs", "zpool", "qm", "pct", "pvesh", "pvesm", "pveum", "ha", "wg", "ufw", "nmcli", "brew", "gh", "vault", "consul", "nomad",
        "systemctl", "kubectl", "helm", "apt", "apt-get", "dnf", "yum", "zypper", "apk", "restic", "borg", "rclone", "timedatectl", "hostnamectl", "loginctl", "resolvectl",
    };

    /// <summary>Those of them that read options before the verb as they read the same ones behind it.</summary>
    private static readonly HashSet<string> Permuting = new(StringComparer.Ordinal)
    {
        "systemctl", "kubectl", "helm", "apt", "apt-get", "dnf", "yum", "restic", "timedatectl", "hostnamectl", "loginctl",
    };

    public static bool Has(string? program) => program is not null && Programs.Contains(program);

    /// <summary>True when an option before the verb is another one than behind it.</summary>
    public static bool HaveOptionsOfTheirOwn(string? program) => Has(program) && !Permuting.Contains(program!);
}
