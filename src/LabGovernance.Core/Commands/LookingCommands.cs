namespace LabGovernance.Commands;

/// <summary>
/// What programs do with their operands, for those that only read or print what the operands name, or act on it in the everyday way that the
/// name says: no operand of theirs is a command, and no text in it starts anything.
/// </summary>
internal static class LookingCommands
{
    private const char AnyWord = '!';

    private static readonly HashSet<string> Places = new(StringComparer.Ordinal) { "/bin", "/usr/bin", "/sbin", "/usr/sbin", "/usr/local/bin" };

    /// <summary>Programs that do nothing else; a <c>!</c> behind the name when no option of theirs does either, so that any word is only data.</summary>
    private static readonly Dictionary<string, bool> Programs = Marked(
        "ls! cat! head! tail! wc! grep! egrep! fgrep! zgrep! cut! tr! du! df! stat! file! basename! dirname! realpath! readlink! diff! cmp! comm! md5sum! sha1sum! sha256sum! sha512sum! b2sum! cksum! jq! "
        + "column! nl! tac! rev! seq! expr! pgrep! pidof! ps! id! groups! which! whereis! type! sleep! true! false! echo! printf test [ [[ : rg ag ack ripgrep sort uniq join paste fold fmt strings od "
        + "hexdump base64 base32 less more bat man whatis! apropos! info help pwd! uptime! uname! nproc! arch! whoami! who! w! users! last! lastlog lastb! getent! getconf! locale! printenv! free! vmstat! iostat! "
        + "mpstat! sar top htop btop iotop pstree! lsof! lscpu! lsmem! lspci! lsusb! lshw lsblk! lsmod! lsns! lslocks! modinfo! blkid findmnt! sensors! upsc! apcaccess! ss netstat! ping ping6 fping traceroute tracepath mtr "
        + "dig nslookup host whois journalctl dmesg zcat! bzcat! xzcat! zless zmore ausearch! aureport! loginctl cal! date hostname tree xmllint yq iperf3 locate! logger! wall! write! notify-send cowsay! "
        + "smartctl pveversion! pveperf! arc_summary! zpool_influxdb nvidia-smi fc-list! lsattr! getfacl! getfattr! namei! lsscsi! lsiio ncdu tty! sum! numfmt! factor! tsort! shuf look! units! bc vainfo! "
        + "curl wget ntfy apprise http xh exit! return! break! continue! export cd rm alias unset shift wait times jobs");

    /// <summary>Verbs of programs with many.</summary>
    private static readonly Dictionary<string, Dictionary<string, bool>> Verbs = Read(
        "docker|podman|nerdctl ps! logs! inspect! top! port! stats! images! history! diff! version! info! search! events! restart start stop pause unpause kill pull wait rename",
        "docker+container|podman+container ls! list! ps! logs! inspect! top! port! stats! diff! restart start stop",
        "docker+image|docker+volume|docker+network|docker+system|docker+context|docker+plugin|docker+node|docker+service|docker+stack|docker+config|docker+secret|docker+manifest ls! list! inspect! df! info! history! events! ps! logs! show!",
        "docker+compose|podman+compose ps! logs! top! ls! images! port! config version! events! restart start stop pull pause unpause",
        "docker-compose|podman-compose ps logs top ls images port config version events restart start stop pull",
        "systemctl status is-active is-enabled is-failed list-units list-timers list-unit-files list-sockets list-dependencies list-jobs show cat help get-default is-system-running restart reload try-restart reload-or-restart daemon-reload reset-failed start stop",
        "git status log diff show grep blame shortlog describe rev-parse rev-list ls-files ls-tree cat-file name-rev reflog for-each-ref whatchanged count-objects verify-commit commit add tag branch merge-base cherry",
        "kubectl get describe logs top version api-resources api-versions cluster-info explain events wait",
        "kubectl+config|kubectl+rollout|kubectl+auth view current-context get-contexts status history can-i",
        "helm list ls status history get show search version env",
        "qm|pct list! status! config! pending! listsnapshot! showcmd! cpusets! fstrim start reboot",
        "pvesm status list path",
        "pvesh get! ls! usage help",
        "pvecm|ha-manager|pvesr|pveam|pvenode|pveum status nodes config list available user+list",
        "zfs list! get! version! holds! diff!",
        "zpool list! status! history! iostat! get! events! version!",
        "btrfs+filesystem|btrfs+subvolume|btrfs+device|btrfs+scrub|btrfs+qgroup show! df! usage! list! stats status! du!",
        "ip addr address a link l route r neigh n rule maddr netns monitor",
        "apt list show search policy depends rdepends changelog",
        "apt-cache show search policy depends rdepends madison stats showpkg pkgnames",
        "dpkg -l -L -s -S --list --listfiles --status --search --get-selections --print-architecture --version",
        "rpm -q -qa -qi -ql -qf",
        "snap list info find version changes",
        "flatpak list info search",
        "brew list info search doctor config deps outdated",
        "pip|pip3 list show freeze check --version",
        "npm ls list outdated view --version -v why root prefix",
        "gh pr+list pr+view pr+diff pr+status pr+checks pr+create pr+comment issue+list issue+view issue+create issue+comment run+list run+view repo+view release+list release+view status search",
        "virsh list dominfo domstate domblklist domiflist dumpxml nodeinfo version vol-list pool-list pool-info net-list net-info snapshot-list capabilities domstats",
        "lxc|incus list ls info version",
        "tailscale status ip ping version netcheck",
        "wg show showconf",
        "nft list",
        "ufw status version show",
        "iptables|ip6tables -L -S -V --list --list-rules -nvL -vnL -nL -Lnv",
        "tmux ls list-sessions list-windows list-panes display-message has-session info list-keys show-options -V attach attach-session a",
        "restic snapshots stats ls find check diff version cat",
        "borg list info version",
        "rclone ls lsd lsl lsf size listremotes version about",
        "crontab -l",
        "openssl version x509 verify dgst rand s_client",
        "ha info core+info core+logs supervisor+info supervisor+logs host+info os+info addons+info addons+logs network+info backups+list resolution+info core+check core+stats",
        "timedatectl|hostnamectl|localectl|resolvectl|networkctl|loginctl status show list timesync-status show-timesync list-timezones query statistics list-sessions list-users session-status user-status lldp",
        "service --status-all",
        "nginx -t -T -v -V",
        "nc -zv -z -vz",
        "nvme list smart-log id-ctrl list-subsys error-log",
        "mdadm --detail -D --examine -E --query -Q",
        "sysctl -a -n",
        "mosquitto_sub -h -t",
        "ceph -s status health df osd+tree osd+df osd+status mon+stat",
        "terraform|tofu version show validate output providers graph fmt",
        "go version env list",
        "cargo --version --list version",
        "node|python3|perl|php|ruby --version",
        "find|pidof|getent|systemd-cgls|systemd-analyze *");

