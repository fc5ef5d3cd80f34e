using System.Text;

namespace LabGovernance.Sanitizing;

/// <summary>Tells which values of a lab's own files are secrets of it.</summary>
public static class SecretValue
{
    private const int LeastStrong = 20;
    private const double StrongEntropy = 3.5;

    // Removed wherever they stand they would take the sense out of every log, and they protect nothing.
    private static readonly HashSet<string> Ordinary = new(StringComparer.OrdinalIgnoreCase)
    {
        "password", "passwort", "secret", "changeme", "change_me", "change-me", "example", "default", "public", "private", "postgres", "postgresql", "mysql", "mariadb", "mongodb", "redis",
        "administrator", "nextcloud", "homeassistant", "frigate", "grafana", "influxdb", "username", "localhost", "disabled", "enabled", "required", "optional", "production", "development",
    };

    private static readonly string[] Words =
        ["password", "passwd", "passphrase", "pwd", "secret", "token", "apikey", "api_key", "credential", "privatekey", "private_key", "psk", "salt", "auth_key", "access_key", "encryption_key", "community"];

    private static readonly string[] Endings = ["_pass", "_pw", "_key", "_pin", "pass", "_auth", "_dsn", "_cookie", "_seed"];

    /// <summary>True when the value is the secret that its name says, or looks like one whatever its name.</summary>
    public static bool Is(string name, string value)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Stands(value) && (IsSecretName(name) || IsStrong(value));
    }

    /// <summary>True when a value says something of its own: no reference to another place, no number that is short, no flag.</summary>
    public static bool Stands(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        value = value.Trim();
        return value.Length >= KnownSecrets.MinLength
            && value[0] is not ('$' or '<' or '{' or '!' or '%')
            && !value.StartsWith("/run/secrets/", StringComparison.Ordinal)
            && !Uri.IsWellFormedUriString(value, UriKind.Absolute);
    }

    /// <summary>True for a word that anybody uses: it is not looked for.</summary>
    public static bool IsOrdinary(string value) => Ordinary.Contains(value);

    /// <summary>The password in an address with a user; null for none.</summary>
    public static string? InAddress(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var scheme = value.IndexOf("://", StringComparison.Ordinal);
        var at = scheme < 0 ? -1 : value.LastIndexOf('@');
        var colon = at < 0 ? -1 : value.IndexOf(':', scheme + 3);
        return colon > 0 && colon < at ? Uri.UnescapeDataString(value[(colon + 1)..at]) : null;
    }

    private static bool IsSecretName(string name)
    {
        if (Words.Any(w => name.Contains(w, StringComparison.OrdinalIgnoreCase)))
            return !name.EndsWith("_FILE", StringComparison.OrdinalIgnoreCase);
        return Endings.Any(e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsStrong(string value)
        => value.Length >= LeastStrong
            && value.Any(char.IsAsciiDigit) && value.Any(char.IsAsciiLetter)
            && !value.Any(c => char.IsWhiteSpace(c) || c is '/' or ':' or ',')
            && Checks.Entropy(Encoding.UTF8.GetBytes(value)) >= StrongEntropy;
}
