using LabGovernance.Policy;

namespace LabGovernance.Core.Tests.Policy;

public sealed class RedlineTests
{
    public static TheoryData<string> Lines =>
    [
        // a root by any spelling
        "rm -rf /", "rm -fr /", "rm -r -f /", "rm -R /", "rm --recursive --force /", "rm --recurs /", "rm --r /", "rm / -rf", "rm -rf -- /", "rm -rf //", "rm -rf /.", "rm -rf /./",
        "rm -rf /tmp/..", "rm -rf /*", "rm -rf /e*", "rm -rf /etc", "rm -rf /etc/", "rm -rf /etc/*", "rm -rf /usr /tmp/x", "rm -rf ~", "rm -rf ~/", "rm -rf ~/*", "rm -rf $HOME",
        "rm -rf ${HOME}", "rm -rf \"$HOME\"/", "rm -rf /home/alex", "rm -rf --no-preserve-root x", "rm -rf /var/lib/docker", "rm -rf /mnt/tank", "rm -rvf /boot", "rm -rf /proc/1/root/etc",
        "rm -rf /{etc,usr}", "cd / && rm -rf etc", "cd /; rm -rf ./*", "cd / && rm -rf .", "rm -f /etc/*", "cd /etc; { echo x; } > shadow", "cd /etc; (echo x) > shadow",
        // the command's name in disguise
        "rm -r''f /", "r\\m -rf /", "\"rm\" -rf /", "'r'm -rf /", "$'\\x72m' -rf /", "$'\\162\\155' -rf /", "/bin/rm -rf /", "/usr/bin/../bin/rm -rf /", "r\\\nm -rf /", "{rm,-rf,/}",
        "rm -rf \\/", "rm -rf '/'", "rm '-rf' /", "\\rm -rf /", "command rm -rf /", "builtin command rm -rf /", "exec rm -rf /", "busybox rm -rf /", "A=1 rm -rf /",
        // behind operators and inside everything
        "docker ps; rm -rf /", "docker ps && rm -rf /", "docker ps || rm -rf /", "docker ps | rm -rf /", "docker ps & rm -rf /", "docker ps\nrm -rf /", "docker ps |& rm -rf /", "(rm -rf /)",
        "( ( rm -rf / ) )", "{ rm -rf /; }", "! rm -rf /", "if true; then rm -rf /; fi", "while true; do rm -rf /; done", "until rm -rf /; do true; done", "for x in a; do rm -rf /; done",
        "case x in x) rm -rf /;; esac", "docker(){ rm -rf /; }; docker ps", "function f { rm -rf /; }; f", "docker ps $(rm -rf /)", "docker ps `rm -rf /`", "docker ps \"$(rm -rf /)\"",
        "docker ps --format \"$(rm -rf /)\"", "docker ps <(rm -rf /)", "docker ps > >(rm -rf /)", "x=$(rm -rf /) docker ps", "docker ps ${x:-$(rm -rf /)}", "docker ps \"${x:-$(rm -rf /)}\"",
        "docker ps $(( $(rm -rf /) ))", "cat <<E\n$(rm -rf /)\nE", "cat <<< \"$(rm -rf /)\"", "docker ps > $(rm -rf /)", "for x in $(rm -rf /); do true; done", "[[ -n $(rm -rf /) ]]",
        "[[ a && rm -rf / ]]", "docker ps # x\nrm -rf /", "docker ps \\\n; rm -rf /", "echo `echo \"$(rm -rf /)\"`",
        // behind wrappers
        "sudo rm -rf /", "sudo -u root -- rm -rf /", "sudo -u root rm -rf /", "sudo --user=root rm -rf /", "sudo -nE X=1 rm -rf /", "doas rm -rf /", "su -c 'rm -rf /'", "su - root -c 'rm -rf /'",
        "env rm -rf /", "env -i A=b rm -rf /", "env -S 'rm -rf /'", "env -S'rm -rf' /", "env --split-string='rm -rf /'", "nohup rm -rf /", "nice -n 5 rm -rf /", "nice -5 rm -rf /", "ionice -c3 rm -rf /",
        "time rm -rf /", "time -f x rm -rf /", "timeout 5 rm -rf /", "timeout -k 1 5s rm -rf /", "stdbuf -oL rm -rf /", "setsid rm -rf /", "chroot /mnt rm -rf /", "chroot /mnt sh -c 'rm -rf /'",
        "unshare -m rm -rf /", "nsenter -t 1 -m rm -rf /", "watch 'rm -rf /'", "watch -n 1 rm -rf /", "xargs rm -rf /", "parallel rm -rf /", "find . -exec rm -rf / \\;",
        "find . -exec sh -c 'rm -rf /' \\;", "find . -name x -execdir bash -c 'rm -rf /' ';'", "eval rm -rf /", "eval 'rm' '-rf /'", "eval \"rm -rf /\"", "trap 'rm -rf /' EXIT", "sh -c 'rm -rf /'",
        "bash -c \"rm -rf /\"", "bash -ec 'rm -rf /'", "bash -c -- 'rm -rf /'", "bash --norc -c 'rm -rf /'", "sh -c 'sh -c \"rm -rf /\"'", "sudo sh -c 'docker ps; rm -rf /'", "script -c 'rm -rf /'",
        "script -q -c 'rm -rf /' /dev/null", "flock /tmp/l rm -rf /", "flock /tmp/l -c 'rm -rf /'", "systemd-run rm -rf /", "systemd-run --scope -p CPUQuota=5% rm -rf /", "docker exec x rm -rf /",
        "docker exec x sh -c 'rm -rf /'", "docker exec -it -u root x sh -c 'rm -rf /'", "docker run --rm -v /:/h alpine rm -rf /etc", "docker run --rm --entrypoint sh alpine -c 'rm -rf /'",
        "docker compose exec web rm -rf /", "docker compose -f a.yml exec -T web sh -c 'rm -rf /'", "podman exec x rm -rf /", "kubectl exec pod -- rm -rf /", "kubectl -n a exec -it pod -- sh -c 'rm -rf /'",
        "pct exec 100 -- rm -rf /", "lxc exec c -- rm -rf /", "qm guest exec 100 -- rm -rf /", "ssh root@10.27.27.250 rm -rf /", "ssh root@10.27.27.250 'rm -rf /'",
        "ssh root@10.27.27.250 'docker ps; rm -rf /'", "ssh root@10.27.27.250 -p 22 rm -rf /", "ssh -t root@10.27.27.250 \"sudo rm -rf '/'\"", "ssh root@10.27.27.250 rm -rf '/*'",
        "ssh root@10.27.27.250 <<E\nrm -rf /\nE", "ssh root@10.27.27.250 ssh b 'rm -rf /'", "ssh -o ProxyCommand='rm -rf /' root@10.27.27.250", "bash <<E\nrm -rf /\nE", "bash <<'E'\nrm -rf /\nE",
        "sh <<-E\n\trm -rf /\n\tE", "bash <<< 'rm -rf /'", "echo 'rm -rf /' | sh", "echo 'rm -rf /' | sudo bash", "printf 'rm -rf /\\n' | sh", "cat <<E | sh\nrm -rf /\nE", "bash -s <<E\nrm -rf /\nE",
        "git -c core.pager='rm -rf /' log", "git -c alias.x='!rm -rf /' x", "tar --checkpoint-action=exec='rm -rf /' -cf a b", "tar --to-command='rm -rf /' -xf a", "alias ll='rm -rf /'",
        "python3 -c 'import os; os.system(\"rm -rf /\")'", "perl -e 'system(\"rm -rf /\")'", "awk 'BEGIN{system(\"rm -rf /\")}'", "node -e 'x(\"rm -rf /\")'", "mywrap rm -rf /", "mywrap -- sh -c 'rm -rf /'",
        "find / -delete", "find / -exec rm {} +", "find /etc -type f -delete", "sudo find / -delete", "chmod -R 777 /", "chmod 777 -R /etc", "chown -R nobody /", "chown -R root:root /usr", "mv /etc /tmp/x",
        "rsync -a --delete /tmp/empty/ /etc/",
        // storage
        "mkfs.ext4 /dev/sda1", "mkfs -t ext4 /dev/sda1", "mke2fs /dev/sda1", "/sbin/mkfs.xfs x", "dd if=/dev/zero of=x", "dd of=/dev/sda if=x", "dd if=x of=/dev/nvme0n1", "echo x > /dev/sda",
        "docker ps > /dev/sda", "docker ps >/dev/../dev/sda", "cat x | tee /dev/sdb", "cp x /dev/sda", "shred -u x", "wipefs -a /dev/sda", "wipefs --all /dev/sda", "blkdiscard /dev/sda", "sgdisk -Z /dev/sda",
        "sgdisk --zap-all /dev/sda", "parted /dev/sda mklabel gpt", "parted -s /dev/sda rm 1", "cryptsetup luksFormat /dev/sda", "cryptsetup -q luksErase /dev/sda", "mdadm --zero-superblock /dev/sda",
        "hdparm --user-master u --security-erase p /dev/sda", "nvme format /dev/nvme0", "zfs destroy tank/x", "zfs destroy -r tank/x@y", "zpool destroy tank", "zfs rollback -r tank/x@y", "lvremove vg/lv",
        "vgremove vg", "pvremove /dev/sda", "btrfs subvolume delete /x", "docker volume rm x", "docker volume prune -f", "docker -H tcp://h volume rm x", "docker system prune --volumes",
        "docker system prune -af --volumes", "docker compose down -v", "docker compose -f a.yml down --volumes", "docker-compose down -v", "podman volume rm x", "qm destroy 100", "pct destroy 100",
        "pvesm free local:x", "qm delsnapshot 100 s", "proxmox-backup-client prune host/x", "restic forget --prune", "restic -r /x prune", "borg delete ::a", "borg prune", "virsh undefine v --remove-all-storage",
        "echo b > /proc/sysrq-trigger",
        // databases
        "psql -c 'DROP DATABASE x'", "psql -c 'drop   database x'", "psql -c \"DROP/**/DATABASE x\"", "mysql -e 'DROP TABLE t'", "mariadb -e 'truncate table t'", "sqlite3 a.db 'DROP TABLE t'",
        "psql --command='DROP SCHEMA public CASCADE'", "docker exec db psql -U a -c 'DROP DATABASE x'", "docker exec db sh -c \"psql -c 'DROP DATABASE x'\"", "echo 'DROP DATABASE x' | psql",
        "psql <<E\nDROP DATABASE x;\nE", "mysql -e '/*!50000 DROP*/ DATABASE x'", "mongosh --eval 'db.dropDatabase()'", "redis-cli FLUSHALL", "redis-cli -n 1 flushdb", "dropdb x", "mysqladmin drop x",
        // firewall
        "iptables -F", "iptables --flush", "sudo iptables -t nat -F", "ip6tables -F", "iptables -X", "iptables -P INPUT ACCEPT", "nft flush ruleset", "nft 'flush ruleset'", "ufw disable", "ufw --force reset", "pfctl -d",
        "pfctl -F all", "systemctl stop nftables", "systemctl disable --now ufw", "upnpc -a 10.0.0.1 80 80 TCP",
        // credentials and the guard itself
        "passwd root", "echo root:x | chpasswd", "usermod -p x root", "echo k >> /root/.ssh/authorized_keys", "echo k >> ~/.ssh/authorized_keys", "tee -a /etc/sudoers", "echo x | sudo tee /etc/sudoers.d/x",
        "cp x /etc/shadow", "mv x /etc/passwd", "cp shadow /etc/", "cp -t /etc shadow", "sed -i s/a/b/ /etc/passwd", "rm .lab/journal.db", "rm -r .lab", "echo x > .lab/state", "echo x >> cse-policy.yaml",
        "sed -i s/true/false/ cse-policy.yaml", "tee lab.yaml", "mv /srv/lab/cse-policy.yaml /tmp/", "> /var/log/cse-audit.log", "scp x root@10.27.27.250:/etc/shadow",
        // the record
        "journalctl --vacuum-time=1s", "journalctl --vacuum-size=1", "rm /var/log/syslog", "rm -rf /var/log/*", "truncate -s 0 /var/log/syslog", ": > /var/log/auth.log", "history -c", "auditctl -D",
        "systemctl stop auditd", "dmesg -C",
        // the machine
        ":(){ :|:& };:", "f(){ f|f& };f", "bomb() { bomb | bomb & }; bomb", "kill -9 -1", "kill -KILL -- -1",
        // outside the grammar, yet seen
        "docker ps\rrm -rf /", "docker ps;\u00a0; rm -rf /", "rm -rf / ; (", "((rm -rf /))", "docker ps \u200b; rm -rf /", "docker ps\u2028rm -rf /",
    ];

