namespace LabGovernance.Core.Tests.Sanitizing.Corpus;

/// <summary>Logs.</summary>
internal static class LogTexts
{
    public static IReadOnlyList<(string Name, Action<Planter> Write)> All { get; } =
    [
        ("docker", Docker), ("home assistant log", HomeAssistant), ("frigate log", Frigate), ("nginx access", NginxAccess), ("nginx error", NginxError), ("filterlog", FilterLog),
        ("auth.log", AuthLog), ("journald export", Journald), ("n8n", N8n), ("dhcp", Dhcp), ("json lines", JsonLines), ("shell", Shell),
    ];

    private static void Docker(Planter p)
    {
        for (var i = 0; i < 20; i++)
        {
            p.Line($"{p.Iso()} INFO starting {p.Decoy("version", "v" + DecoyForms.Version(p))} of app in container {p.Decoy("container", DecoyForms.Container(p))} image {p.Decoy("digest", DecoyForms.Image(p))}");
            p.Line($"{p.Iso()} WARN {p.Decoy("prose", DecoyForms.Prose(p))}");
            p.Line($"{p.Iso()} DEBUG upstream answered 401 to {HomelabCorpus.Token(p)}");
            p.Line($"{p.Iso()} INFO client {p.Decoy("private", DecoyForms.PrivateIPv4(p))} request_id={p.Decoy("uuid", p.Guid())} took {p.Number(1, 900)}ms");
            p.Line($"{p.Iso()} ERROR login of {p.Personal("email", PersonalForms.Email(p))} from {p.Personal("ipv4", PersonalForms.PublicIPv4(p))} failed, password={HomelabCorpus.Password(p)}");
        }
    }

    private static void HomeAssistant(Planter p)
    {
        for (var i = 0; i < 15; i++)
        {
            p.Line($"{p.Spaced()} INFO (MainThread) [homeassistant.setup] Setup of domain {p.Pick("mqtt", "zha", "unifi")} took {p.Number(1, 9)}.{p.Number(10, 99)} seconds");
            p.Line($"{p.Spaced()} WARNING (MainThread) [homeassistant.components.http.ban] Login attempt or request with invalid authentication from {p.Personal("ipv4", PersonalForms.PublicIPv4(p))} ({p.Personal("ipv4", PersonalForms.PublicIPv4(p))}). Requested URL: '/auth/login_flow/{p.Hex(32)}'.");
            p.Line($"{p.Spaced()} ERROR (MainThread) [homeassistant.components.rest] Error fetching data: http://{p.Decoy("private", DecoyForms.PrivateIPv4(p))}:8989/api/v3/queue?apikey={p.Secret("arr", p.Hex(32))}");
            p.Line($"{p.Spaced()} DEBUG (SyncWorker_3) [custom_components.tuya] {{'device_id': 'bf{p.Hex(18)}', 'local_key': '{p.Secret("tuya", p.Alphanumeric(16))}'}}");
            p.Line($"{p.Spaced()} DEBUG (MainThread) [homeassistant.components.device_tracker] Phone at {p.Personal("coordinates", PersonalForms.Coordinates(p))} mac {p.Personal("mac", PersonalForms.Mac(p))}");
            p.Line($"{p.Spaced()} ERROR (MainThread) [homeassistant.helpers] Invalid config for mqtt: {p.Decoy("prose", DecoyForms.Prose(p))}");
            p.Line($"{p.Spaced()} INFO (MainThread) [homeassistant.components.webhook] Received message for webhook: POST /api/webhook/{p.Secret("webhook", p.UrlSafe(43))}");
        }
    }

    private static void Frigate(Planter p)
    {
        for (var i = 0; i < 15; i++)
        {
            p.Line($"[{p.Spaced()[..19]}] frigate.video ERROR : drive: Unable to read frames from ffmpeg process.");
            p.Line($"[{p.Spaced()[..19]}] ffmpeg.drive.detect ERROR : rtsp://admin:{HomelabCorpus.Password(p, "rtsp")}@{p.Decoy("private", DecoyForms.PrivateIPv4(p))}:554/Streaming/Channels/102: Connection timed out");
            p.Line($"[{p.Spaced()[..19]}] go2rtc INFO : http://10.0.4.{p.Number(2, 250)}/flv?port=1935&app=bcs&stream=channel0_main.bcs&user=admin&password={HomelabCorpus.Password(p, "camera")}");
            p.Line($"[{p.Spaced()[..19]}] frigate.events DEBUG : {{\"id\": \"{p.Numeric(10)}.{p.Numeric(6)}-{p.Small(6)}\", \"label\": \"person\", \"sub_label\": \"{p.Personal("face", PersonalForms.Name(p))}\", \"score\": 0.{p.Numeric(4)}}}");
            p.Line($"[{p.Spaced()[..19]}] frigate.lpr DEBUG : {{\"recognized_license_plate\": \"{p.Personal("plate", p.Pick("B", "HH", "M") + "-" + p.Of("ABCDEFGHKLMNPRSTUVWXYZ", 2) + " " + p.Number(100, 9999))}\"}}");
            p.Line($"[{p.Spaced()[..19]}] frigate.app INFO : Starting Frigate ({p.Decoy("version", "0.16." + p.Number(0, 9))}-{p.Decoy("commit", p.Hex(8))})");
        }
    }

