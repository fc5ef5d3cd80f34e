using System.Collections.Immutable;
using static LabGovernance.Sanitizing.SanitizeRule;

namespace LabGovernance.Sanitizing.Rules;

/// <summary>Wireless networks.</summary>
internal static class WifiRules
{
    public static ImmutableArray<SanitizeRule> All { get; } =
    [
        Secret("wifi.qr", "Wi-Fi password in a QR payload", "WIFI_PSK", new FormRule(Form.WifiPassword), """
            + WIFI:T:WPA;S:lab;P:«hunter2hunter2»;;
            + qr = "WIFI:S:my\;net;T:WPA;P:«a\;b\:c\\d»;H:true;;"
            + WIFI:P:«"quoted pass"»;S:lab;T:SAE;;
            - WIFI:T:nopass;S:guest;;
            - WIFI: connected to lab
            - WIFI:T:WPA;S:lab;P:;;
            """),
        Secret("wifi.hostapd", "access point secret", "WIFI_PSK",
            new KeyedRule("saepassword", "wpapsk", "wepkey0", "wepkey1", "wepkey2", "wepkey3", "wpa2psk", "wpa3password", "wifipassword", "wifipass", "wifipsk", "wlanpassword", "wlanpass", "wlankey", "wifikey", "ssidpassword", "authserversharedsecret", "acctserversharedsecret", "radiusauthsecret", "radiusacctsecret", "ftkey", "r0kh", "r1kh"), """
            + sae_password=«correct horse»
            + wep_key0=«1234567890»
            + auth_server_shared_secret=«radius secret»
            - wpa_psk_file=/etc/hostapd.psk
            - wpa_key_mgmt=WPA-PSK
            - wifi_password: !secret wifi_password
            """),
        Secret("wifi.identity", "EAP password", "WIFI_EAP", new KeyedRule("privatekeypasswd", "eappassword", "phase2password", "altsubjectpassword", "passwordraw", "8021xpassword"), """
            + private_key_passwd="«whatever»"
            + 8021x-password=«hunter2»
            + password-raw=«hunter2»
            - private_key_passwd=""
            - identity="bob@lab"
            - password-flags=1
            """),
        Secret("wifi.words", "Wi-Fi password in a command", "WIFI_PSK",
            new LineRule("nmcli ** wifi|wlan connect * password «*»", "nmcli ** wifi-sec.psk|802-11-wireless-security.psk «*»", "wpa_passphrase * «*»", "iwctl ** --passphrase «*»", "iwctl ** --passphrase=«*»", "iwconfig ** key «*»", "wpa-psk «**»", "wpa-password «**»", "wireless-key «*»", "netsh ** key=«*»", "wpa-psk ascii * «*»"), """
            + nmcli dev wifi connect lab password "«correct horse»"
            + $ wpa_passphrase lab '«correct horse»'
            + wpa-psk «correct horse battery»
            - nmcli dev wifi connect lab
            - wpa_passphrase lab
            - wpa-ssid lab
            """),
        Secret("unifi.secret", "UniFi secret", "SECRET_UNIFI",
            new KeyedRule("xpassphrase", "xsshpassword", "xsshsha512passwd", "xsshmd5passwd", "xauthkey", "xmgmtkey", "xsshkeys", "ximppassword", "xpassword", "xsecret", "xwep", "xiappkey", "*_authkey", "unifipassword", "unifiapikey", "xwpapsk"), """
            + {"x_passphrase":"«correct horse»","name":"lab"}
            + {"x_ssh_password" : "«abc»", "x_authkey" : "«d2bb21c6f3039626a34aa5dd0ff2c179»"}
            + mgmt.authkey=«61d023104e1dc9bbf521bb54b8d69d5b»
            - {"x_passphrase":""}
            - {"x_ssh_enabled":true,"x_ssh_username":"admin"}
            - authkey_version=2
            """),
        Secret("uci.option", "OpenWrt secret", "SECRET_OPENWRT",
            new LineRule("option key|password|psk|sae_password|secret|private_key|preshared_key|auth_secret|key1|key2|pppd_password|apikey|token|r0kh|r1kh|nasid_secret|obfuscation_key «*»", "list preshared_key|key|password «*»"), """
            + config wifi-iface⏎	option key '«correct horse»'⏎
            + option private_key '«eENOcACZ5Fs8JknjL9cvnMpXQC/AWczcl6KJ9q9g3Uc=»'
            + option password "«hunter2»"
            - option ssid 'lab'
            - option key '$key'
            - option encryption 'psk2'
            """),
    ];
}
