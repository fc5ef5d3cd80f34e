namespace LabGovernance.Policy.Rules;

/// <summary>Options of everyday commands that only change what is shown or how long is waited.</summary>
internal static class HarmlessOptions
{
    private static readonly Dictionary<string, string[]> Table = Read(
        "docker ps: -a|--all -f|--filter= --format= -n|--last= -l|--latest --no-trunc -q|--quiet -s|--size",
        "docker logs: -f|--follow -n|--tail= -t|--timestamps --since= --until= --details",
        "docker inspect: -f|--format= -s|--size --type=",
        "docker restart: -t|--time|--timeout= -s|--signal=",
        "docker stop: -t|--time|--timeout= -s|--signal=",
        "docker start:",
        "docker stats: -a|--all --format= --no-stream --no-trunc",
        "docker top:",
        "docker images: -a|--all -f|--filter= --format= --digests --no-trunc -q|--quiet",
        "docker volume ls: -f|--filter= --format= -q|--quiet",
        "docker network ls: -f|--filter= --format= --no-trunc -q|--quiet",
        "docker compose ps: -a|--all --filter= --format= --no-trunc -q|--quiet --services --status=",
        "docker compose logs: -f|--follow -n|--tail= -t|--timestamps --since= --until= --no-color --no-log-prefix",
        "docker compose restart: -t|--timeout= --no-deps",
        "systemctl status: --no-pager -n|--lines= -l|--full -o|--output= -a|--all -q|--quiet --state= -t|--type=",
        "systemctl is-active: -q|--quiet",
        "systemctl list-units: --no-pager -a|--all -l|--full --state= -t|--type= --failed --no-legend",
        "systemctl list-timers: --no-pager -a|--all --no-legend",
        "systemctl restart: --no-block -q|--quiet",
        "systemctl reload: --no-block -q|--quiet",
        "journalctl: --no-pager -u|--unit= -n|--lines= -f|--follow -r|--reverse -S|--since= -U|--until= -p|--priority= -b|--boot -k|--dmesg -o|--output= -g|--grep= -t|--identifier= "
        + "-x|--catalog -e|--pager-end -a|--all -q|--quiet --utc --disk-usage --list-boots",
        "df: -h|--human-readable -T|--print-type -i|--inodes -x|--exclude-type= --total",
        "du: -h|--human-readable -s|--summarize -d|--max-depth= -c|--total -x|--one-file-system",
        "free: -h|--human -m|--mebi -g|--gibi -s|--seconds= -c|--count=",
        "uptime: -p|--pretty -s|--since",
        "zfs list: -H -p -r -t= -o= -s= -d=",
        "zpool status: -v -x -L -P",
        "zpool list: -H -p -v -o=",
        "pvesh get: --output-format=",
        "kubectl get: -n|--namespace= -o|--output= -A|--all-namespaces -l|--selector= -w|--watch --show-labels",
        "kubectl logs: -n|--namespace= -c|--container= -f|--follow --tail= --since= -p|--previous --timestamps -l|--selector=",
        "apt list: --installed --upgradable -a|--all-versions");

    /// <summary>The options of what the words begin with; null when it is not known.</summary>
    public static IReadOnlyList<string>? Of(IReadOnlyList<string> words)
    {
        for (var count = Math.Min(words.Count, 3); count > 0; count--)
        {
            if (Table.TryGetValue(string.Join(' ', words.Take(count)), out var options))
                return options;
        }

        return null;
    }

    private static Dictionary<string, string[]> Read(params string[] lines) => lines.Select(l => l.Split(':', 2)).ToDictionary(
        p => p[0], p => p[1].Split(' ', StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
}
