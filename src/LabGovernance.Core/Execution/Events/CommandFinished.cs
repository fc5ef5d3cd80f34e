using LabGovernance.Changes;

namespace LabGovernance.Execution;

/// <summary>A single command ended.</summary>
/// <param name="End">How.</param>
/// <param name="ExitCode">Null when it never started.</param>
/// <param name="Milliseconds">How long it took.</param>
/// <param name="Output">What it printed, as kept.</param>
public sealed record CommandFinished(ProcessEnd End, int? ExitCode, long Milliseconds, StepOutput Output)
{
    public const string Kind = "command.finished";
}