    [Theory]
    [MemberData(nameof(Lines))]
    public void No_spelling_of_a_redline_gets_through(string line)
    {
        foreach (var throughShell in new[] { true, false })
        {
            var ruling = Policies.Everyday.Judge(line, throughShell: throughShell);
            Assert.True(ruling.Effect == Effect.Redline, $"{line} => {ruling}");
            Assert.StartsWith("redline.", ruling.Reasons[0].Code, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_redline_holds_whatever_the_policy_allows_or_closes(string line)
    {
        Assert.Equal(Effect.Redline, Policies.Of(Policies.Scope("all", true, "*")).Judge(line, "all").Effect);
        Assert.Equal(Effect.Redline, Policies.Example.Judge(line, "closed").Effect);
        Assert.Equal(Effect.Redline, Policies.Example.Judge(line, "nowhere").Effect);
    }

    [Theory]
    [InlineData("grep 'rm -rf /' notes.md")]
    [InlineData("grep -r rm -rf /")]
    [InlineData("echo \"DROP DATABASE\"")]
    [InlineData("echo DROP DATABASE x")]
    [InlineData("echo 'rm -rf /'")]
    [InlineData("printf '%s' 'mkfs.ext4 /dev/sda'")]
    [InlineData("docker logs frigate # rm -rf /")]
    [InlineData("journalctl -g 'mkfs.ext4'")]
    [InlineData("journalctl -g 'rm -rf /'")]
    [InlineData("ls \"rm -rf\"")]
    [InlineData("logger 'DROP DATABASE was refused'")]
    [InlineData("cat <<E\nrm -rf /\nE")]
    [InlineData("cat <<'E'\n$(rm -rf /)\nE")]
    [InlineData("git commit -m 'never rm -rf / again'")]
    [InlineData("rm -rf /tmp/x")]
    [InlineData("rm -rf /srv/app/cache")]
    [InlineData("rm -rf '/tmp/a*'")]
    [InlineData("rm -rf /data/old/x")]
    [InlineData("rm notes.md")]
    [InlineData("find . -name '*.tmp' -delete")]
    [InlineData("man mkfs.ext4")]
    [InlineData("which mkfs.ext4")]
    [InlineData("psql -c 'select 1'")]
    [InlineData("zfs list")]
    [InlineData("docker volume ls")]
    [InlineData("iptables -L")]
    [InlineData("iptables -A FORWARD -j DROP")]
    [InlineData("docker compose down")]
    [InlineData("shutdown -h now")]
    [InlineData("kill -1 123")]
    [InlineData("dd if=/tmp/a of=/tmp/b")]
    [InlineData("chmod 755 /srv/app/run.sh")]
    [InlineData("rsync -a /etc/ /srv/backup/etc/")]
    [InlineData("cat /etc/passwd")]
    [InlineData("cp /etc/passwd /tmp/x")]
    [InlineData("wipefs /dev/sda")]
    [InlineData("restic snapshots")]
    [InlineData("tail -f /var/log/syslog")]
    [InlineData("rm -- -rf")]
    [InlineData("systemctl stop web-1")]
    public void What_only_speaks_of_danger_is_no_redline(string line)
    {
        var ruling = Policies.Everyday.Judge(line);
        Assert.True(ruling.Effect != Effect.Redline, $"{line} => {ruling}");
    }
}
