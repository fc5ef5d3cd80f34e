namespace LabGovernance.Core.Tests.Sanitizing.Corpus;

/// <summary>What looks like a secret or like personal data and must stay, for it says what happened.</summary>
internal static class DecoyForms
{
    public static string PrivateIPv4(Planter p) => p.Pick($"192.168.{p.Number(0, 255)}.{p.Number(1, 255)}", $"10.{p.Number(0, 255)}.{p.Number(0, 255)}.{p.Number(1, 255)}", $"172.{p.Number(16, 31)}.0.{p.Number(2, 250)}");

    public static string Commit(Planter p) => p.Hex(40);

    public static string Image(Planter p) => $"sha256:{p.Hex(64)}";

    public static string Container(Planter p) => p.Hex(p.Pick(12, 64));

    public static string Version(Planter p) => $"{p.Number(0, 30)}.{p.Number(0, 30)}.{p.Number(0, 30)}";

    public static string Prose(Planter p)
        => p.Pick(
            "authentication failed: invalid password",
            "token expired, requesting a new token",
            "max_tokens: 4096",
            "token_type: bearer",
            "the secret is mounted at /run/secrets/db_password",
            "password authentication is disabled",
            "no API key was given",
            "key not found in cache",
            "PasswordAuthentication no",
            "secrets: inherit",
            "unexpected token in JSON at position 0",
            "session opened for user root",
            "private key loaded",
            "password_file: /mosquitto/config/passwd",
            "cookie jar is empty",
            "keyboard: us",
            "primary key violation on table events",
            "author: nobody in particular");

    public static string Placeholder(Planter p)
        => p.Pick("${DB_PASSWORD}", "!secret mqtt_password", "{{ vault_token }}", "<your-api-key>", "changeme", "$SECRET", "\"\"", "${TOKEN:-none}", "null");
}
