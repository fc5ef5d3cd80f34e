using System.Globalization;
using System.Text;

namespace LabGovernance.Benchmarks.Rulings;

/// <summary>Lines as operators type them, and a policy of 50 infrastructures and 2,000 rules that they are judged by.</summary>
internal static class TypicalWork
{
    public const string Infrastructure = "infra7";

    private const int Infrastructures = 50;
    private const int Rules = 40;

    private static readonly string[] Everyday =
    [
        "docker ps*", "docker logs*", "docker restart*", "journalctl*", "systemctl status*", "zpool status*", "docker compose*", "ssh root@10.27.27.250*", "grep*", "tail*", "docker exec*",
        "sudo systemctl restart*", "qm list", "curl*", "docker inspect*",
    ];

    private static readonly string[] Programs = ["docker", "systemctl", "journalctl", "zfs", "qm", "pct", "ssh", "curl", "grep", "tail"];

    public static IReadOnlyList<string> Lines { get; } =
    [
        "docker ps", "docker logs frigate --tail 50", "docker restart frigate", "journalctl -u docker --since '1 hour ago' --no-pager", "systemctl status nginx", "zpool status -v tank",
        "docker compose -f /srv/stack/compose.yml ps", "ssh root@10.27.27.250 'docker ps -a'", "grep -i error /var/log/syslog | tail -n 20", "docker exec frigate nvidia-smi",
        "sudo systemctl restart web-7", "rm -rf /", "qm list", "curl -s http://127.0.0.1:8123/api/", "docker logs x; reboot", "docker inspect --format '{{.State.Status}}' ha",
    ];

    /// <summary>The patterns of one infrastructure.</summary>
    public static IReadOnlyList<string> Patterns(int infrastructure)
        => [.. Everyday, .. Enumerable.Range(Everyday.Length, Rules - Everyday.Length).Select(k => string.Create(CultureInfo.InvariantCulture, $"{Programs[k % Programs.Length]} thing{k}-{infrastructure} *"))];

    /// <summary>The policy as its file.</summary>
    public static string Policy()
    {
        var text = new StringBuilder("version: \"1.0\"\nmetadata:\n  name: Benchmark\n  description: Many rules\n  owner: benchmark\n  last_updated: \"2026-11-01\"\ninfrastructures:\n");
        for (var i = 0; i < Infrastructures; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"  infra{i}:\n    enabled: true\n    ttl_minutes: 60\n    requires_approval: false\n    description: Number {i}\n    allowed_commands:\n");
            foreach (var pattern in Patterns(i))
                text.Append(CultureInfo.InvariantCulture, $"      - \"{pattern}\"\n");
        }

        text.Append("approval_workflow:\n  mode: interactive\n  timeout_seconds: 120\n  notification_channels: []\n  redline_triggers:\n");
        foreach (var trigger in (string[])["rm -rf /", "dd if=/dev/zero", "mkfs.*", "DROP DATABASE", "iptables -F"])
            text.Append(CultureInfo.InvariantCulture, $"    - pattern: \"{trigger}\"\n      reason: Never\n");
        return text.Append("audit:\n  enabled: true\n  log_path: audit.log\n  retention_days: 90\n  include_command_output: false\n  alert_on_denial: false\n  alert_on_redline: true\n").ToString();
    }
}