    private static void NginxAccess(Planter p)
    {
        for (var i = 0; i < 25; i++)
        {
            var agent = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36";
            p.Line($"{p.Personal("ipv4", PersonalForms.PublicIPv4(p))} - - [{p.Apache()}] \"GET /api/items?page={p.Number(1, 99)}&api_key={p.Secret("query", p.Hex(32))} HTTP/1.1\" 200 {p.Number(100, 99999)} \"-\" \"{agent}\"");
            p.Line($"{p.Decoy("private", DecoyForms.PrivateIPv4(p))} - - [{p.Apache()}] \"GET /assets/app.{p.Decoy("asset", p.Hex(8))}.js HTTP/2.0\" 304 0 \"https://lab.lan/\" \"{agent}\"");
            p.Line($"{p.Personal("ipv6", PersonalForms.PublicIPv6(p))} - - [{p.Apache()}] \"GET /library/parts/1?X-Plex-Token={p.Secret("plex", p.UrlSafe(20))} HTTP/1.1\" 206 {p.Number(100, 99999)} \"-\" \"PlexMediaServer/{p.Decoy("version", "1.41.3.9314")}\"");
            p.Line($"{p.Decoy("private", DecoyForms.PrivateIPv4(p))} - {p.Personal("basic user", PersonalForms.User(p))} [{p.Apache()}] \"GET / HTTP/1.1\" 200 12 \"-\" \"curl/8.5.0\"");
        }
    }

    private static void NginxError(Planter p)
    {
        for (var i = 0; i < 15; i++)
        {
            p.Line($"{p.Spaced()[..19].Replace('-', '/')} [error] {p.Number(10, 99)}#{p.Number(10, 99)}: *{p.Number(1, 9999)} connect() failed (111: Connection refused) while connecting to upstream, client: {p.Personal("ipv4", PersonalForms.PublicIPv4(p))}, server: lab.lan, request: \"POST /login?token={p.Secret("query", p.UrlSafe(32))} HTTP/1.1\", upstream: \"http://{p.Decoy("private", DecoyForms.PrivateIPv4(p))}:8080/\"");
            p.Line($"{p.Spaced()[..19].Replace('-', '/')} [warn] 7#7: {p.Decoy("prose", DecoyForms.Prose(p))}");
        }
    }

    private static void FilterLog(Planter p)
    {
        for (var i = 0; i < 25; i++)
            p.Line($"{p.Syslog()} pfSense filterlog[{p.Number(1000, 99999)}]: {p.Number(4, 200)},,,{p.Number(1000000000, 2000000000)},igb{p.Number(0, 3)},match,block,in,4,0x0,,{p.Number(40, 128)},{p.Number(1, 65535)},0,DF,6,tcp,60,{p.Personal("ipv4", PersonalForms.PublicIPv4(p))},{p.Decoy("private", DecoyForms.PrivateIPv4(p))},{p.Number(1024, 65535)},443,0,S,{p.Number(1000000, 9999999)},,64240,,mss;sackOK;TS");
        for (var i = 0; i < 6; i++)
            p.Line($"{p.Syslog()} pfSense php-fpm[{p.Number(100, 999)}]: /index.php: webConfigurator authentication error for user 'admin' from: {p.Personal("ipv4", PersonalForms.PublicIPv4(p))}");
    }

    private static void AuthLog(Planter p)
    {
        for (var i = 0; i < 20; i++)
        {
            p.Line($"{p.Syslog()} nas sshd[{p.Number(1000, 99999)}]: {p.Decoy("prose", "Failed password for root")} from {p.Personal("ipv4", PersonalForms.PublicIPv4(p))} port {p.Number(1024, 65535)} ssh2");
            p.Line($"{p.Syslog()} nas sshd[{p.Number(1000, 99999)}]: Accepted publickey for root from {p.Decoy("private", DecoyForms.PrivateIPv4(p))} port {p.Number(1024, 65535)} ssh2: ED25519 {p.Decoy("fingerprint", "SHA256:" + p.Alphanumeric(43))}");
            p.Line($"{p.Syslog()} nas CRON[{p.Number(1000, 99999)}]: pam_unix(cron:session): {p.Decoy("prose", "session opened for user root(uid=0) by root(uid=0)")}");
            p.Line($"{p.Syslog()} nas postfix/smtp[{p.Number(100, 9999)}]: {p.Upper(10)}: to=<{p.Personal("email", PersonalForms.Email(p))}>, relay=mail.lan[{p.Decoy("private", DecoyForms.PrivateIPv4(p))}]:25, delay=0.4, status=sent");
            p.Line($"{p.Syslog()} nas kernel: wlan0: authenticate with {p.Personal("mac", PersonalForms.Mac(p))}");
        }
    }