    /// <summary>Words that make more of a command than looking, as globs.</summary>
    private static readonly Dictionary<string, string[]> Unless = new(StringComparer.Ordinal)
    {
        ["rm"] = ["-r*", "-R*", "-f*", "-v*", "-i*", "-d*", "-I*", "--recursive*", "--no-preserve-root", "*.db", "*.sqlite*"],
        ["sysctl"] = ["*=*", "-w", "--write"],
        ["yq"] = ["-i*", "--inplace*", "-s*", "--split*"],
        ["git"] = ["--amend", "--no-verify"],
        ["terraform"] = ["-write=true", "-recursive"],
    };

    private static readonly HashSet<string> VerbsWithVerbs = new(Verbs.Keys.Where(k => k.Contains('+', StringComparison.Ordinal)).Select(k => k[(k.IndexOf('+', StringComparison.Ordinal) + 1)..]), StringComparer.Ordinal);

    private static readonly HashSet<string> WithPairs = new(Verbs.Where(v => v.Value.Keys.Any(k => k.Contains('+', StringComparison.Ordinal))).Select(v => v.Key), StringComparer.Ordinal);

    /// <summary>Whether a program is among them, with any of its verbs.</summary>
    public static bool Knows(string program) => Programs.ContainsKey(program) || Verbs.ContainsKey(program);

    /// <summary>Whether its operands are names and data, as far as its verb tells.</summary>
    public static bool Are(Invocation invocation) => Of(invocation) is not null;

    /// <summary>Whether an unknown word can do no more than change what is read, printed or handled.</summary>
    public static bool TakeAnyWord(Invocation invocation) => Of(invocation) is true;

    private static bool? Of(Invocation invocation)
    {
        var words = invocation.Words;
        if (invocation.Name is not { } name || (words[0].Text!.Length > name.Length && !Places.Contains(words[0].Text![..^(name.Length + 1)])))
            return null;
        if (Unless.TryGetValue(name, out var more) && IsMore(words, more))
            return null;
        if (Programs.TryGetValue(name, out var any))
            return any;
        var at = 1;
        while (at < words.Count && words[at].Text is "--no-pager" or "--user" or "-br" or "-brief" or "-4" or "-6" or "-s" or "-d" or "-o" or "-j" or "-c" or "-color" && name is "ip" or "systemctl")
            at++;
        if (at >= words.Count)
            return name is "ip" or "zfs" or "timedatectl" or "hostnamectl" or "localectl" or "resolvectl" or "systemctl" && at == 1 ? false : null;
        if (words[at].Text is not { } verb)
            return null;
        if (at + 1 < words.Count && words[at + 1].Text is { } second)
        {
            if (VerbsWithVerbs.Contains(verb) && Verbs.TryGetValue($"{name}+{verb}", out var deeper) && deeper.TryGetValue(second, out any))
                return any;
            if (WithPairs.Contains(name) && Verbs.TryGetValue(name, out var pairs) && pairs.TryGetValue($"{verb}+{second}", out any))
                return any;
        }

        return Verbs.TryGetValue(name, out var verbs) && (verbs.TryGetValue(verb, out any) || verbs.TryGetValue("*", out any)) ? any : null;
    }

    private static bool IsMore(IReadOnlyList<ShellWord> words, string[] more)
    {
        for (var i = 1; i < words.Count; i++)
        {
            if (words[i].Text is not { } text)
                continue;
            foreach (var glob in more)
            {
                if (Matches(glob, text))
                    return true;
            }
        }

        return false;
    }

    /// <summary>A star at either end.</summary>
    private static bool Matches(string glob, string text)
    {
        var inner = glob.AsSpan().Trim('*');
        return (glob[0] == '*', glob[^1] == '*') switch
        {
            (true, true) => text.AsSpan().Contains(inner, StringComparison.Ordinal),
            (true, false) => text.AsSpan().EndsWith(inner, StringComparison.Ordinal),
            (false, true) => text.AsSpan().StartsWith(inner, StringComparison.Ordinal),
            _ => text == glob,
        };
    }

    private static Dictionary<string, bool> Marked(string words)
        => words.Split(' ').ToDictionary(w => w.Length > 1 ? w.TrimEnd(AnyWord) : w, w => w[^1] == AnyWord, StringComparer.Ordinal);

    private static Dictionary<string, Dictionary<string, bool>> Read(params string[] lines)
        => lines.Select(l => l.Split(' ', 2)).SelectMany(p => p[0].Split('|').Select(n => (Name: n, Verbs: Marked(p[1])))).GroupBy(p => p.Name, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().Verbs, StringComparer.Ordinal);
}
