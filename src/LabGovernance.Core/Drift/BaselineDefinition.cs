using LabGovernance.Sanitizing;

namespace LabGovernance.Drift;

/// <summary>What a baseline is of, as its file in the lab's folder <c>baselines</c> says.</summary>
public sealed record BaselineDefinition
{
    public required string Name { get; init; }

    /// <summary>The policy scope that the files belong to; null when they belong to none in particular.</summary>
    public string? Infrastructure { get; init; }

    /// <summary>Paths and globs, relative to the lab or absolute. A folder stands for all that is below it.</summary>
    public required IReadOnlyList<string> Files { get; init => field = value.Indexed(); }

    /// <summary>Globs of what is left out. One without a slash is of any name at any depth.</summary>
    public IReadOnlyList<string> Ignore { get; init => field = value.Indexed(); } = [];

    /// <summary>Where it is described.</summary>
    public required string Path { get; init; }

    /// <summary>Why nothing can be found by it; null when it can.</summary>
    public string? Problem
        => Files.Concat(Ignore).FirstOrDefault(t => !IsPattern(t)) is { } wrong ? $"'{VisibleText.Of(wrong.Length > 60 ? wrong[..60] + "…" : wrong)}' is no path or glob" : null;

    /// <returns>True for what can be a path or glob: a text of up to 1,024 characters.</returns>
    public static bool IsPattern(string? text) => text is { Length: > 0 and <= 1024 } && !text.Contains('\0', StringComparison.Ordinal);

    /// <returns>True for what can be the name of a file and of a subject of the journal on every system.</returns>
    public static bool IsName(string? name)
        => name is { Length: > 0 and <= 64 } && char.IsAsciiLetterOrDigit(name[0]) && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '_');
}
