namespace LabGovernance.Policy.Redlines;

/// <summary>The firewall, and the way in from the internet.</summary>
internal static class FirewallRules
{
    public static IReadOnlyList<BuiltInRule> All { get; } =
    [
        new ShapeRule(
            "firewall",
            Effect.Redline,
            "This empties, opens or switches off the firewall.",
            "Change one rule at a time, with the old set saved: iptables-save > rules.before.",
            "iptables*|ip6tables*|arptables*|ebtables* -F|--flush", "iptables*|ip6tables*|arptables*|ebtables* -X|--delete-chain", "xtables-nft-multi +iptables|ip6tables -F|--flush",
            "nft flush", "nft delete|destroy table|chain|ruleset|set|map|rule|element|flowtable|object", "nft add|create|insert|chain +policy,accept*", "nft +flush*", "nft add|insert|replace rule +accept !saddr !daddr !dport !sport !iifname !iif !oif !oifname !ct !meta !tcp !udp !icmp !icmpv6 !ip !ip6 !output !postrouting", "nft +delete*,table|chain|ruleset", "nft +destroy*,table|chain|ruleset",
            "ufw disable|reset", "ufw --force disable|reset", "ufw default allow", "ufw route allow", "ufw +allow +from,any|0.0.0.0/0|::/0|Anywhere*", "pfctl -d", "pfctl -F", "pfctl -X",
            "ipfw flush|delete", "ipfw -f", "ipf -F*|-D|-E", "firewall-cmd --panic*", "firewall-cmd --set-default-zone*", "firewall-cmd --remove-*", "firewall-cmd --zone=trusted", "firewall-cmd --set-target*",
            "firewall-cmd --delete-*", "firewall-offline-cmd --disabled", "pve-firewall stop|localnet", "pfSsh.php", "setenforce 0|permissive", "aa-teardown", "aa-disable", "aa-complain",
            "fw3|fw4 stop|flush", "configctl filter|firewall stop|disable|flush", "easyrule unblock", "pvesh set|create|delete +*/firewall/options -enable|--enable=0", "pvesh delete +*/firewall/*",
            "fail2ban-client stop|unban", "cscli decisions delete", "cscli machines|bouncers delete", "ipset flush|destroy", "ipset -F|-X", "shorewall clear|stop", "csf -x|-f", "uci delete|del +firewall*",
            "sysctl +kernel.randomize_va_space=0", "opnsense-shell +pfctl|reset|reset-all*", "vmware* +firewall +--enabled=false", "esxcli network firewall unload", "esxcli network firewall set +false|0"),
        new ShapeRule(
            "firewall-load",
            Effect.Deny,
            "This replaces firewall rules by those of a file.",
            "Check the file first (iptables-restore --test, nft -c -f) and load it as a reviewed runbook.",
            "iptables-restore*|ip6tables-restore*", "nft -f|--file", "pfctl -f", "ipset restore", "firewall-cmd --reload-from*"),
        new ShapeRule(
            "firewall-rule",
            Effect.Ask,
            "This takes a rule out of the firewall, or a module from under it.",
            "List the rules with their numbers first, and say which one goes.",
            "ufw delete", "ufw --force delete", "ufw prepend|insert|reload", "iptables*|ip6tables* -D|--delete", "iptables*|ip6tables* -R|--replace", "iptables*|ip6tables* -Z|--zero", "nft delete|destroy|replace",
            "modprobe -r|--remove", "rmmod", "pve-firewall restart", "firewall-cmd --reload", "firewall-cmd --complete-reload", "pfctl -k|-K", "pfctl +flush|delete|kill", "wg set", "ipset del|swap|rename", "conntrack -F|-D|--flush|--delete",
            "sysctl +net.ipv4.ip_forward=1", "sysctl +net.ipv6.conf.all.forwarding=1"),
        new ShapeRule(
            "wan-exposed",
            Effect.Redline,
            "This makes something reachable from the internet.",
            "Reach it through the VPN.",
            "upnpc -a", "upnpc -r", "upnpc -n", "upnpc -A", "natpmpc -a", "ngrok !version|config|help|diagnose", "tailscale funnel", "tailscale serve --funnel", "tailscale set|up --advertise-exit-node", "tailscale set|up --advertise-routes=*0.0.0.0/0*|*::/0*",
            "cloudflared tunnel !list|info|help", "cloudflared service", "cloudflared --url", "cloudflared --hello-world", "easyrule pass", "localtunnel", "lt -p|--port", "npx|bunx|pnpx +localtunnel*|ngrok*|untun*|cloudflared*",
            "bore local", "zrok share|reserve", "frpc", "frps", "rathole", "playit*", "pagekite*", "devtunnel host|create|port", "code|code-insiders tunnel|serve-web", "chisel client +R:*", "chisel client +*R:*", "chisel server",
            "inlets* client|server|http|tcp", "pgrok*", "expose share", "sish", "telebit", "holesail", "tunnelmole|tmole", "gotty", "ttyd", "sirtunnel*", "gost -L|-F", "serveo*",
            "firewall-cmd --add-port*", "firewall-cmd --add-forward-port*", "firewall-cmd --add-masquerade", "firewall-cmd --add-service*", "firewall-cmd --zone=public --add-*",
            "firewall-cmd --add-source=0.0.0.0/0|::/0", "netsh interface portproxy add", "pvesh create|set +*/firewall/rules* -action|--action=ACCEPT !-source !--source",
            "ssh|autossh -R=0.0.0.0:*|[[]::]:*|*:*:*:*|:*:*:*", "autossh|ssh -R"),
        new ShapeRule(
            "port-opened",
            Effect.Ask,
            "This lets somebody in, through a port or a tunnel.",
            "Name the one source: ufw allow from 10.0.0.0/24 to any port 22.",
            "ufw allow|limit !from", "ufw insert|prepend +allow|limit !from", "sshuttle", "tailscale serve", "tailscale set|up --advertise-routes", "tailscale set|up --ssh", "tailscale up --accept-routes", "nc|ncat|netcat !-z !-h !--help !--version !-V",
            "socat !-h !-V", "wg-quick up", "kubectl port-forward --address=*0.0.0.0*|*::*", "kubectl proxy --address=*0.0.0.0*|*::*", "kubectl expose", "autossh -R", "firewall-cmd --add-rich-rule*"),
    ];
}
