using System.Text;

namespace LabGovernance.Core.Tests.Sanitizing.Corpus;

/// <summary>Credentials as their vendors document them, invented.</summary>
internal static class SecretForms
{
    private const string Base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private static readonly string[] Words = ["harbor", "maple", "quartz", "sunny", "tiger", "velvet", "copper", "falcon", "meadow", "pixel", "rocket", "walnut"];

    /// <summary>Those that tell by themselves what they are, wherever they stand.</summary>
    public static IReadOnlyList<(string Family, Func<Planter, string> Make)> Tokens { get; } =
    [
        ("github", p => GitHub(p, p.Pick("ghp_", "gho_", "ghs_"))),
        ("github", p => $"github_pat_11{p.Upper(9)}0{p.Alphanumeric(10)}_{p.Alphanumeric(59)}"),
        ("gitlab", p => "glpat-" + p.UrlSafe(20)),
        ("gitlab", p => "glrt-" + p.UrlSafe(20)),
        ("slack", p => $"xoxb-{p.Numeric(12)}-{p.Numeric(13)}-{p.Alphanumeric(24)}"),
        ("slack", p => $"https://hooks.slack.com/services/T{p.Upper(10)}/B{p.Upper(10)}/{p.Alphanumeric(24)}"),
        ("discord", p => $"https://discord.com/api/webhooks/{p.Numeric(18)}/{p.UrlSafe(68)}"),
        ("discord", p => $"MTI{p.Alphanumeric(21)}.G{p.Alphanumeric(5)}.{p.UrlSafe(38)}"),
        ("telegram", p => $"{p.Numeric(10)}:AA{p.UrlSafe(33)}"),
        ("matrix", p => $"syt_{p.Alphanumeric(8)}_{p.Alphanumeric(20)}_{p.Alphanumeric(6)}"),
        ("ntfy", p => "tk_" + p.Small(29)),
        ("stripe", p => "sk_" + "live_" + p.Alphanumeric(24)),
        ("openai", p => $"sk-proj-{p.UrlSafe(64)}T3BlbkFJ{p.UrlSafe(64)}"),
        ("anthropic", p => $"sk-ant-api03-{p.UrlSafe(93)}AA"),
        ("huggingface", p => "hf_" + p.Of(Base62[10..], 34)),
        ("groq", p => "gsk_" + p.Alphanumeric(52)),
        ("openrouter", p => "sk-or-v1-" + p.Hex(64)),
        ("google", p => "AIza" + p.UrlSafe(35)),
        ("tailscale", p => $"tskey-auth-k{p.Alphanumeric(11)}CNTRL-{p.Alphanumeric(32)}"),
        ("aws", p => "AKIA" + p.Of("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 16)),
        ("digitalocean", p => "dop_v1_" + p.Hex(64)),
        ("npm", p => "npm_" + p.Alphanumeric(36)),
        ("pypi", p => "pypi-AgEIcHlwaS5vcmc" + p.UrlSafe(150)),
        ("docker", p => "dckr_pat_" + p.UrlSafe(27)),
        ("grafana", p => $"glsa_{p.Alphanumeric(32)}_{p.Hex(8)}"),
        ("sendgrid", p => $"SG.{p.UrlSafe(22)}.{p.UrlSafe(43)}"),
        ("vault", p => "hvs." + p.UrlSafe(95)),
        ("doppler", p => "dp.pt." + p.Alphanumeric(43)),
        ("pulumi", p => "pul-" + p.Hex(40)),
        ("swarm", p => $"SWMTKN-1-{p.Small(50)}-{p.Small(25)}"),
        ("shopify", p => "shpat_" + p.Hex(32)),
        ("newrelic", p => "NRAK-" + p.Upper(27)),
        ("postman", p => $"PMAK-{p.Hex(24)}-{p.Hex(34)}"),
        ("plex", p => "claim-" + p.UrlSafe(20)),
        ("jwt", Jwt),
        ("mailgun", p => "key-" + p.Hex(32)),
        ("azure", p => $"https://acme.blob.core.windows.net/b/f?sv=2024-11-04&sr=b&sig={p.Alphanumeric(43)}%3D"),
        ("healthchecks", p => "https://hc-ping.com/" + p.Guid()),
        ("rtsp", p => $"rtsp://viewer:{Password(p)}@10.0.20.{p.Number(2, 250)}:554/h264Preview_01_main"),
        ("database", p => $"postgresql://svc:{Password(p)}@db.lan:5432/app"),
        ("database", p => $"mongodb://svc:{Password(p)}@mongo:27017/admin"),
        ("database", p => $"redis://:{Password(p)}@redis:6379/0"),
        ("database", p => $"amqp://svc:{Password(p)}@rabbit:5672/"),
    ];

    /// <summary>Names that configurations give to secrets, in capitals.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "POSTGRES_PASSWORD", "MYSQL_ROOT_PASSWORD", "MARIADB_PASSWORD", "REDIS_PASSWORD", "MQTT_PASSWORD", "SMTP_PASS", "JWT_SECRET", "SESSION_SECRET", "N8N_ENCRYPTION_KEY", "SECRET_KEY_BASE",
        "NEXTAUTH_SECRET", "AUTHELIA_SESSION_SECRET", "AUTHENTIK_SECRET_KEY", "ADMIN_TOKEN", "WEBPASSWORD", "RESTIC_PASSWORD", "BORG_PASSPHRASE", "INFLUX_TOKEN", "CF_DNS_API_TOKEN", "DUCKDNS_TOKEN",
        "PAPERLESS_SECRET_KEY", "AWS_SECRET_ACCESS_KEY", "B2_ACCOUNT_KEY", "PLEX_TOKEN", "SONARR_API_KEY", "TMDB_API_KEY", "PUSHOVER_TOKEN", "OPENVPN_PASSWORD", "WIREGUARD_PRIVATE_KEY", "OIDC_CLIENT_SECRET",
        "VAPID_PRIVATE_KEY", "MINIO_ROOT_PASSWORD", "FRIGATE_RTSP_PASSWORD", "GRAFANA_ADMIN_PASSWORD", "LDAP_BIND_PASSWORD", "APP_KEY", "IMMICH_API_KEY", "GOTIFY_TOKEN", "HASS_TOKEN", "TS_AUTHKEY",
    ];

    public static string Password(Planter p)
        => p.Number(0, 3) switch
        {
            0 => $"{p.Pick(Words)}-{p.Pick(Words)}-{p.Number(10, 99)}",
            1 => p.Alphanumeric(p.Number(10, 24)),
            _ => p.Pick(Words) + p.Pick("!", "_", ".") + p.Number(1000, 9999) + p.Alphanumeric(3),
        };

    /// <summary>What must not be left of a token: its password where it is an address.</summary>
    public static string Kernel(string token)
        => token.IndexOf("://", StringComparison.Ordinal) is var scheme and > 0 && token.IndexOf('@', StringComparison.Ordinal) is var at and > 0
            ? token[(token.IndexOf(':', scheme + 3) + 1)..at]
            : token[(token.LastIndexOfAny(['/', '=']) is var cut && token.StartsWith("https", StringComparison.Ordinal) && !token.Contains("sig=", StringComparison.Ordinal) ? cut + 1 : token.IndexOf("sig=", StringComparison.Ordinal) is var sig and > 0 ? sig + 4 : 0)..];

    public static string Jwt(Planter p)
        => Part("""{"alg":"HS256","typ":"JWT"}""") + "." + Part($$"""{"iss":"{{p.Hex(32)}}","iat":{{p.Numeric(10)}},"exp":{{p.Numeric(10)}}}""") + "." + p.UrlSafe(43);

    private static string Part(string json) => Convert.ToBase64String(Encoding.UTF8.GetBytes(json)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    // The checksum as GitHub's engineering blog describes it.
    private static string GitHub(Planter p, string prefix)
    {
        var body = p.Alphanumeric(30);
        var crc = Crc32(body);
        var sum = "";
        for (var i = 0; i < 6; i++, crc /= 62)
            sum = Base62[(int)(crc % 62)] + sum;
        return prefix + body + sum;
    }

    private static uint Crc32(string text)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var c in text)
        {
            crc ^= c;
            for (var i = 0; i < 8; i++)
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320u : crc >> 1;
        }

        return crc ^ 0xFFFFFFFFu;
    }
}
