using System.Text.Json;

namespace StatusPage;

/// <summary>What config.json asks for, checked.</summary>
internal sealed record Config(string Title, int Port, LogLevel LogLevel, string LogFile, IReadOnlyList<ListedService> Services)
{
    public const int DefaultPort = 5080;

    private static readonly JsonDocumentOptions _lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <exception cref="StopException">The file can't be read, or a key holds what it must not.</exception>
    public static Config Load(string file) => Parse(file, ReadText(file));

    public static string ReadText(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Bad(file, "does not exist");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Bad(file, $"can't be read: {e.Message}");
        }
    }

    public static Config Parse(string file, string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, _lenient);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
                throw Bad(file, "must hold a JSON object");
            return new Config(
                Text(file, root, "title") ?? "Status",
                Number(file, root, "port"),
                Level(file, root),
                Path.GetFullPath(Text(file, root, "logFile") ?? "status-page.log", Path.GetDirectoryName(file)!),
                [.. ListOf(file, root)]);
        }
        catch (JsonException e)
        {
            throw Bad(file, $"is not JSON, line {(e.LineNumber ?? 0) + 1}");
        }
    }

    public static StopException Bad(string file, string what) => new(ExitCode.BadConfig, $"{file} {what}.");

    private static StopException BadKey(string file, string key, string what) => new(ExitCode.BadConfig, $"{file}: {key} {what}.");

    private static string? Text(string file, JsonElement parent, string key, string? shownAs = null)
    {
        if (!parent.TryGetProperty(key, out var value))
            return null;
        return value.ValueKind == JsonValueKind.String ? value.GetString() : throw BadKey(file, shownAs ?? key, "must be a text");
    }

    private static int Number(string file, JsonElement root, string key)
    {
        if (!root.TryGetProperty(key, out var value))
            return DefaultPort;
        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var port) && Setting.IsPort(port)
            ? port
            : throw BadKey(file, key, $"must be a whole number from 1 to 65535, not {value.GetRawText()}");
    }

    private static LogLevel Level(string file, JsonElement root)
        => Text(file, root, "logLevel") is not { } text ? LogLevel.Information
            : Setting.TryLevel(text, out var level) ? level
            : throw BadKey(file, "logLevel", $"must be one of {Setting.Levels}, not '{text}'");

    private static IEnumerable<ListedService> ListOf(string file, JsonElement root)
    {
        if (!root.TryGetProperty("services", out var list))
            yield break;
        if (list.ValueKind != JsonValueKind.Array)
            throw BadKey(file, "services", "must be a list");
        var index = 0;
        foreach (var item in list.EnumerateArray())
        {
            var key = $"services[{index++}]";
            if (item.ValueKind != JsonValueKind.Object)
                throw BadKey(file, key, "must be an object");
            var name = Text(file, item, "name", $"{key}.name") ?? throw BadKey(file, $"{key}.name", "is missing");
            yield return new ListedService(name, Text(file, item, "url", $"{key}.url"), Text(file, item, "note", $"{key}.note"));
        }
    }
}
