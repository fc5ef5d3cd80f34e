using System.Text.RegularExpressions;
using LabGovernance.Execution;

namespace LabGovernance.Status;

/// <summary>A command of the section of quick diagnostics.</summary>
/// <param name="Name">The heading above it.</param>
/// <param name="Purpose">The comment above it; null without one.</param>
/// <param name="Command">As written.</param>
public sealed partial record StatusDiagnostic(string Name, string? Purpose, string Command)
{
    /// <returns>The order to run it, or the refusal <c>DiagnosticIncomplete</c> when it has a blank to be filled in.</returns>
    public Outcome<CommandOrder> Order(string infrastructure, TimeSpan? timeout) => Blank().Match(Command) is { Success: true } blank
        ? new Refusal(
            "DiagnosticIncomplete",
            $"'{Command}' has a blank to be filled in: {blank.Value}.",
            "Write in STATUS.md what it is here, or run the command itself: Invoke-CseCommand")
        : new CommandOrder { Command = Command, Infrastructure = infrastructure, Shell = NeedsShell(Command), Timeout = timeout };

    /// <returns>True when only a shell knows what the line means.</returns>
    internal static bool NeedsShell(string command) => Composed().IsMatch(command);

    [GeneratedRegex(@"<[\p{L}][\p{L}\p{N} _-]*>|\[[\p{L}][\p{L}\p{N} _-]* [\p{L}\p{N} _-]*\]")]
    private static partial Regex Blank();

    // Judged as a whole either way; only a shell knows what these mean.
    [GeneratedRegex(@"[|&;<>$`*?~(){}]")]
    private static partial Regex Composed();
}
