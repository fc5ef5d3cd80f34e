namespace LabGovernance.Core.Tests.Sanitizing.Corpus;

/// <summary>Configurations.</summary>
internal static class ConfigTexts
{
    public static IReadOnlyList<(string Name, Action<Planter> Write)> All { get; } =
    [
        ("compose", Compose), (".env", Env), ("home assistant", HomeAssistant), ("secrets.yaml", SecretsYaml), ("esphome", EspHome), ("wireguard", WireGuard), ("frigate", Frigate),
        ("config.xml", PfSense), ("zigbee2mqtt", Zigbee), ("switch", Switch), ("openwrt", OpenWrt), ("kubernetes", Kubernetes), ("keys", Keys),
    ];

    private static void Compose(Planter p)
    {
        p.Line("services:");
        for (var i = 0; i < 6; i++)
        {
            p.Line($"  app{i}:");
            p.Line($"    image: lab/app:{p.Decoy("version", DecoyForms.Version(p))}@{p.Decoy("digest", DecoyForms.Image(p))}");
            p.Line("    environment:");
            p.Line($"      {Name(p)}: \"{HomelabCorpus.Password(p, "compose")}\"");
            p.Line($"      {Name(p)}: {p.Decoy("placeholder", DecoyForms.Placeholder(p))}");
            p.Line($"      TZ: {p.Decoy("plain", "Europe/Berlin")}");
            p.Line($"      APP_NOTIFY: {HomelabCorpus.Token(p)}");
            p.Line("    labels:");
            p.Line($"      - \"traefik.http.middlewares.auth.basicauth.users=admin:{p.Secret("htpasswd", $"$$apr1$${p.Alphanumeric(8)}$${p.Alphanumeric(22)}")}\"");
            p.Line("    secrets:");
            p.Line("      - db_password");
        }
    }

    private static void Env(Planter p)
    {
        for (var i = 0; i < 25; i++)
        {
            p.Line($"{Name(p)}={HomelabCorpus.Password(p, "env")}");
            p.Line($"DB{i}_HOST={p.Decoy("private", DecoyForms.PrivateIPv4(p))}");
            p.Line($"{Name(p)}='{HomelabCorpus.Password(p, "env")}'");
            p.Line($"{Name(p)}_FILE={p.Decoy("path", "/run/secrets/s" + i)}");
            p.Line($"BUILD_{i}={p.Decoy("commit", DecoyForms.Commit(p))}");
            p.Line($"URL{i}={HomelabCorpus.Token(p)}");
        }
    }

    private static void HomeAssistant(Planter p)
    {
        p.Line("homeassistant:");
        p.Line($"  latitude: {p.Personal("coordinate", $"{p.Number(40, 60)}.{p.Numeric(5)}")}");
        p.Line($"  longitude: {p.Personal("coordinate", $"{p.Number(1, 24)}.{p.Numeric(5)}")}");
        p.Line($"  external_url: \"https://{p.Small(8)}.duckdns.org\"");
        p.Line("mqtt:");
        p.Line($"  broker: {p.Decoy("private", DecoyForms.PrivateIPv4(p))}");
        p.Line($"  password: {p.Decoy("placeholder", "!secret mqtt_password")}");
        p.Line("notify:");
        p.Line("  - platform: telegram");
        p.Line($"    api_key: \"{p.Secret("telegram", $"{p.Numeric(10)}:AA{p.UrlSafe(33)}")}\"");
        p.Line("sensor:");
        p.Line("  - platform: rest");
        p.Line("    headers:");
        p.Line($"      Authorization: \"Bearer {p.Secret("jwt", SecretForms.Jwt(p))}\"");
        p.Line("automation:");
        p.Line($"  - id: '{p.Decoy("id", p.Numeric(13))}'");
        p.Line("    trigger:");
        p.Line("      - platform: webhook");
        p.Line($"        webhook_id: \"{p.Secret("webhook", "-" + p.UrlSafe(23))}\"");
        p.Line("zone:");
        p.Line("  - name: Work");
        p.Line($"    latitude: {p.Personal("coordinate", $"{p.Number(40, 60)}.{p.Numeric(5)}")}");
    }

    private static void SecretsYaml(Planter p)
    {
        p.Line("# Use this file to store secrets like usernames and passwords.");
        foreach (var name in new[] { "mqtt_password", "wifi_password", "ota_password", "telegram_token", "owm_api_key", "recorder_db_password", "hue_application_key", "alarm_passcode", "influx_token" })
            p.Line($"{name}: {HomelabCorpus.Password(p, "secrets.yaml")}");
        p.Line($"wifi_ssid: \"{p.Personal("ssid", PersonalForms.Name(p).Split(' ')[1] + "-Home")}\"");
        p.Line($"recorder_db_url: mysql://ha:{HomelabCorpus.Password(p, "secrets.yaml")}@core-mariadb/ha?charset=utf8mb4");
    }

