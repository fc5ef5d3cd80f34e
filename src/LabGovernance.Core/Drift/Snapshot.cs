using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LabGovernance.Drift;

/// <summary>All files of a baseline as they were at one time.</summary>
public sealed record Snapshot
{
    /// <summary>How far the clock of a file system may be from that of the journal.</summary>
    public static readonly TimeSpan ClockStep = TimeSpan.FromSeconds(2);

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter<FileKind>() },
    };

    /// <summary>When the look at them began.</summary>
    public required DateTimeOffset TakenAt { get; init; }

    /// <summary>The policy scope that it was of then.</summary>
    public string? Infrastructure { get; init; }

    /// <summary>What was to be looked at then.</summary>
    public required IReadOnlyList<string> Files { get; init => field = value.Indexed(); }

    public IReadOnlyList<string> Ignore { get; init => field = value.Indexed(); } = [];

    /// <summary>Which commands were run then.</summary>
    public IReadOnlyList<string> Commands { get; init => field = value.Indexed(); } = [];

    /// <summary>What was taken for volatile then.</summary>
    public IReadOnlyList<string> IgnoreLines { get; init => field = value.Indexed(); } = [];

    /// <summary>In the order of their paths.</summary>
    public required IReadOnlyList<FileState> States { get; init => field = value.Indexed(); }

    /// <summary>One line of JSON for what it is of, and one for each file.</summary>
    public byte[] Write()
    {
        var text = new StringBuilder();
        text.Append(JsonSerializer.Serialize(new Head("1.0", TakenAt, Files, Ignore, Commands, IgnoreLines, Infrastructure), Format)).Append('\n');
        foreach (var state in States)
            text.Append(JsonSerializer.Serialize(state, Format)).Append('\n');
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>Tells whether a description is still the one that it was taken by.</summary>
    public bool IsBy(BaselineDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return Infrastructure == definition.Infrastructure && Files.SequenceEqual(definition.Files) && Ignore.SequenceEqual(definition.Ignore)
            && Commands.SequenceEqual(definition.Commands) && IgnoreLines.SequenceEqual(definition.IgnoreLines);
    }

    /// <returns>What <see cref="Write"/> wrote; null when it is something else.</returns>
    public static Snapshot? Read(byte[] written)
    {
        ArgumentNullException.ThrowIfNull(written);
        try
        {
            var lines = Encoding.UTF8.GetString(written).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            return lines.Length > 0 && JsonSerializer.Deserialize<Head>(lines[0], Format) is { Version: "1.0" } head
                ? new Snapshot { TakenAt = head.TakenAt, Files = head.Files, Ignore = head.Ignore, Commands = head.Commands ?? [], IgnoreLines = head.IgnoreLines ?? [], Infrastructure = head.Infrastructure, States = [.. lines.Skip(1).Select(l => JsonSerializer.Deserialize<FileState>(l, Format)!)] }
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>SHA-256 of what is written, lower-case hex.</summary>
    public static string DigestOf(byte[] written) => Convert.ToHexStringLower(SHA256.HashData(written));

    private sealed record Head(string Version, DateTimeOffset TakenAt, IReadOnlyList<string> Files, IReadOnlyList<string> Ignore, IReadOnlyList<string>? Commands, IReadOnlyList<string>? IgnoreLines, string? Infrastructure);
}
