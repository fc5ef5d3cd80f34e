using System.Collections.Immutable;
using static LabGovernance.Sanitizing.SanitizeRule;

namespace LabGovernance.Sanitizing.Rules;

/// <summary>Routers, switches, Wi-Fi, tunnels, monitoring.</summary>
internal static class NetworkRules
{
    public static ImmutableArray<SanitizeRule> All { get; } =
    [
        Secret("wifi.psk", "Wi-Fi pre-shared key", "WIFI_PSK", new KeyedRule("psk", "*_psk", "wpapassphrase", "*presharedkey", "wpakey", "wepkey"), """
            + psk="«correct horse»"
            + wpa_passphrase=«hunter2hunter2»
            + {"x_passphrase":"a","PreSharedKey":"«Zm9vYmFyYmF6»"}
            - psk=
            - psk: ${WIFI_PSK}
            - psk_file=/etc/psk
            """),
        Secret("snmp.community", "SNMP community", "SNMP_COMMUNITY", new KeyedRule("rocommunity", "rwcommunity", "rocommunity6", "rwcommunity6", "com2sec") { Place = KeyPlace.LineStart }, """
            + rocommunity «s3cr3tc0mm» 10.0.0.0/8
            +   rwcommunity «pr1vate»
            + # snmpd⏎rocommunity6 «s3cr3tc0mm»⏎
            - the rocommunity is set
            - rocommunity
            - rocommunity $COMMUNITY
            """),
        Secret("snmp.community-keyed", "SNMP community", "SNMP_COMMUNITY", new KeyedRule("community", "snmpcommunity", "*_community") { Near = ["snmp"] }, """
            + snmp:⏎  community: «s3cr3tc0mm»⏎
            + SNMP_COMMUNITY=«s3cr3tc0mm»
            + <snmpd><rocommunity>x</rocommunity><community>«abc»</community></snmpd>
            - community: edition
            - snmp:⏎  community: !secret snmp⏎
            - the snmp community is nice
            """),
    ];
}
