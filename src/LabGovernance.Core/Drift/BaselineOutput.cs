using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using LabGovernance.Execution;
using LabGovernance.Sanitizing;

namespace LabGovernance.Drift;

/// <summary>What a command of a baseline printed, as it is compared: line by line, without what is volatile.</summary>
internal static class BaselineOutput
{
    private const string Mark = "$ ";

    /// <summary>What a command is called among paths.</summary>
    public static string PathOf(string command) => Mark + command;

    /// <param name="command">As described.</param>
    /// <param name="ran">What came of it.</param>
    /// <param name="definition">Its patterns of what is volatile.</param>
    /// <param name="keepsText">True when the policy lets text of outputs be kept.</param>
    /// <param name="at">When.</param>
    /// <returns>The state, or why none is known.</returns>
    public static Outcome<FileState> Of(string command, Outcome<CommandResult> ran, BaselineDefinition definition, bool keepsText, DateTimeOffset at)
    {
        if (ran.IsRefused)
            return ran.Refusal;
        var result = ran.Value;
        if (!result.Succeeded)
            return BaselineRefusals.CommandFailed(command, result.Failure ?? (result.ExitCode is { } code ? $"it ended with exit code {code}" : $"it ended as {result.End}"));
        if (result.OutputTruncated)
            return BaselineRefusals.CommandFailed(command, "it printed more than is kept");
        var lines = Stable(result.Output, [.. definition.IgnoreLines.Select(BaselineDefinition.LinePattern)]);
        var bytes = Encoding.UTF8.GetBytes(lines);
        return new FileState
        {
            Path = PathOf(command),
            Kind = FileKind.Output,
            Size = bytes.Length,
            Modified = at,
            Digest = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            Text = keepsText && definition.KeepsText ? VisibleText.Of(Redaction.Apply(lines)) : null,
        };
    }

    public static FileState Unknown(string command, Refusal why, DateTimeOffset at)
        => new() { Path = PathOf(command), Kind = FileKind.Unreadable, Modified = at, Why = why.Message.TrimEnd('.') };

    private static string Stable(string output, IReadOnlyList<Regex> volatiles)
    {
        var kept = new List<string>();
        foreach (var line in output.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            var stable = volatiles.Aggregate(line, (l, v) => v.Replace(l, ""));
            // A line of which nothing is left was volatile itself; an empty one was printed so.
            if (stable.Length > 0 || line.Length == 0)
                kept.Add(stable.TrimEnd());
        }
        return string.Join('\n', kept);
    }
}