    private static void EspHome(Planter p)
    {
        p.Line("esphome:");
        p.Line("  name: garage-door");
        p.Line("  min_version: " + p.Decoy("version", "2025.11." + p.Number(0, 9)));
        p.Line("api:");
        p.Line("  encryption:");
        p.Line($"    key: \"{p.Secret("esphome", p.Base64(32))}\"");
        p.Line("ota:");
        p.Line("  - platform: esphome");
        p.Line($"    password: \"{p.Secret("esphome", p.Hex(32))}\"");
        p.Line("wifi:");
        p.Line($"  ssid: \"{p.Personal("ssid", PersonalForms.Name(p).Split(' ')[0] + "Net 5G")}\"");
        p.Line($"  password: {HomelabCorpus.Password(p, "wifi")}");
        p.Line("  ap:");
        p.Line("    ssid: " + p.Decoy("placeholder", "${device_name}"));
        p.Line($"    password: \"{HomelabCorpus.Password(p, "wifi")}\"");
        p.Line("  bssid: " + p.Personal("mac", PersonalForms.Mac(p)));
        p.Line("binary_sensor:");
        p.Line("  - platform: gpio");
        p.Line("    " + p.Decoy("plain", "pin: GPIO4"));
    }

    private static void WireGuard(Planter p)
    {
        p.Line("[Interface]");
        p.Line($"PrivateKey = {p.Secret("wireguard", p.Base64(32))}");
        p.Line($"Address = {p.Decoy("private", DecoyForms.PrivateIPv4(p))}/24");
        for (var i = 0; i < 5; i++)
        {
            p.Line("[Peer]");
            p.Line($"PublicKey = {p.Decoy("public key", p.Base64(32))}");
            p.Line($"PresharedKey = {p.Secret("wireguard", p.Base64(32))}");
            p.Line($"Endpoint = {p.Personal("ipv4", PersonalForms.PublicIPv4(p))}:51820");
            p.Line("AllowedIPs = 10.8.0.0/24");
        }
    }

    private static void Frigate(Planter p)
    {
        p.Line("mqtt:");
        p.Line("  user: frigate");
        p.Line($"  password: \"{p.Decoy("placeholder", "{FRIGATE_MQTT_PASSWORD}")}\"");
        p.Line("go2rtc:");
        p.Line("  streams:");
        p.Line("    drive:");
        p.Line($"      - rtsp://admin:{HomelabCorpus.Password(p, "rtsp")}@{p.Decoy("private", DecoyForms.PrivateIPv4(p))}:554/h264Preview_01_main");
        p.Line($"      - \"ffmpeg:http://{p.Decoy("private", DecoyForms.PrivateIPv4(p))}/flv?port=1935&app=bcs&stream=channel0_main.bcs&user=admin&password={HomelabCorpus.Password(p, "camera")}#video=copy\"");
        p.Line($"      - rtsps://10.0.0.1:7441/{p.Secret("unifi", p.Alphanumeric(16))}?enableSrtp");
        p.Line("cameras:");
        p.Line("  drive:");
        p.Line("    onvif:");
        p.Line("      user: admin");
        p.Line($"      password: {HomelabCorpus.Password(p, "onvif")}");
    }

    private static void PfSense(Planter p)
    {
        p.Line("<?xml version=\"1.0\"?>");
        p.Line("<pfsense>");
        p.Line($"  <version>{p.Decoy("version", "23.3")}</version>");
        p.Line($"  <system><user><name>admin</name><bcrypt-hash>{p.Secret("bcrypt", "$2y$10$" + p.Alphanumeric(53))}</bcrypt-hash><uid>0</uid></user>");
        p.Line($"  <authserver><refid>{p.Decoy("refid", p.Hex(13))}</refid><ldap_bindpw>{HomelabCorpus.Password(p, "ldap")}</ldap_bindpw><radius_secret>{HomelabCorpus.Password(p, "radius")}</radius_secret></authserver></system>");
        p.Line($"  <snmpd><rocommunity>{HomelabCorpus.Password(p, "snmp")}</rocommunity></snmpd>");
        p.Line($"  <ipsec><phase1><remote-gateway>{p.Personal("ipv4", PersonalForms.PublicIPv4(p))}</remote-gateway><pre-shared-key>{HomelabCorpus.Password(p, "ipsec")}</pre-shared-key></phase1></ipsec>");
        p.Line($"  <dyndnses><dyndns><type>cloudflare</type><password>{p.Secret("dyndns", p.UrlSafe(40))}</password></dyndns></dyndnses>");
        p.Line($"  <cert><refid>{p.Hex(13)}</refid><crt>{p.Decoy("certificate", "LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0t" + p.Alphanumeric(40))}</crt><prv>{p.Secret("private key", "LS0tLS1CRUdJTiBQUklWQVRFIEtFWS0tLS0t" + p.Alphanumeric(80))}</prv></cert>");
        p.Line($"  <dhcpd><lan><staticmap><mac>{p.Personal("mac", PersonalForms.Mac(p))}</mac><ipaddr>{p.Decoy("private", DecoyForms.PrivateIPv4(p))}</ipaddr></staticmap></lan></dhcpd>");
        p.Line("</pfsense>");
    }

