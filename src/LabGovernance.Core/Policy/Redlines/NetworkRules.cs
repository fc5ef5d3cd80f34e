namespace LabGovernance.Policy.Redlines;

/// <summary>The ways in: what may cut the operator off.</summary>
internal static class NetworkRules
{
    public static IReadOnlyList<BuiltInRule> All { get; } =
    [
        new ShapeRule(
            "cut-off",
            Effect.Ask,
            "This may cut the machine off the network, or you off the machine.",
            "Keep a second way in open, and let the change undo itself: systemd-run --on-active=5m with the command that takes it back.",
            "ip link|l set|s +down", "ip link delete|del", "ip route|r del|delete|flush|replace", "ip addr|address|a flush|del|delete", "ip rule flush", "ifdown", "ifconfig +down",
            "nmcli +down|off|delete", "netplan apply", "systemctl stop|disable|mask|kill ssh|sshd|ssh.service|sshd.service|ssh.socket",
            "systemctl stop|disable|mask|kill|restart NetworkManager*|networking*|systemd-networkd*", "service ssh|sshd|networking stop", "ifreload", "iptables|ip6tables -A|-I|-R|--append|--insert|--replace -j|--jump=DROP|REJECT !-s|--source|--src !-d|--destination|--dst !-p|--protocol|--proto !-i|--in-interface !-m|--match", "nft add|insert|replace rule +drop|reject !saddr !daddr !dport !sport !iifname !iif !oif !oifname !ct !meta !tcp !udp !icmp !icmpv6 !ip !ip6", "nft add|insert rule +policy|drop*", "wg-quick down", "tailscale down|logout"),
    ];
}
