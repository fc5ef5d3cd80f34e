using System.Collections.Immutable;
using static LabGovernance.Sanitizing.SanitizeRule;

namespace LabGovernance.Sanitizing.Rules;

/// <summary>Keys of VPNs and other tunnels.</summary>
internal static class TunnelKeyRules
{
    public static ImmutableArray<SanitizeRule> All { get; } =
    [
        Secret("wireguard.key", "WireGuard key", "KEY_WIREGUARD",
            new KeyedRule("privatekey", "presharedkey", "wgprivatekey", "wgpresharedkey", "wireguardprivatekey", "wireguardpresharedkey", "privkey", "psk", "prvkey") { Value = ValueShape.Of("{b44}") }, """
            + [Interface]⏎PrivateKey = «9O4+6zCywSjurpGKc8QKwQAh9/8vYXABIKKkdeBkh2g=»⏎Address = 10.8.0.2/32⏎
            + [Peer]⏎PresharedKey = «AcMynyXLnDU7yeizBdwcoLO0N/9fORI87Nzj6ZCIzhA=»⏎
            + private_key: "«W17dtw+JdEkRwP116Y4ypa44Lw4RIT7zfbcKJJMtB4g=»"
            - [Peer]⏎PublicKey = K72zcEmRUkHK1AJOeV08DGifF9l94K0hHlYkLo2Smu4=⏎
            - PrivateKey =
            - PrivateKey = $KEY
            """),
        Secret("wireguard.words", "WireGuard key in a command", "KEY_WIREGUARD",
            new LineRule("private-key «*»", "preshared-key «*»", "set ** private-key|preshared-key|pre-shared-key «*»", "wireguard ** private-key «*»"), """
            + set interfaces wireguard wg0 private-key «sJmECXHIGPPH4v+jprFGk77UbCeh/m5b0TM+dG6v84E=»
            + set interfaces wireguard wg0 peer x preshared-key '«hSNmAJnEFo+TLKbeIrjZk+CJ8vnTmPfu2NSSRyE4gZk=»'
            + private-key «KuJ8wIZquqw6RRILVFalHqi/PkljmUmGe7BQXmTUEQM=»
            - set interfaces wireguard wg0 port 51820
            - private-key
            - set interfaces wireguard wg0 peer x public-key EyVOGe9o5fb/98FBwxiRbKhobs+3kZlEXrmhlTOEKR8=
            """),
        Secret("openvpn.password", "OpenVPN password", "PASSWORD_VPN",
            new KeyedRule("vpnpassword", "openvpnpassword", "ovpnpassword", "wireguardpassword", "vpnpass", "vpnservicepassword", "nordvpntoken", "piapassword", "pia_pass", "mullvadaccount", "mullvadaccountnumber", "surfsharkpassword", "protonvpnpassword", "expressvpncode", "openvpnpasswd", "purevpnpassword"), """
            + OPENVPN_PASSWORD=«hunter2»
            + VPN_PASS: «hunter2»
            + MULLVAD_ACCOUNT=«6644607510567325»
            - OPENVPN_PASSWORD=
            - OPENVPN_PASSWORD_SECRETFILE=/run/secrets/vpn
            - VPN_SERVICE_PROVIDER=mullvad
            """),
        Secret("ipsec.psk", "IPsec pre-shared key", "PSK_IPSEC",
            new KeyedRule("pre_shared_key", "presharedkeyipsec", "ipsecpsk", "vpnipsecpsk", "ikepsk", "ikesecret", "l2tpsecret", "l2tppsk", "vpnpsk"), """
            + VPN_IPSEC_PSK=«correct-horse»
            + <ipsec><phase1><pre-shared-key>«correct horse»</pre-shared-key></phase1></ipsec>
            + ike_psk: "«a b c»"
            - <pre-shared-key></pre-shared-key>
            - VPN_IPSEC_PSK=${PSK}
            - pre-shared-key-type: ascii
            """),
        Secret("ipsec.secrets", "secret of IPsec, PPP or L2TP", "PSK_IPSEC",
            new LineRule("PSK «*» $", "EAP «*» $", "XAUTH «*» $", "pre-shared-key ascii-text|hexadecimal «*»", "set ** pre-shared-key|pre-shared-secret|psk «*»", "set ** pre-shared-key ascii-text|hexadecimal «*»", "crypto isakmp key 0|6 «*»", "crypto isakmp key «*» address|hostname *", "ipsec ike pre-shared-key * text «*»"), """
            + : PSK "«correct horse»"
            + set security ike policy p pre-shared-key ascii-text "«correct-horse»"
            + crypto isakmp key «s3cr3tkey1» address 10.0.0.1
            - PSK
            - crypto isakmp policy 10
            - set security ike policy p mode main
            """),
        Secret("pptp.password", "dial-up password", "PASSWORD_PPP", new KeyedRule("pppoepassword", "ppppassword", "pppoe_pass", "wanpassword", "dslpassword", "ispassword", "pppoepasswd"), """
            + PPPOE_PASSWORD=«hunter2»
            + pppoe_password: "«219307384974»"
            + <ppp><username>x</username><ppp_password>«4xie2kdvDl0W»</ppp_password></ppp>
            - PPPOE_PASSWORD=
            - pppoe_user=x@isp.example
            - ppp_password_file=/etc/ppp/pw
            """),
    ];
}
