using LabGovernance.Commands;

namespace LabGovernance.Policy;

/// <summary>What ssh may be told besides host and command; everything else can run programs here or open tunnels.</summary>
internal static class SshOptions
{
    private static readonly HashSet<string> Letters = new(StringComparer.Ordinal)
    {
        "4", "6", "a", "C", "i", "k", "n", "N", "p", "q", "T", "t", "v", "x",
    };

    private static readonly HashSet<string> Settings = new(StringComparer.OrdinalIgnoreCase)
    {
        "BatchMode", "ConnectTimeout", "ConnectionAttempts", "ServerAliveInterval", "ServerAliveCountMax", "LogLevel", "Port", "Compression",
        "AddressFamily", "RequestTTY", "IdentitiesOnly", "PreferredAuthentications", "PasswordAuthentication", "TCPKeepAlive",
    };

    /// <summary>The first option that is not harmless, as given; null when all are.</summary>
    public static string? First(Invocation invocation)
    {
        if (invocation.Words is [_, { Text: "-V" }] or [_, { Text: "-G" or "-Q" }, { Text: not (null or ['-', ..]) }])
            return null;
        foreach (var option in SshOpening.Options(invocation.Words))
        {
            if (Letters.Contains(option.Name) || (option.Name == "l" && option.Value?.Span.Start < invocation.Opening?.Target?.Span.Start) || (option.Name == "o" && IsHarmless(option.Value?.Text)))
                continue;
            return option.Value is { } value ? $"-{option.Name} {value.Shape}" : $"-{option.Name}";
        }

        return null;
    }

    private static bool IsHarmless(string? setting)
    {
        if (setting is null)
            return false;
        var words = setting.Split(['=', ' ', '\t'], 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length != 2)
            return false;
        return Settings.Contains(words[0])
            || (words[0].Equals("StrictHostKeyChecking", StringComparison.OrdinalIgnoreCase) && words[1] is "yes" or "accept-new" or "=yes");
    }
}
