namespace LabGovernance.Execution;

/// <summary>A single command is about to start.</summary>
/// <param name="Infrastructure">The policy scope that judged it.</param>
/// <param name="Command">The line as judged.</param>
/// <param name="Program">The program file that is started.</param>
/// <param name="Arguments">The argument vector.</param>
/// <param name="Ruling">Allow, or Ask when a human consented.</param>
/// <param name="ConsentOf">The human who consented; null when none had to.</param>
/// <param name="PolicyDigest">The policy that judged it.</param>
/// <param name="WorkingDirectory">Where it runs, as given; null for the lab's folder.</param>
/// <param name="Change">The change it is for; null for none.</param>
public sealed record CommandStarted(
    string Infrastructure,
    string Command,
    string Program,
    IReadOnlyList<string> Arguments,
    string Ruling,
    Actor? ConsentOf,
    string PolicyDigest,
    string? WorkingDirectory = null,
    string? Change = null)
{
    public const string Kind = "command.started";
}
