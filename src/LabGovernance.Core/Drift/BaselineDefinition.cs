using System.Text.RegularExpressions;
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

    /// <summary>Commands that are run through the gate, in its infrastructure; what they print is compared.</summary>
    public IReadOnlyList<string> Commands { get; init => field = value.Indexed(); } = [];

    /// <summary>Regular expressions of what is volatile in a line of output.</summary>
    public IReadOnlyList<string> IgnoreLines { get; init => field = value.Indexed(); } = [];

    /// <summary>False to keep digests only: a comparison then tells that something differs, not what.</summary>
    public bool KeepsText { get; init; } = true;

    /// <summary>Where it is described.</summary>
    public required string Path { get; init; }

    /// <summary>Why nothing can be found by it; null when it can.</summary>
    public string? Problem
        => Files.Count + Commands.Count == 0 ? "it names neither files nor commands"
            : Commands.Count > 0 && Infrastructure is null ? "its commands need an infrastructure"
            : Commands.FirstOrDefault(c => string.IsNullOrWhiteSpace(c) || VisibleText.Problem(c) is not null) is { } odd ? $"'{VisibleText.Of(odd)}' is no command on one line"
            : IgnoreLines.FirstOrDefault(p => !IsLinePattern(p)) is { } pattern ? $"'{VisibleText.Of(pattern)}' is no regular expression that is matched without going back"
            : Files.Concat(Ignore).FirstOrDefault(t => !IsPattern(t)) is { } wrong ? $"'{VisibleText.Of(wrong.Length > 60 ? wrong[..60] + "…" : wrong)}' is no path or glob" : null;

    /// <returns>True for what can be a path or glob: a text of up to 1,024 characters.</returns>
    public static bool IsPattern(string? text) => text is { Length: > 0 and <= 1024 } && !text.Contains('\0', StringComparison.Ordinal);

    internal static Regex LinePattern(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private static bool IsLinePattern(string pattern)
    {
        try
        {
            return pattern is { Length: > 0 and <= 1024 } && LinePattern(pattern) is not null;
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    /// <returns>True for what can be the name of a file and of a subject of the journal on every system.</returns>
    public static bool IsName(string? name)
        => name is { Length: > 0 and <= 64 } && char.IsAsciiLetterOrDigit(name[0]) && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '_');
}
