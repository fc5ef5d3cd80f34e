using System.Buffers;
using System.Text;

namespace LabGovernance.Sanitizing;

/// <summary>Check digits of numbers that registers give to people and things, and what tells a person's name from a word. Separators are passed over.</summary>
public static class IdentityChecks
{
    private static readonly SearchValues<byte> PhoneCharacters = SearchValues.Create("0123456789 +-()/."u8);
    private static readonly SearchValues<byte> NoNameCharacters = SearchValues.Create("/:(){}<>=,;"u8);

    private static readonly byte[,] VerhoeffProduct =
    {
        { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 }, { 1, 2, 3, 4, 0, 6, 7, 8, 9, 5 }, { 2, 3, 4, 0, 1, 7, 8, 9, 5, 6 }, { 3, 4, 0, 1, 2, 8, 9, 5, 6, 7 }, { 4, 0, 1, 2, 3, 9, 5, 6, 7, 8 },
        { 5, 9, 8, 7, 6, 0, 4, 3, 2, 1 }, { 6, 5, 9, 8, 7, 1, 0, 4, 3, 2 }, { 7, 6, 5, 9, 8, 2, 1, 0, 4, 3 }, { 8, 7, 6, 5, 9, 3, 2, 1, 0, 4 }, { 9, 8, 7, 6, 5, 4, 3, 2, 1, 0 },
    };

    private static readonly byte[,] VerhoeffPlaces =
    {
        { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 }, { 1, 5, 7, 6, 2, 8, 3, 0, 9, 4 }, { 5, 8, 0, 3, 7, 9, 6, 1, 4, 2 }, { 8, 9, 1, 6, 0, 4, 3, 5, 2, 7 },
        { 9, 4, 5, 3, 1, 2, 6, 8, 7, 0 }, { 4, 2, 8, 6, 5, 7, 3, 9, 0, 1 }, { 2, 7, 9, 3, 8, 0, 6, 4, 1, 5 }, { 7, 0, 4, 6, 9, 1, 3, 2, 5, 8 },
    };

    // Who is no one in particular.
    private static readonly HashSet<string> Accounts = new(StringComparer.OrdinalIgnoreCase)
    {
        "root", "admin", "administrator", "user", "users", "username", "nobody", "guest", "anonymous", "system", "daemon", "www-data", "nginx", "apache", "mysql", "mariadb", "postgres", "redis",
        "mosquitto", "mqtt", "homeassistant", "hass", "frigate", "docker", "podman", "pi", "ubuntu", "debian", "node", "app", "service", "sshd", "backup", "git", "gitea", "gitlab", "influx", "influxdb",
        "grafana", "prometheus", "sa", "dba", "oracle", "mongo", "rabbitmq", "guest1", "test", "default", "none", "null", "n8n", "plex", "jellyfin", "nextcloud", "zigbee2mqtt", "esphome", "telegraf",
        "monitor", "operator", "support", "ubnt", "cisco", "vagrant", "ansible", "jenkins", "runner", "bot", "api", "token", "oauth2", "x-access-token", "unknown", "invalid", "true", "false", "password",
        "openvpn", "wireguard", "unifi", "tomcat", "elastic", "kibana", "logstash", "postfix", "dovecot", "bind", "ntp", "dbus", "systemd", "messagebus", "syslog", "authelia", "portainer", "traefik",
        "upsmon", "nut", "local", "name", "id", "me", "self", "client", "server", "host", "public", "internal", "agent", "session", "agents", "localhost", "lidarr", "sonarr", "radarr", "abc", "caddy",
    };

    private static readonly string[] DeviceWords =
        ["iphone", "ipad", "macbook", "imac", "galaxy", "pixel", "laptop", "notebook", "handy", "phone", "watch", "airpods", "desktop-", "-pc", "oneplus", "xperia", "huawei", "redmi", "kindle"];

    private static readonly string[] StreetWords =
    [
        "street", "st.", " st", "road", " rd", "avenue", " ave", "lane", " ln", "drive", " dr", "boulevard", "blvd", "court", "square", "place", "way", "terrace", "straße", "strasse", "str.", "weg", "platz",
        "allee", "gasse", "ring", "rue", "via ", "calle", "rua ", "plaza", "chemin", "route", "quai", "straat", "laan", "gatan", "vägen", "vej", "gate", "ulica", "ul.", "utca", "piazza", "corso", "avenida",
    ];

    /// <summary>A Social Insurance Number.</summary>
    public static bool LuhnNine(ReadOnlySpan<byte> value) => Digits(value, out var digits) == 9 && digits != 0 && Checks.Luhn(value);

    public static bool LuhnEleven(ReadOnlySpan<byte> value) => Digits(value, out var digits) == 11 && digits != 0 && Checks.Luhn(value);

