using LabGovernance.Policy;

namespace LabGovernance.Core.Tests.Policy;

public sealed class HarmlessTests
{
    public static TheoryData<string> Plain =>
    [
        "docker ps", "docker ps -a", "docker ps --format '{{.Names}} {{.Status}}'", "docker logs frigate", "docker logs frigate --tail 50", "docker logs -f frigate", "docker logs", "docker inspect frigate",
        "docker inspect -f '{{.State.Status}}' frigate", "docker restart frigate", "docker restart a b c", "docker stats --no-stream", "docker compose ps", "docker compose up -d", "docker volume ls",
        "systemctl status web-1", "systemctl status web-1 --no-pager", "systemctl restart web-1", "systemctl list-units --failed", "journalctl -u web -n 100", "journalctl --since '1 hour ago'", "journalctl -g 'mkfs.ext4'",
        "journalctl -u docker.service --no-pager -o json", "grep 'rm -rf /' notes.md", "grep -r 'DROP DATABASE' .", "echo \"DROP DATABASE\"", "echo hello", "echo 'a;b|c&d'", "echo \"it's\"", "echo a\\ b", "echo 'rm -rf /'", "ls \"rm -rf\"",
        "ls -la /srv", "cat /etc/hostname", "df -h", "du -sh /srv", "free -m", "uptime", "find /srv -name '*.log'", "find /srv -type f -mtime +7", "tar -tf a.tar", "tar -czf /srv/a.tgz /srv/data", "git status", "git log --oneline -5", "git diff",
        "ps aux", "zfs list -t snapshot", "zpool status -v", "tail -n 50 /var/log/syslog", "head -1 x", "wc -l x", "sort x", "printf '%s\\n' a", "awk '{print $1}' x", "sed -n 1,5p x", "sed s/a/b/ x", "curl -s http://10.27.27.1/health",
        "rm /tmp/x", "rm -rf /tmp/x", "cp a /srv/b", "mv /srv/a /srv/b", "psql -c 'select 1'", "redis-cli ping", "kubectl get pods -A", "qm list", "pct list", "qm status 100", "sudo docker ps", "sudo docker ps -a", "sudo systemctl status web-1",
        "nice docker ps", "nice -n 5 docker ps", "timeout 10 docker ps", "nohup docker ps", "time docker ps", "command docker ps", "env docker ps", "env TZ=UTC docker ps", "timeout 5 nice docker logs x", "docker exec frigate nvidia-smi",
        "docker exec frigate ls /config", "ssh root@10.27.27.250 docker ps", "ssh root@10.27.27.250 'docker logs x --tail 5'", "ssh root@10.27.27.250 'docker ps; uptime'", "scp a.yaml root@10.27.27.250:/config/a.yaml",
        "ssh -o ConnectTimeout=5 -o BatchMode=yes root@10.27.27.250 uptime", "which mkfs.ext4", "man mkfs.ext4", "docker logs frigate # rm -rf /", "dig example.org", "ping -c 1 10.27.27.1", "ip -4 addr", "restic snapshots", "git commit -m 'x; y'",
        "kill -1 123", "chmod 755 /srv/run.sh", "dd if=/tmp/a of=/tmp/b", "docker \\\n ps", "sh -c 'docker ps'", "sh -c 'docker ps; docker logs x'",
    ];

    public static TheoryData<string> Shell =>
    [
        "docker ps | grep frigate", "docker ps && docker logs x", "docker ps; docker logs x", "docker ps || echo none", "docker ps 2>&1", "docker ps 2>/dev/null", "docker ps >/dev/null 2>&1", "docker logs x 2>&1 | grep -i error | tail -n 5",
        "docker ps\ndocker logs x\n", "docker ps # all\ndocker logs x", "( docker ps; docker logs x )", "{ docker ps; docker logs x; }", "if docker ps; then docker logs x; fi", "if docker ps; then echo up; else echo down; fi",
        "for x in a b; do docker ps; done", "while docker ps; do sleep 5; done", "case x in x) docker ps;; *) uptime;; esac", "! docker ps", "cat <<E\nplain text\nE", "cat <<'E'\n$(rm -rf /)\nE", "LC_ALL=C docker ps", "TZ=UTC date",
        "docker ps & docker ps", "echo x | grep y", "docker ps |\n grep x", "docker ps &&\n docker ps",
    ];

    [Theory]
    [MemberData(nameof(Plain))]
    public void Everyday_commands_are_allowed_with_their_argument_vector(string line)
    {
        var ruling = Policies.Everyday.Judge(line, throughShell: false);
        Assert.True(ruling.Effect == Effect.Allow, $"{line} => {ruling} {ruling.Reasons[0].Code}");
        Assert.NotNull(ruling.Arguments);
        Assert.Equal(Effect.Allow, Policies.Everyday.Judge(line).Effect);
        Assert.Null(Policies.Everyday.Judge(line).Arguments);
    }

    [Theory]
    [MemberData(nameof(Shell))]
    public void Everyday_shell_lines_are_allowed_through_a_shell_only(string line)
    {
        var ruling = Policies.Everyday.Judge(line);
        Assert.True(ruling.Effect == Effect.Allow, $"{line} => {ruling} {ruling.Reasons[0].Code}");
        var direct = Policies.Everyday.Judge(line, throughShell: false);
        Assert.Equal(Effect.Deny, direct.Effect);
        Assert.Contains(direct.Reasons, r => r.Code == "deny.needs-shell");
        Assert.Null(direct.Arguments);
    }

    [Theory]
    [InlineData("ha core check", "homeassistant")]
    [InlineData("ha core logs --follow", "homeassistant")]
    [InlineData("ssh root@10.27.27.11 ha core check", "homeassistant")]
    [InlineData("scp automations.yaml root@10.27.27.11:/config/automations.yaml", "homeassistant")]
    [InlineData("docker logs frigate --tail 50", "vms")]
    [InlineData("ssh root@10.27.27.250 'docker restart frigate'", "vms")]
    [InlineData("journalctl -u frigate", "vms")]
    public void The_example_policy_allows_what_it_names(string line, string infrastructure)
        => Assert.Equal(Effect.Allow, Policies.Example.Judge(line, infrastructure, throughShell: false).Effect);
}
