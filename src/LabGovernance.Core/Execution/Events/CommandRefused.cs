namespace LabGovernance.Execution;

/// <summary>A single command was not run.</summary>
/// <param name="Infrastructure">Where it should have run.</param>
/// <param name="Command">The line, sanitized.</param>
/// <param name="Code">The refusal's code.</param>
/// <param name="Reason">The refusal's message, sanitized.</param>
/// <param name="Shell">True when the whole line was for a shell.</param>
/// <param name="WorkingDirectory">Where it should have run, as given; null for the lab's folder.</param>
/// <param name="PolicyDigest">The policy that judged it; null when it came to no judgement.</param>
/// <param name="Change">The change it was for; null for none.</param>
public sealed record CommandRefused(
    string Infrastructure,
    string Command,
    string Code,
    string Reason,
    bool Shell = false,
    string? WorkingDirectory = null,
    string? PolicyDigest = null,
    string? Change = null)
{
    public const string Kind = "command.refused";
}