    private static void Zigbee(Planter p)
    {
        p.Line("homeassistant: true");
        p.Line("mqtt:");
        p.Line("  base_topic: zigbee2mqtt");
        p.Line("  user: zigbee2mqtt");
        p.Line($"  password: {HomelabCorpus.Password(p, "mqtt")}");
        p.Line("advanced:");
        p.Line("  channel: 15");
        p.Line($"  pan_id: {p.Number(1000, 65000)}");
        p.Line($"  network_key: [{p.Secret("zigbee", string.Join(", ", Enumerable.Range(0, 16).Select(_ => p.Number(10, 255))))}]");
        p.Line("devices:");
        p.Line($"  '{p.Personal("ieee", "0x00158d00" + p.Hex(8))}':");
        p.Line("    friendly_name: hall/motion");
    }

    private static void Switch(Planter p)
    {
        p.Line("hostname sw-core");
        p.Line($"enable secret 5 {p.Secret("cisco", $"$1${p.Alphanumeric(4)}${p.Alphanumeric(22)}")}");
        p.Line($"username netadmin privilege 15 secret 9 {p.Secret("cisco", $"$9${p.Alphanumeric(14)}${p.Alphanumeric(43)}")}");
        p.Line($"snmp-server community {p.Secret("snmp", p.Small(12))} RO");
        p.Line("snmp-server location Rack 2");
        p.Line($"radius-server host {p.Decoy("private", DecoyForms.PrivateIPv4(p))} auth-port 1812 key 7 {p.Secret("radius", p.Of("0123456789ABCDEF", 18))}");
        p.Line($"crypto isakmp key {p.Secret("ipsec", p.Alphanumeric(16))} address {p.Personal("ipv4", PersonalForms.PublicIPv4(p))}");
        p.Line($"tacacs-server host {p.Decoy("private", DecoyForms.PrivateIPv4(p))} key {p.Secret("tacacs", p.Alphanumeric(12))}");
    }

    private static void OpenWrt(Planter p)
    {
        p.Line("config wifi-iface 'default_radio0'");
        p.Line("\toption mode 'ap'");
        p.Line($"\toption ssid '{p.Personal("ssid", PersonalForms.Name(p).Split(' ')[1] + " WLAN")}'");
        p.Line($"\toption key '{HomelabCorpus.Password(p, "openwrt")}'");
        p.Line("\toption encryption 'sae-mixed'");
        p.Line("config interface 'wan'");
        p.Line("\toption proto 'pppoe'");
        p.Line($"\toption password '{HomelabCorpus.Password(p, "openwrt")}'");
        p.Line($"\toption macaddr '{p.Personal("mac", PersonalForms.Mac(p))}'");
    }

    private static void Kubernetes(Planter p)
    {
        p.Line("apiVersion: v1");
        p.Line("kind: Secret");
        p.Line("metadata:");
        p.Line("  name: db");
        p.Line($"  uid: {p.Decoy("uuid", p.Guid())}");
        p.Line("type: Opaque");
        p.Line("data:");
        p.Line($"  password: {p.Secret("kubernetes", p.Base64(18))}");
        p.Line($"  token: {p.Secret("kubernetes", p.Base64(24))}");
        p.Line("---");
        p.Line("apiVersion: v1");
        p.Line("kind: Config");
        p.Line("users:");
        p.Line("  - name: admin");
        p.Line("    user:");
        p.Line($"      client-key-data: {p.Secret("kubernetes", "LS0tLS1CRUdJTiBFQyBQUklWQVRFIEtFWS0tLS0t" + p.Alphanumeric(80))}");
        p.Line($"      token: {p.Secret("jwt", SecretForms.Jwt(p))}");
    }

    private static void Keys(Planter p)
    {
        var body = p.Secret("private key", p.Base64(48));
        p.Line("-----BEGIN OPENSSH PRIVATE KEY-----");
        p.Line(body);
        p.Line("-----END OPENSSH PRIVATE KEY-----");
        p.Line($"ssh-ed25519 {p.Decoy("public key", "AAAAC3NzaC1lZDI1NTE5AAAAI" + p.Alphanumeric(43))} lab");
        p.Line($"AGE-SECRET-KEY-1{p.Secret("age", p.Upper(58))}");
        p.Line($"root:{p.Secret("shadow", $"$6${p.Alphanumeric(12)}${p.Alphanumeric(86)}")}:19700:0:99999:7:::");
        p.Line($"otpauth://totp/lab?secret={p.Secret("totp", p.Of("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 32))}&issuer=lab");
        p.Line($"machine gitea.lan login bot password {p.Secret("netrc", p.Alphanumeric(20))}");
        p.Line($"WIFI:T:WPA;S:{p.Personal("ssid", "Net" + p.Number(100, 999))};P:{p.Secret("wifi qr", p.Alphanumeric(14))};;");
    }

    private static string Name(Planter p) => SecretForms.Names[p.Number(0, SecretForms.Names.Count)];
}
