namespace LabGovernance.Policy.Redlines;

/// <summary>Services that guard, record or keep the way in open.</summary>
internal static class ServiceRules
{
    private const string Restart = "Restart it instead, or let it be stopped by hand.";

    public static IReadOnlyList<BuiltInRule> All { get; } =
    [
        new ServiceRule(
            "firewall", Effect.Redline, "This stops the firewall, or what watches over it.", Restart,
            "firewalld", "nftables", "ufw", "iptables", "ip6tables", "netfilter-persistent", "apparmor", "fail2ban*", "crowdsec*", "pve-firewall*", "proxmox-firewall", "suricata", "snort*", "ipset", "pf", "shorewall*",
            "csf", "lfd", "clamav*", "selinux*", "sshguard", "ferm"),
        new ServiceRule(
            "audit-record", Effect.Redline, "This stops the record of what happens.", Restart,
            "audit", "auditd", "rsyslog", "syslog*", "systemd-journal*", "journald", "system-log", "auditbeat", "wazuh*", "osquery*"),
        new ServiceRule(
            "guard", Effect.Redline, "This stops the guard of this lab.", "Ask the human who governs this lab.",
            "lab", "labgovernance*"),
        new ServiceRule(
            "monitoring", Effect.Ask, "This stops what watches over the machines or backs them up.", Restart,
            "prometheus*", "alertmanager*", "grafana*", "loki*", "promtail*", "telegraf*", "zabbix*", "node_exporter*", "netdata*", "uptime-kuma*", "snmp", "monit", "ups*", "nut-*", "smartd", "watchdog*", "zed", "zfs-zed",
            "*backup*", "restic*", "borg*", "sanoid*", "syncoid*", "snapper*", "chrony", "ntp*", "systemd-timesyncd", "pveproxy", "pvedaemon", "pve-cluster", "corosync", "pve-ha-*", "pvestatd"),
        new ServiceRule(
            "foundation", Effect.Ask, "This stops what other services run on.", Restart,
            "docker*", "containerd*", "podman*", "crio*", "k3s*", "kubelet*", "libvirtd*", "virtqemud*", "lxcfs*", "pve-guests*", "pwsh*", "postgresql*", "mariadb*", "mysql*", "zfs*", "nfs-server*"),
        new ServiceRule(
            "cut-off",
            Effect.Ask,
            "This may cut the machine off the network, or you off the machine.",
            "Keep a second way in open, and let the change undo itself: systemd-run --on-active=5m with the command that takes it back.",
            "ssh", "sshd", "networkmanager*", "networking*", "network", "systemd-networkd*", "systemd-resolved", "wg-quick", "tailscale", "wpa_supplicant", "dropbear", "openvpn*", "dnsmasq", "unbound", "pihole*", "adguard*", "frr", "keepalived"),
    ];
}
