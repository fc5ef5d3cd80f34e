using System.Globalization;
using System.Text.Json;

namespace StatusPage;

/// <summary>The keys of config.json that the command line reads and writes.</summary>
internal static class Setting
{
    public const string Keys = "logLevel, port, title";

    public static string Levels { get; } = string.Join(", ", Enum.GetNames<LogLevel>());

    public static bool IsPort(int port) => port is >= 1 and <= 65535;

    public static bool TryLevel(string text, out LogLevel level)
        => Enum.TryParse(text, ignoreCase: true, out level) && Enum.IsDefined(level) && !int.TryParse(text, out _);

    /// <returns>The value as JSON.</returns>
    /// <exception cref="StopException">The key is unknown, or the value is not one for it.</exception>
    public static string ToJson(string key, string value) => key switch
    {
        "logLevel" => TryLevel(value, out var level)
            ? JsonSerializer.Serialize(level.ToString())
            : throw new StopException(ExitCode.BadConfig, $"Unknown logLevel '{value}'. It is one of {Levels}."),
        "port" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && IsPort(port)
            ? port.ToString(CultureInfo.InvariantCulture)
            : throw new StopException(ExitCode.BadConfig, $"'{value}' is not a port. It is a whole number from 1 to 65535."),
        "title" => JsonSerializer.Serialize(value),
        _ => throw Unknown(key),
    };

    public static string Read(Config config, string key) => key switch
    {
        "logLevel" => config.LogLevel.ToString(),
        "port" => config.Port.ToString(CultureInfo.InvariantCulture),
        "title" => config.Title,
        _ => throw Unknown(key),
    };

    private static StopException Unknown(string key) => new(ExitCode.BadConfig, $"Unknown key '{key}'. The keys are {Keys}.");
}
