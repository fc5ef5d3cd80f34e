namespace LabGovernance.Execution;

/// <summary>A single command is about to start.</summary>
/// <param name="Infrastructure">The policy scope that judged it.</param>
/// <param name="Command">The line as judged.</param>
/// <param name="Program">The program file that is started.</param>
/// <param name="Arguments">The argument vector.</param>
/// <param name="Ruling">Allow; Ask when a human consented or none had to; Deny only where it was observed.</param>
/// <param name="ConsentOf">The human who consented; null when none had to.</param>
/// <param name="PolicyDigest">The policy that judged it.</param>
/// <param name="WorkingDirectory">Where it runs, as given; null for the lab's folder.</param>
/// <param name="Change">The change it is for; null for none.</param>
/// <param name="Observed">The code of what would have stopped it if the infrastructure were not only observed; null for nothing.</param>
/// <param name="Rule">The policy's rule that code stands for, as written there.</param>
public sealed record CommandStarted(
    string Infrastructure,
    string Command,
    string Program,
    IReadOnlyList<string> Arguments,
    string Ruling,
    Actor? ConsentOf,
    string PolicyDigest,
    string? WorkingDirectory = null,
    string? Change = null,
    string? Observed = null,
    string? Rule = null)
{
    public const string Kind = "command.started";
}