    /// <summary>ISO 7064 mod 11, 10, as the Steuer-ID has it.</summary>
    public static bool GermanTax(ReadOnlySpan<byte> value)
    {
        if (Digits(value, out var number) != 11 || number < 10_000_000_000)
            return false;
        var product = 10;
        for (var i = 10; i > 0; i--)
        {
            var sum = (Digit(number, i) + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }

        return (11 - product) % 10 == Digit(number, 0);
    }

    public static bool FrenchSocial(ReadOnlySpan<byte> value)
        => Digits(value, out var number) == 15 && number / 10_000_000_000_000 % 10 >= 0 && 97 - (number / 100 % 97) == number % 100;

    /// <summary>DNI and NIE: the letter is the number modulo 23.</summary>
    public static bool SpanishIdentity(ReadOnlySpan<byte> value)
    {
        var count = Digits(value[..^1], out var number);
        if (value[0] is (byte)'X' or (byte)'Y' or (byte)'Z')
            (count, number) = (count + 1, number + ((value[0] - 'X') * 10_000_000L));
        return count == 8 && "TRWAGMYFPDXBNJZSQVHLCKE"[(int)(number % 23)] == value[^1];
    }

    /// <summary>The "eleven test" of the BSN.</summary>
    public static bool DutchCitizen(ReadOnlySpan<byte> value)
        => Digits(value, out var number) == 9 && number > 0 && (Weighted(number, [9, 8, 7, 6, 5, 4, 3, 2]) - (int)(number % 10)) % 11 == 0;

    public static bool Pesel(ReadOnlySpan<byte> value)
        => Digits(value, out var number) == 11 && number > 0 && (Weighted(number, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) + (int)(number % 10)) % 10 == 0;

    public static bool Ean13(ReadOnlySpan<byte> value)
        => Digits(value, out var number) == 13 && (Weighted(number, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3]) + (int)(number % 10)) % 10 == 0;

    public static bool AustralianTax(ReadOnlySpan<byte> value)
        => Digits(value, out var number) == 9 && number > 0 && (Weighted(number, [1, 4, 3, 7, 5, 8, 6, 9]) + ((int)(number % 10) * 10)) % 11 == 0;

    /// <summary>The number of an Aadhaar card.</summary>
    public static bool Verhoeff(ReadOnlySpan<byte> value)
    {
        if (Digits(value, out var number) != 12)
            return false;
        var check = 0;
        for (var i = 0; i < 12; i++)
            check = VerhoeffProduct[check, VerhoeffPlaces[i % 8, Digit(number, i)]];
        return check == 0;
    }

    public static bool Cpf(ReadOnlySpan<byte> value)
    {
        if (Digits(value, out var number) != 11 || number % 11_111_111_111 == 0)
            return false;
        var first = Weighted(number / 10, [10, 9, 8, 7, 6, 5, 4, 3, 2]) * 10 % 11 % 10;
        var second = Weighted(number, [11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) * 10 % 11 % 10;
        return first == Digit(number, 1) && second == Digit(number, 0);
    }

    /// <summary>97 less the number modulo 97, with a 2 before it for those born after 1999.</summary>
    public static bool BelgianNational(ReadOnlySpan<byte> value)
        => Digits(value, out var number) == 11 && number > 0 && (97 - (number / 100 % 97) == number % 100 || 97 - ((2_000_000_000 + (number / 100)) % 97) == number % 100);

    public static bool TurkishIdentity(ReadOnlySpan<byte> value)
    {
        if (Digits(value, out var number) != 11 || number < 10_000_000_000)
            return false;
        int odd = 0, even = 0;
        for (var i = 2; i < 11; i += 2)
            odd += Digit(number, i);
        for (var i = 3; i < 10; i += 2)
            even += Digit(number, i);
        return ((odd * 7) - even + 100) % 10 == Digit(number, 1) && (odd + even + Digit(number, 1)) % 10 == Digit(number, 0);
    }

    /// <summary>ISO 7064 mod 11-2.</summary>
    public static bool ChineseResident(ReadOnlySpan<byte> value)
    {
        if (value.Length != 18)
            return false;
        var sum = 0;
        for (var i = 0; i < 17; i++)
            sum = (sum + value[i] - '0') * 2 % 11;
        return "0123456789X"[(12 - sum) % 11] == value[17];
    }

    /// <summary>Two letters of which some are never given, six digits, A to D.</summary>
    public static bool NationalInsurance(ReadOnlySpan<byte> value)
    {
        Span<byte> compact = stackalloc byte[9];
        var count = 0;
        foreach (var b in value)
        {
            if (b is (byte)' ' or (byte)'-')
                continue;
            if (count == 9)
                return false;
            compact[count++] = b;
        }

        return count == 9 && char.IsAsciiLetterUpper((char)compact[0]) && char.IsAsciiLetterUpper((char)compact[1]) && !"DFIQUV"u8.Contains(compact[0]) && !"DFIOQUV"u8.Contains(compact[1])
            && Digits(compact[2..8], out _) == 6 && compact[8] is >= (byte)'A' and <= (byte)'D';
    }

    /// <summary>The sixteenth character is the sum of what the others stand for, modulo 26.</summary>
    public static bool CodiceFiscale(ReadOnlySpan<byte> value)
    {
        if (value.Length != 16)
            return false;
        ReadOnlySpan<byte> odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];
        var sum = 0;
        for (var i = 0; i < 15; i++)
        {
            var index = char.IsAsciiDigit((char)value[i]) ? value[i] - '0' : value[i] - 'A';
            if (index is < 0 or > 25)
                return false;
            sum += i % 2 == 0 ? odd[index] : index;
        }

        return value[15] == 'A' + (sum % 26);
    }

