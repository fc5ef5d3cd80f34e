using LabGovernance.Policy;

namespace LabGovernance.Core.Tests.Policy;

/// <summary>The policies the tables are judged by.</summary>
internal static class Policies
{
    /// <summary>The example policy of the repository, as data.</summary>
    public static CsePolicy Example { get; } = Of(
        Scope("homeassistant", false, "ssh root@10.27.27.11*", "scp * root@10.27.27.11:/config/*", "ha core check", "ha core logs*", "ha core restart"),
        Scope("pfsense", true, "ssh admin@10.27.27.1*", "scp * admin@10.27.27.1:/tmp/*"),
        Scope(
            "vms",
            false,
            "docker ps*", "docker logs*", "docker inspect*", "docker restart*", "ssh root@10.27.27.250*", "systemctl status*", "systemctl restart*", "journalctl*"),
        Scope("proxmox", true, "ssh root@10.27.27.10*", "pvesh get*", "qm list", "pct list"),
        Scope("closed", false, "docker ps*") with { Enabled = false });

    /// <summary>A generous everyday policy: what it does not stop, the gate must.</summary>
    public static CsePolicy Everyday { get; } = Of(
        Scope(
            "vms",
            false,
            "docker ps*", "docker logs*", "docker inspect*", "docker restart*", "docker exec frigate nvidia-smi*", "docker exec*", "docker run*", "docker compose ps*", "docker compose up*",
            "docker stats *", "docker volume ls*", "ssh root@10.27.27.250*", "systemctl status*", "systemctl restart web-*", "systemctl list-units*", "journalctl*",
            "grep*", "echo*", "ls*", "cat*", "df*", "du*", "free*", "uptime", "find*", "tar*", "git*", "ps*", "zfs list*", "zpool status*", "tail*", "head*", "wc*", "sort*", "printf*",
            "sudo docker ps*", "sudo systemctl status*", "sudo*", "env*", "xargs*", "sh*", "bash*", "python3*", "awk*", "sed*", "curl*", "scp * root@10.27.27.250:/config/*",
            "rsync*", "rm*", "cp*", "mv*", "tee*", "psql*", "mysql*", "redis-cli*", "kubectl*", "qm*", "pct*", "mywrap*", "date", "true", "test*", "cd*", "sleep*", "mkdir*", "dig*",
            "ping*", "ip*", "ss*", "apt list*", "restic snapshots*", "man*", "which*", "logger*", "nice*", "watch*", "read*", "[*", "export*", "kill*", "chmod*", "dd*", "ssh*"));

    public static Ruling Judge(this CsePolicy policy, string command, string infrastructure = "vms", bool throughShell = true)
        => new Gate(policy).Judge(new CommandRequest(command, infrastructure, Actor.Ai("planner"), throughShell));

    public static Infrastructure Scope(string name, bool approval, params string[] allowed) => new()
    {
        Name = name,
        Enabled = true,
        TtlMinutes = 60,
        RequiresApproval = approval,
        AllowedCommands = [.. allowed],
    };

    public static CsePolicy Of(params Infrastructure[] scopes) => new()
    {
        Version = "1.0",
        Metadata = new PolicyMetadata("test", "test", "owner", "2025-11-09"),
        Infrastructures = scopes.ToDictionary(s => s.Name),
        ApprovalWorkflow = new ApprovalWorkflow
        {
            Mode = ApprovalMode.Interactive,
            TimeoutSeconds = 120,
            RedlineTriggers =
            [
                new RedlineTrigger("rm -rf /", "Destructive root filesystem operation"),
                new RedlineTrigger("dd if=/dev/zero", "Disk wipe operation"),
                new RedlineTrigger("mkfs.*", "Filesystem formatting"),
                new RedlineTrigger("DROP DATABASE", "Database deletion"),
                new RedlineTrigger("iptables -F", "Firewall flush (breaks connectivity)"),
            ],
        },
        Audit = new AuditRules { LogPath = "/var/log/cse-audit.log" },
        Digest = new string('0', 64),
        Path = "/srv/lab/cse-policy.yaml",
    };
}