    private static void Journald(Planter p)
    {
        for (var i = 0; i < 10; i++)
        {
            p.Line($"__REALTIME_TIMESTAMP={p.Decoy("timestamp", p.Epoch() + "000")}");
            p.Line($"_BOOT_ID={p.Decoy("boot id", p.Hex(32))}");
            p.Line($"_MACHINE_ID={p.Decoy("machine id", p.Hex(32))}");
            p.Line("_SYSTEMD_UNIT=app.service");
            p.Line($"MESSAGE=connect to {HomelabCorpus.Token(p)} failed");
            p.Line("");
            p.Line($"MESSAGE={p.Decoy("prose", DecoyForms.Prose(p))}");
            p.Line("");
        }
    }

    private static void N8n(Planter p)
    {
        for (var i = 0; i < 15; i++)
        {
            p.Line($"{p.Iso()} | debug | Execution {p.Number(1000, 99999)} started {{ workflowId: '{p.Decoy("workflow", p.Alphanumeric(16))}' }}");
            p.Line($"{p.Iso()} | error | The request failed: {{\"headers\":{{\"authorization\":\"Bearer {p.Secret("bearer", p.UrlSafe(48))}\",\"x-api-key\":\"{p.Secret("x-api-key", p.Hex(40))}\"}},\"url\":\"https://api.lab.lan/v1\"}}");
            p.Line($"{p.Iso()} | info  | {p.Decoy("prose", DecoyForms.Prose(p))}");
            p.Line($"{p.Iso()} | debug | mail to {p.Personal("email", PersonalForms.Email(p))}, phone {p.Personal("phone", PersonalForms.Phone(p))}, account {p.Personal("iban", PersonalForms.Iban(p))}");
        }
    }

    private static void Dhcp(Planter p)
    {
        for (var i = 0; i < 12; i++)
        {
            p.Line($"lease {p.Decoy("private", DecoyForms.PrivateIPv4(p))} {{");
            p.Line($"  starts 1 2026/01/05 0{p.Number(1, 9)}:12:33;");
            p.Line($"  hardware ethernet {p.Personal("mac", PersonalForms.Mac(p))};");
            p.Line($"  client-hostname \"{p.Personal("device", PersonalForms.Name(p).Split(' ')[0] + "s-" + p.Pick("iPhone", "MacBook-Pro", "Galaxy-S23") + "-" + p.Number(100, 999))}\";");
            p.Line("}");
        }
    }

    private static void JsonLines(Planter p)
    {
        for (var i = 0; i < 20; i++)
        {
            p.Line($$"""{"ts":{{p.Decoy("timestamp", p.Epoch().ToString(System.Globalization.CultureInfo.InvariantCulture))}},"level":"info","trace_id":"{{p.Decoy("trace", p.Hex(32))}}","msg":"{{p.Decoy("prose", "token expired, requesting a new token")}}"}""");
            p.Line($$"""{"ts":{{p.Epoch()}},"level":"error","user":"{{p.Personal("user", PersonalForms.User(p))}}","full_name":"{{p.Personal("name", PersonalForms.Name(p))}}","client_secret":"{{p.Secret("client_secret", p.UrlSafe(40))}}","retries":{{p.Number(1, 9)}}}""");
            p.Line($$"""{"ts":{{p.Epoch()}},"level":"debug","card":"{{p.Personal("card", PersonalForms.Card(p))}}","imei":"{{p.Personal("imei", PersonalForms.Imei(p))}}","password":"{{HomelabCorpus.Password(p)}}","image":"{{p.Decoy("digest", DecoyForms.Image(p))}}"}""");
        }
    }

    private static void Shell(Planter p)
    {
        for (var i = 0; i < 12; i++)
        {
            p.Line($"$ curl -s -H 'Authorization: Bearer {p.Secret("bearer", p.UrlSafe(40))}' https://{p.Decoy("private", DecoyForms.PrivateIPv4(p))}/api/states");
            p.Line($"$ curl -u monitor:{HomelabCorpus.Password(p, "curl")} http://{p.Decoy("private", DecoyForms.PrivateIPv4(p))}:8080/metrics");
            p.Line($"$ mysql -u root -p{HomelabCorpus.Password(p, "mysql")} -e 'show tables'");
            p.Line($"$ snmpwalk -v2c -c {p.Secret("snmp", p.Small(10))} {p.Decoy("private", DecoyForms.PrivateIPv4(p))} .1.3.6.1.2.1");
            p.Line($"$ docker pull ghcr.io/lab/app@{p.Decoy("digest", DecoyForms.Image(p))}");
            p.Line($"$ git checkout {p.Decoy("commit", DecoyForms.Commit(p))}");
            p.Line($"$ docker run -d -e DB_PASSWORD={HomelabCorpus.Password(p)} --name db postgres:{p.Decoy("version", "16." + p.Number(1, 9))}");
        }
    }
}
