namespace LabGovernance.Policy.Redlines;

/// <summary>The firewall, and the way in from the internet.</summary>
internal static class FirewallRules
{
    public static IReadOnlyList<BuiltInRule> All { get; } =
    [
        new ShapeRule(
            "firewall",
            Effect.Redline,
            "This empties or switches off the firewall.",
            "Change one rule at a time, with the old set saved: iptables-save > rules.before.",
            "iptables*|ip6tables*|arptables*|ebtables* -F|--flush", "iptables*|ip6tables*|arptables*|ebtables* -X|--delete-chain", "nft flush", "nft delete table|chain",
            "nft +flush*", "nft +delete*", "ufw disable|reset", "ufw --force disable|reset", "ufw default allow", "pfctl -d", "pfctl -F", "ipfw flush", "ipfw -f", "firewall-cmd --panic*",
            "firewall-cmd --set-default-zone*", "firewall-cmd --remove-*", "pve-firewall stop", "pfSsh.php", "setenforce 0|permissive", "aa-teardown",
            "systemctl stop|disable|mask|kill firewalld|nftables|ufw|iptables|netfilter-persistent|apparmor|fail2ban|crowdsec|pve-firewall*",
            "systemctl stop|disable|mask|kill firewalld.service|nftables.service|ufw.service|iptables.service|apparmor.service|fail2ban.service",
            "service firewalld|nftables|ufw|iptables|pf stop", "sysctl +kernel.randomize_va_space=0"),
        new ShapeRule(
            "firewall-load",
            Effect.Deny,
            "This replaces firewall rules by those of a file.",
            "Check the file first (iptables-restore --test, nft -c -f) and load it as a reviewed runbook.",
            "iptables-restore*|ip6tables-restore*", "nft -f|--file", "pfctl -f"),
        new ShapeRule(
            "wan-exposed",
            Effect.Redline,
            "This makes something reachable from the internet.",
            "Reach it through the VPN.",
            "upnpc -a", "upnpc -r", "ngrok", "tailscale funnel", "cloudflared tunnel", "easyrule pass", "ufw allow from +any", "localtunnel", "bore local"),
    ];
}
