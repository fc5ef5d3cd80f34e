using LabGovernance.Changes;
using LabGovernance.Execution;

namespace LabGovernance.Drift;

/// <summary>How a baseline reaches the human and the gate.</summary>
public sealed record BaselineDialog
{
    /// <summary>In whose name a script consents; null for "I do".</summary>
    public string? By { get; init; }

    /// <summary>Asks the human at the terminal.</summary>
    public required Func<string, bool> Consents { get; init; }

    /// <summary>Runs a command in the lab given, through its gate.</summary>
    public required Func<GovernedLab, CommandOrder, Outcome<CommandResult>> Run { get; init; }
}