    /// <summary>The ninth character is the weighted sum of all, modulo 11.</summary>
    public static bool Vin(ReadOnlySpan<byte> value)
    {
        ReadOnlySpan<byte> letters = [1, 2, 3, 4, 5, 6, 7, 8, 0, 1, 2, 3, 4, 5, 0, 7, 0, 9, 2, 3, 4, 5, 6, 7, 8, 9];
        ReadOnlySpan<byte> weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
        if (value.Length != 17 || value.IndexOfAny((byte)'I', (byte)'O', (byte)'Q') >= 0)
            return false;
        var sum = 0;
        for (var i = 0; i < 17; i++)
            sum += weights[i] * (char.IsAsciiDigit((char)value[i]) ? value[i] - '0' : letters[value[i] - 'A']);
        return "0123456789X"[sum % 11] == value[8];
    }

    /// <summary>As many digits as half of it, or three.</summary>
    public static bool HasDigits(ReadOnlySpan<byte> value)
    {
        var digits = Digits(value, out _);
        return digits >= 3 || (digits > 0 && digits * 2 >= value.Length);
    }

    /// <summary>Letters and digits, with blanks and dashes at most.</summary>
    public static bool IsPlate(ReadOnlySpan<byte> value)
        => HasDigit(value) && value.ContainsAnyInRange((byte)'A', (byte)'Z') && value.IndexOfAny("._:/="u8) < 0;

    public static bool HasDigit(ReadOnlySpan<byte> value) => value.ContainsAnyInRange((byte)'0', (byte)'9');

    /// <summary>Six digits or more and nothing but what stands between the digits of telephone numbers; no address, date or time.</summary>
    public static bool IsPhone(ReadOnlySpan<byte> value)
    {
        var digits = Digits(value, out _);
        return digits is >= 6 and <= 15 && !value.ContainsAnyExcept(PhoneCharacters) && value.Count((byte)'.') != 3 && !(value.Length == 10 && value[4] == '-' && value[7] == '-');
    }

    /// <summary>A number and a word that streets have.</summary>
    public static bool IsStreet(ReadOnlySpan<byte> value)
    {
        if (value.Length > 200 || !value.ContainsAnyInRange((byte)'0', (byte)'9'))
            return false;
        var text = Encoding.UTF8.GetString(value).ToLowerInvariant();
        return text.Contains(' ', StringComparison.Ordinal) && StreetWords.Any(word => text.Contains(word, StringComparison.Ordinal));
    }

    /// <summary>No account that systems and services have.</summary>
    public static bool IsPersonalUser(ReadOnlySpan<byte> value)
        => value.Length <= 64 && !char.IsAsciiDigit((char)value[0]) && !value.ContainsAny(NoNameCharacters) && !Accounts.Contains(Encoding.UTF8.GetString(value));

    /// <summary>No class of things that a detector knows.</summary>
    public static bool IsKnownPerson(ReadOnlySpan<byte> value)
        => value.Length <= 64 && !char.IsAsciiDigit((char)value[0])
            && Encoding.UTF8.GetString(value).ToLowerInvariant() is not ("unknown" or "none" or "person" or "car" or "dog" or "cat" or "face" or "amazon" or "ups" or "fedex" or "dhl" or "usps" or "package");

    /// <summary>Something that people carry, or someone's: <c>Jane's iPad</c>.</summary>
    public static bool IsPersonalDevice(ReadOnlySpan<byte> value)
    {
        if (value.Length > 80)
            return false;
        var text = Encoding.UTF8.GetString(value).ToLowerInvariant();
        return text.Contains("'s ", StringComparison.Ordinal) || text.Contains("’s ", StringComparison.Ordinal) || DeviceWords.Any(word => text.Contains(word, StringComparison.Ordinal));
    }

    private static int Digits(ReadOnlySpan<byte> value, out long number)
    {
        var count = 0;
        number = 0;
        foreach (var b in value)
        {
            if (!char.IsAsciiDigit((char)b))
                continue;
            count++;
            if (count <= 18)
                number = (number * 10) + b - '0';
        }

        return count;
    }

    private static int Digit(long number, int place)
    {
        for (; place > 0; place--)
            number /= 10;
        return (int)(number % 10);
    }

    // The weights count from the left; the last digit has none.
    private static int Weighted(long number, ReadOnlySpan<byte> weights)
    {
        var sum = 0;
        for (var i = 0; i < weights.Length; i++)
            sum += weights[i] * Digit(number, weights.Length - i);
        return sum;
    }
}
